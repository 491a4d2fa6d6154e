import { setImmediate } from 'node:timers/promises'
import type { ReadResult } from '../document/document.ts'
import type { Limits } from '../files/limits.ts'
import type { OnProgress, Progress } from '../files/lines.ts'
import { refuse } from '../document/refusals.ts'
import { runInThread, type ThreadLimits } from './run-in-thread.ts'

export interface ReadInWorkerOptions extends ThreadLimits {
  readonly limits?: Partial<Limits>
  readonly onProgress?: OnProgress
}

/** What the worker is started with, and what it sends back. */
export interface ReadingTask {
  readonly bytes: Uint8Array
  readonly limits: Partial<Limits>
}
export type ReadingMessage = { readonly progress: Progress } | { readonly result: ReadResult }

/**
 * `readDocument` in a thread of its own. A document that takes more time or memory than it is given is refused
 * (`took-too-long`, `took-too-much-memory`). The bytes are copied for the thread, in a turn of the event loop of its own,
 * since fifty megabytes take some of its time. A bug in the reader rejects.
 */
export const readInWorker = async (
  bytes: Uint8Array,
  { limits = {}, onProgress, ...threadLimits }: ReadInWorkerOptions,
): Promise<ReadResult> => {
  await setImmediate()
  const copy = new Uint8Array(bytes)
  const ran = await runInThread<ReadingMessage, ReadResult>({
    module: new URL('./reading-worker.ts', import.meta.url),
    workerData: { bytes: copy, limits } satisfies ReadingTask,
    transfer: [copy.buffer],
    resultIn: (message) => {
      if ('result' in message) return message
      onProgress?.(message.progress)
      return undefined
    },
    ...threadLimits,
  })
  if ('result' in ran) return ran.result
  return refuse(ran.exceeded === 'time' ? 'took-too-long' : 'took-too-much-memory', 1)
}
