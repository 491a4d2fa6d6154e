import { Worker } from 'node:worker_threads'
import { PoisonEvent } from '../poison-event.ts'
import type { BuildOptions, RebuildProgress } from './build-part.ts'

/** What the thread is started with. */
export interface BuildTask extends Pick<BuildOptions, 'path' | 'part' | 'until'> {
  /** The file of the embedded log. */
  readonly log: string
}

/** What the thread sends back: how far it is, at last that it is done, or the event that it cannot take in. */
export type BuildMessage =
  | { readonly progress: RebuildProgress }
  | { readonly done: RebuildProgress }
  | { readonly poison: Pick<PoisonEvent, 'position' | 'stream' | 'revision' | 'type'>; readonly why: string }

/**
 * `buildPart` in a thread of its own, which opens the log for itself.
 * @throws PoisonEvent
 */
export const buildInThread = async ({
  onProgress,
  ...task
}: BuildTask & Pick<BuildOptions, 'onProgress'>): Promise<RebuildProgress> => {
  const { promise, resolve, reject } = Promise.withResolvers<RebuildProgress>()
  const worker = new Worker(new URL('./build-thread.ts', import.meta.url), {
    workerData: task satisfies BuildTask,
    execArgv: [],
  })
  worker.on('message', (message: BuildMessage) => {
    if ('progress' in message) onProgress?.(message.progress)
    else if ('done' in message) resolve(message.done)
    else reject(new PoisonEvent(message.poison, new Error(message.why)))
  })
  worker.on('error', reject)
  worker.on('exit', (code) =>
    reject(new Error(`the thread that builds a part ended without a result (${code})`)),
  )
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
