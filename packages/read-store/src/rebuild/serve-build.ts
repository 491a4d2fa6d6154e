import { parentPort, workerData } from 'node:worker_threads'
import type { EventStore } from '@dutybook/event-store'
import { PoisonEvent } from '../poison-event.ts'
import type { BuildMessage, BuildTask } from './build-in-thread.ts'
import { type BuildOptions, buildPart } from './build-part.ts'

const send = (message: BuildMessage): void => parentPort?.postMessage(message)

/** What the module of a `SecondThread` does: builds the part that it is asked for. `open` is given what names the log. */
export const serveBuild = async <Log>(open: (log: Log) => Promise<EventStore>): Promise<void> => {
  const { log, task } = workerData as BuildTask & { readonly log: Log }
  const store = await open(log)
  send(
    await build({ store, ...task, onProgress: (progress) => send({ progress }) }).finally(() =>
      store.close(),
    ),
  )
}

const build = async (options: BuildOptions): Promise<BuildMessage> => {
  try {
    return { done: await buildPart(options) }
  } catch (error) {
    if (!(error instanceof PoisonEvent)) throw error
    const { position, stream, revision, type, cause } = error
    const why = cause instanceof Error ? cause.message : String(cause)
    return { poison: { position, stream, revision, type }, why }
  }
}
