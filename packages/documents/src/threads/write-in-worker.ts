import { say } from '../document/finding.ts'
import { CannotWrite, type CannotWriteCode } from '../writing/cannot-write.ts'
import type { Format } from '../writing/write-document.ts'
import type { WrittenList } from '../writing/written-list.ts'
import { runInThread, type ThreadLimits } from './run-in-thread.ts'

/** What the worker is started with, and what it sends back. */
export interface WritingTask {
  readonly list: WrittenList
  readonly format: Format
  readonly at: Date
}
export type WritingResult =
  | { readonly bytes: Uint8Array }
  | { readonly refused: CannotWriteCode; readonly reason: CannotWrite['reason'] }

const EXCEEDED = say('生成文件超出了时间或内存限制。', 'Writing took more time or memory than it was given.')

/**
 * `writeDocument` in a thread of its own. Throws `CannotWrite` as that does, and with `took-too-much` when it takes
 * more time or memory than it was given.
 */
export const writeInWorker = async (
  list: WrittenList,
  format: Format,
  at: Date,
  limits: ThreadLimits,
): Promise<Uint8Array> => {
  const ran = await runInThread<WritingResult, WritingResult>({
    module: new URL('./writing-worker.ts', import.meta.url),
    workerData: { list, format, at } satisfies WritingTask,
    resultIn: (result) => ({ result }),
    ...limits,
  })
  if (!('result' in ran)) throw new CannotWrite('took-too-much', EXCEEDED)
  if ('refused' in ran.result) throw new CannotWrite(ran.result.refused, ran.result.reason)
  return ran.result.bytes
}
