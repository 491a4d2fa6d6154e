import { SingleBar } from 'cli-progress'
import type { ReadResult } from '@dutybook/documents'
import { readInWorker } from '@dutybook/documents/threads/reading'

/** What one document may take on somebody's own machine. */
const LIMITS = { timeLimit: 300_000, memory: 2_048 }
/** Shorter work needs no bar. */
const PATIENCE_MS = 500

/** Understands a document of any format; when it takes long, a terminal shows how far it is. */
export const readFile = async (bytes: Uint8Array): Promise<ReadResult> => {
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
