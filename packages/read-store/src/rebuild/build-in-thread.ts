import { Worker } from 'node:worker_threads'
import { PoisonEvent } from '../poison-event.ts'
import type { BuildOptions, RebuildProgress } from './build-part.ts'

/** A module that calls `serveBuild`, and what names the log for it. */
export interface SecondThread {
  readonly module: URL
  readonly log: unknown
}

/** What the thread is started with, beside the log. */
export interface BuildTask {
  readonly task: Pick<BuildOptions, 'path' | 'part' | 'until'>
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
export const buildInThread = async (
  { module, log }: SecondThread,
  { onProgress, ...task }: BuildTask['task'] & Pick<BuildOptions, 'onProgress'>,
): Promise<RebuildProgress> => {
  const { promise, resolve, reject } = Promise.withResolvers<RebuildProgress>()
  const worker = new Worker(module, { workerData: { log, task }, execArgv: [] })
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
