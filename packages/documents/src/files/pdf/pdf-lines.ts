import type { SourceLine } from '../../draft.ts'
import { openPdf } from './open-pdf.ts'
import { drawingOf } from './operators.ts'
import { contentOf, type PageContent, turned, upright } from './page.ts'
import { sourceLinesOf } from './source-lines.ts'

export const pdfLines = async (bytes: Uint8Array): Promise<{ ok: true; lines: readonly SourceLine[] }> => {
  const pdf = await openPdf(bytes)
  const pages: PageContent[] = []
  for (let no = 1; no <= pdf.pages; no += 1) {
    const page = await pdf.page(no)
    pages.push(
      contentOf(
        upright((by) => drawingOf(page.operations, page.numbers, page.fontNamed, turned(page.matrix, by))),
      ),
    )
  }
  await pdf.close()
  return { ok: true, lines: sourceLinesOf(pages) }
}
