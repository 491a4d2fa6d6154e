import { decode } from '../text/decode.ts'
import type { ReadResult } from '../document/document.ts'
import { readLines } from '../understanding/read-duty-list.ts'
import { refuse } from '../document/refusals.ts'
import { formatOf, isBinary } from './format.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { type Lines, linesOf, type OnProgress, Unreadable } from './lines.ts'
import { plainLines } from './plain-text.ts'

export interface ReadOptions {
  readonly onProgress?: OnProgress
  readonly limits?: Partial<Limits>
}

/**
 * Reads the duty list in a file: text in any encoding that `readDutyList` knows, CSV, JSON, Word (.docx) or Excel
 * (.xlsx), each also as template or with macros, which are never looked at. The format is told by the content.
 *
 * What cannot be read is refused, whatever the bytes are; only bugs throw. Hidden sheets and inserted text are
 * read; deleted text, text boxes, headers, footers and notes are not. What a format needs is loaded when it is met.
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
      return readPdf(bytes, onProgress)
    case 'json':
      return readJsonFile(bytes)
    case 'text':
      return readText(bytes, limits, onProgress)
    default:
      return refuse(format.refused, 1)
  }
}

const readFrom = (lines: Lines): ReadResult => (lines.ok ? readLines(lines.lines) : refuse(lines.code, 1))

const officeLines = (bytes: Uint8Array, limits: Limits, onProgress: OnProgress): Promise<Lines> =>
  linesOf(async () => {
    const [{ openArchive }, { mainPartOf }] = await Promise.all([
      import('./archive.ts'),
      import('./office-parts.ts'),
    ])
    const archive = await openArchive(bytes, limits)
    const main = await mainPartOf(archive)
    if (main === undefined) throw new Unreadable('format-unknown')
    const read =
      main.format === 'docx'
        ? (await import('./docx/read-docx.ts')).readDocx
        : (await import('./xlsx/read-xlsx.ts')).readXlsx
    return read(archive, main.name, limits, onProgress)
  })

const readPdf = async (bytes: Uint8Array, onProgress: OnProgress): Promise<ReadResult> => {
  const { pdfLines } = await import('./pdf/pdf-lines.ts')
  return readFrom(await pdfLines(bytes, { onProgress }))
}

const readText = async (bytes: Uint8Array, limits: Limits, onProgress: OnProgress): Promise<ReadResult> => {
  const decoded = decode(bytes)
  if (!decoded.ok) {
    return isBinary(bytes)
      ? refuse('format-unknown', 1)
      : refuse('encoding-unknown', decoded.line, decoded.byteOffset)
  }
  const { text } = decoded
  const { csvLines } = await import('./csv.ts')
  const lines = await linesOf(() => csvLines(text, limits) ?? plainLines(text, limits))
  onProgress({ done: bytes.length, total: bytes.length })
  return readFrom(lines)
}

const readJsonFile = async (bytes: Uint8Array): Promise<ReadResult> => {
  const decoded = decode(bytes)
  const { readJson } = await import('./json/read-json.ts')
  return decoded.ok ? readJson(decoded.text) : refuse('encoding-unknown', decoded.line, decoded.byteOffset)
}
