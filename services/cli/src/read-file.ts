import { SingleBar } from 'cli-progress'
import type { DutyListDocument, ReadRefusal, ReadResult } from '@dutybook/documents'
import { readInWorker } from '@dutybook/documents/threads/reading'
import { Failure } from './failure.ts'

/** What one document may take on somebody's own machine. */
const LIMITS = { timeLimit: 300_000, memory: 2_048 }
/** Shorter work needs no bar. */
const PATIENCE_MS = 500

/** Understands a document of any format; a file that cannot be read fails with the reason. */
export const readFile = async (bytes: Uint8Array): Promise<DutyListDocument> => {
  const read = await readShowingProgress(bytes)
  if (!read.ok) throw new Failure(inWords(read.refusal))
  return read.value
}

const inWords = ({ code, line, finding: { message, suggestion } }: ReadRefusal): string =>
  `${message.zh}${suggestion.zh}\n${message.en} ${suggestion.en}\n(${code}, line ${line})`

/** When it takes long, a terminal shows how far it is. */
const readShowingProgress = async (bytes: Uint8Array): Promise<ReadResult> => {
  const bar = new SingleBar({
    format: 'reading {bar} {percentage}%',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  })
  const begun = performance.now()
  let shown = false
  try {
    return await readInWorker(bytes, {
      ...LIMITS,
      onProgress: ({ done, total }) => {
        if (!shown && performance.now() - begun < PATIENCE_MS) return
        if (!shown && process.stderr.isTTY) bar.start(total, done)
        shown = true
        bar.update(done)
      },
    })
  } finally {
    if (shown) bar.stop()
  }
}
