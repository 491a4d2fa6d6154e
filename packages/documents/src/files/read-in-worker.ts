import { Worker } from 'node:worker_threads'
import type { ReadResult } from '../document.ts'
import { refuse } from '../refusals.ts'
import type { Limits } from './limits.ts'
import type { OnProgress, Progress } from './lines.ts'

export interface WorkerOptions {
  /** Milliseconds from the call; then reading is stopped with the refusal `took-too-long`. */
  readonly timeLimit: number
  /** Megabytes of heap; beyond them reading is stopped with the refusal `took-too-much-memory`. */
  readonly memory: number
  readonly limits?: Partial<Limits>
  readonly onProgress?: OnProgress
  /** When aborted, reading stops and the promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal
}

/** What the worker is started with, and what it sends back. */
export interface WorkerTask {
  readonly bytes: Uint8Array
  readonly limits: Partial<Limits>
}
export type WorkerMessage = { readonly progress: Progress } | { readonly result: ReadResult }

const WORKER = new URL('./reading-worker.ts', import.meta.url)

/**
 * `readDocument` in a thread of its own, so that the caller stays responsive and a document can neither take
 * more time nor more memory than it is given. Bytes that have their buffer to themselves are handed over, not
 * copied: the caller's array is empty afterwards. The thread has ended when the promise settles. A bug in the
 * reader rejects.
 */
export const readInWorker = async (bytes: Uint8Array, options: WorkerOptions): Promise<ReadResult> => {
  options.signal?.throwIfAborted()
  const worker = startWorker(bytes, options)
  try {
    return await outcome(worker, options)
  } finally {
    await worker.terminate()
  }
}

const startWorker = (bytes: Uint8Array, { memory, limits = {} }: WorkerOptions): Worker => {
  const workerData: WorkerTask = { bytes, limits }
  const { buffer } = bytes
  const alone = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return new Worker(WORKER, {
    workerData,
    transferList: alone ? [buffer] : [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: Math.min(memory, 32) },
    execArgv: [],
  })
}

const outcome = (worker: Worker, { timeLimit, onProgress, signal }: WorkerOptions): Promise<ReadResult> => {
  const { promise, resolve, reject } = Promise.withResolvers<ReadResult>()
  const timer = setTimeout(() => resolve(refuse('took-too-long', 1)), timeLimit)
  const abort = (): void => reject(signal?.reason as Error)
  signal?.addEventListener('abort', abort)
  worker.on('message', (message: WorkerMessage) => {
    if ('result' in message) resolve(message.result)
    else onProgress?.(message.progress)
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refuse('took-too-much-memory', 1))
    else reject(error)
  })
  worker.on('exit', (code) => reject(new Error(`the reading thread ended without a result (${code})`)))
  return promise.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  })
}
