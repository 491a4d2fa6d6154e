import { parentPort, workerData } from 'node:worker_threads'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import { PoisonEvent } from '../poison-event.ts'
import type { BuildMessage, BuildTask } from './build-in-thread.ts'
import { buildPart } from './build-part.ts'

const send = (message: BuildMessage): void => parentPort?.postMessage(message)

const { log, ...task } = workerData as BuildTask
const store = await openEmbeddedEventStore({ path: log, clock: () => new Date() })
try {
  send({ done: await buildPart({ store, ...task, onProgress: (progress) => send({ progress }) }) })
} catch (error) {
  if (!(error instanceof PoisonEvent)) throw error
  const { position, stream, revision, type, cause } = error
  send({
    poison: { position, stream, revision, type },
    why: cause instanceof Error ? cause.message : String(cause),
  })
} finally {
  await store.close()
}
