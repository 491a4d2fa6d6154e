import type { RefusalCode } from '../../document/document.ts'
import type { SourceLine } from '../../layouts/draft.ts'
import { type OpenPdf, openPdf } from './open-pdf.ts'
import { contentOf, type PageContent } from './page.ts'
import { sourceLinesOf } from './source-lines.ts'
import { uprightDrawing } from './upright.ts'

export type PdfLines =
  | { readonly ok: true; readonly lines: readonly SourceLine[] }
  | { readonly ok: false; readonly code: RefusalCode }

export interface PdfOptions {
  /** Told after each page; both figures are pages. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

const MOST_PAGES = 2_000
/** Some ten times what the longest lists hold; more is made to fill the memory. */
const MOST_CHARACTERS = 2_000_000

/**
 * The lines of a PDF in reading order, each with its page: rows of its tables as cells, other text as paragraphs.
 * Page numbers and running heads are left out. Refused: `file-encrypted` (it opens with a password only),
 * `file-damaged`, `too-many-pages` (more than 2,000), `pdf-without-text` (a scan). Never throws because of the
 * bytes; work grows linearly with the pages.
 */
export const pdfLines = async (bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfLines> => {
  let pdf: OpenPdf
  try {
    pdf = await openPdf(bytes)
  } catch (cause) {
    return { ok: false, code: isAboutPassword(cause) ? 'file-encrypted' : 'file-damaged' }
  }
  try {
    if (pdf.pages > MOST_PAGES) return { ok: false, code: 'too-many-pages' }
    const pages = await readPages(pdf, options)
    if (pages === undefined) return { ok: false, code: 'file-damaged' }
    const lines = sourceLinesOf(pages)
    return lines.length === 0 ? { ok: false, code: 'pdf-without-text' } : { ok: true, lines }
  } finally {
    await pdf.close().catch(() => {})
  }
}

const readPages = async (
  pdf: OpenPdf,
  { onProgress }: PdfOptions,
): Promise<readonly PageContent[] | undefined> => {
  const pages: PageContent[] = []
  let characters = 0
  for (let no = 1; no <= pdf.pages; no += 1) {
    const page = await pdf.page(no).catch(() => undefined)
    if (page === undefined) return undefined
    const drawing = uprightDrawing(page)
    characters += drawing.glyphs.length
    if (characters > MOST_CHARACTERS) return undefined
    pages.push(contentOf(drawing))
    onProgress?.({ done: no, total: pdf.pages })
  }
  return pages
}

const isAboutPassword = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === 'PasswordException'
