import { Worker } from 'node:worker_threads'

export interface ThreadLimits {
  /** Milliseconds from the call. */
  readonly timeLimit: number
  /** Megabytes of heap. */
  readonly memory: number
  /** When aborted, the thread ends and the promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal
}

/** Work that a thread did, or the limit that it came up against. */
export type Ran<Result> = { readonly result: Result } | { readonly exceeded: 'time' | 'memory' }

export interface ThreadTask<Message, Result> extends ThreadLimits {
  /** Module that does the work on `workerData` and posts messages. */
  readonly module: URL
  readonly workerData: unknown
  /** The result, when the message holds it; other messages are only looked at. */
  readonly resultIn: (message: Message) => { readonly result: Result } | undefined
}

/**
 * Runs a module in a thread of its own, so that the caller stays responsive and the work can take neither more time
 * nor more memory than it is given. The thread has ended when the promise settles. A bug in the module rejects.
 */
export const runInThread = async <Message, Result>({
  module,
  workerData,
  resultIn,
  timeLimit,
  memory,
  signal,
}: ThreadTask<Message, Result>): Promise<Ran<Result>> => {
  signal?.throwIfAborted()
  const worker = new Worker(module, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: Math.min(memory, 32) },
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<Ran<Result>>()
  const timer = setTimeout(() => resolve({ exceeded: 'time' }), timeLimit)
  const abort = (): void => reject(signal?.reason as Error)
  signal?.addEventListener('abort', abort)
  worker.on('message', (message: Message) => {
    const found = resultIn(message)
    if (found !== undefined) resolve(found)
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ exceeded: 'memory' })
    else reject(error)
  })
  worker.on('exit', (code) => reject(new Error(`the thread ended without a result (${code})`)))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
    await worker.terminate()
  }
}
