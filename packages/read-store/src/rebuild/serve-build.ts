import { parentPort, workerData } from 'node:worker_threads'
import type { EventStore } from '@dutybook/event-store'
import { PoisonEvent } from '../poison-event.ts'
import type { BuildMessage, BuildTask } from './build-in-thread.ts'
import { buildPart } from './build-part.ts'

const send = (message: BuildMessage): void => parentPort?.postMessage(message)

/** What the module of a `SecondThread` does: builds the part that it is asked for. `open` is given what names the log. */
export const serveBuild = async <Log>(open: (log: Log) => Promise<EventStore>): Promise<void> => {
  const { log, task } = workerData as BuildTask & { readonly log: Log }
  const store = await open(log)
  try {
    send({ done: await buildPart({ store, ...task, onProgress: (progress) => send({ progress }) }) })
  } catch (error) {
    if (!(error instanceof PoisonEvent)) throw error
    const { position, stream, revision, type, cause } = error
    const why = cause instanceof Error ? cause.message : String(cause)
    send({ poison: { position, stream, revision, type }, why })
  } finally {
    await store.close()
  }
}
