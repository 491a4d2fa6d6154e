import { Worker } from 'node:worker_threads'

export interface ThreadLimits {
  /** Milliseconds from the call. */
  readonly timeLimit: number
  /** Megabytes of heap and buffers together. */
  readonly memory: number
  /** When aborted, the thread ends and the promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal
}

/** Work that a thread did, or the limit that it came up against. */
export type Ran<Result> = { readonly result: Result } | { readonly exceeded: 'time' | 'memory' }

/**
 * V8 ends a whole process when a thread meets its heap limit in one large step, and does not count buffers at all.
 * So the thread is watched and ended at its limit; V8's own lies this much above it.
 */
const HEADROOM = 1.25
const WATCH_EVERY_MS = 50
const BYTES_A_MEGABYTE = 1024 * 1024

export interface ThreadTask<Message, Result> extends ThreadLimits {
  /** Module that does the work on `workerData` and posts messages. */
  readonly module: URL
  readonly workerData: unknown
  /** Buffers in it that the thread takes over instead of a copy. */
  readonly transfer?: readonly ArrayBuffer[]
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
  transfer = [],
  resultIn,
  timeLimit,
  memory,
  signal,
}: ThreadTask<Message, Result>): Promise<Ran<Result>> => {
  signal?.throwIfAborted()
  const worker = new Worker(module, {
    workerData,
    transferList: [...transfer],
    resourceLimits: {
      maxOldGenerationSizeMb: memory * HEADROOM,
      maxYoungGenerationSizeMb: Math.min(memory, 32),
    },
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<Ran<Result>>()
  const timer = setTimeout(() => resolve({ exceeded: 'time' }), timeLimit)
  const watch = setInterval(() => {
    void megabytesOf(worker).then((used) => {
      if (used > memory) resolve({ exceeded: 'memory' })
    })
  }, WATCH_EVERY_MS)
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
    clearInterval(watch)
    signal?.removeEventListener('abort', abort)
    await worker.terminate()
  }
}

/** 0 for a thread that has not begun or has ended. */
const megabytesOf = async (worker: Worker): Promise<number> => {
  const { used_heap_size: heap = 0, external_memory: buffers = 0 } = await worker
    .getHeapStatistics()
    .catch((): Partial<Record<'used_heap_size' | 'external_memory', number>> => ({}))
  return (heap + buffers) / BYTES_A_MEGABYTE
}
