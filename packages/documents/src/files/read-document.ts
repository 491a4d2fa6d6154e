import { decode } from '../decode.ts'
import type { ReadResult } from '../document.ts'
import { readLines } from '../read-duty-list.ts'
import { refuse } from '../refusals.ts'
import { openArchive } from './archive.ts'
import { csvLines } from './csv.ts'
import { readDocx } from './docx/read-docx.ts'
import { formatOf, isBinary } from './format.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { type Lines, linesOf, type OnProgress, Unreadable } from './lines.ts'
import { mainPartOf } from './office-parts.ts'
import { plainLines } from './plain-text.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

export interface ReadOptions {
  readonly onProgress?: OnProgress
  readonly limits?: Partial<Limits>
}

/**
 * Reads the duty list in a file: text in any encoding that `readDutyList` knows, CSV, Word (.docx) or Excel
 * (.xlsx), each also as template or with macros, which are never looked at. The format is told by the content.
 *
 * What cannot be read is refused, whatever the bytes are; only bugs throw. Hidden sheets and inserted text are
 * read; deleted text, text boxes, headers, footers and notes are not.
 */
export const readDocument = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const onProgress = options.onProgress ?? (() => undefined)
  if (bytes.length > limits.fileBytes) return refuse('file-too-large', 1)
  const format = formatOf(bytes)
  switch (format) {
    case 'zip':
      return readFrom(await officeLines(bytes, limits, onProgress))
    case 'pdf':
      return refuse('format-unknown', 1)
    case 'json':
    case 'text':
      return readText(bytes, limits, onProgress)
    default:
      return refuse(format.refused, 1)
  }
}

const readFrom = (lines: Lines): ReadResult => (lines.ok ? readLines(lines.lines) : refuse(lines.code, 1))

const officeLines = (bytes: Uint8Array, limits: Limits, onProgress: OnProgress): Promise<Lines> =>
  linesOf(async () => {
    const archive = await openArchive(bytes, limits)
    const main = await mainPartOf(archive)
    if (main === undefined) throw new Unreadable('format-unknown')
    const read = main.format === 'docx' ? readDocx : readXlsx
    return read(archive, main.name, limits, onProgress)
  })

const readText = async (bytes: Uint8Array, limits: Limits, onProgress: OnProgress): Promise<ReadResult> => {
  const decoded = decode(bytes)
  if (!decoded.ok) {
    return isBinary(bytes)
      ? refuse('format-unknown', 1)
      : refuse('encoding-unknown', decoded.line, decoded.byteOffset)
  }
  const { text } = decoded
  const lines = await linesOf(() => csvLines(text, limits) ?? plainLines(text, limits))
  onProgress({ done: bytes.length, total: bytes.length })
  return readFrom(lines)
}
