import type { SourceLine } from '../../layouts/draft.ts'
import { withoutFurniture } from './furniture.ts'
import type { PageContent } from './page.ts'
import { paragraphsOf, type PlacedLine } from './paragraphs.ts'
import { withoutStraddling } from './straddling-rows.ts'
import { withUnruledTables } from './unruled-tables.ts'

/** The lines of a document from its pages: rows of tables, paragraphs, and once what was stamped over them. */
export const sourceLinesOf = (pages: readonly PageContent[]): readonly SourceLine[] => {
  const lines: SourceLine[] = []
  const stamps = new Set<string>()
  let text: PlacedLine[] = []
  const add = (page: number, cells: readonly string[], isRow: boolean): void => {
    const escaped = cells.map((cell) => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    lines.push({
      line: lines.length + 1,
      text: escaped.join('\t'),
      ...(isRow && { cells: escaped }),
      where: { page },
    })
  }
  const flush = (): void => {
    for (const paragraph of paragraphsOf(text)) add(paragraph.page, [paragraph.text], false)
    text = []
  }
  withoutStraddling(withUnruledTables(withoutFurniture(pages))).forEach(({ blocks, askew }, index) => {
    const page = index + 1
    for (const stamp of askew.filter((words) => !stamps.has(words))) {
      stamps.add(stamp)
      flush()
      add(page, [stamp], false)
    }
    for (const block of blocks) {
      if (block.kind === 'text') text.push({ ...block, page })
      else {
        flush()
        add(page, block.cells, true)
      }
    }
  })
  flush()
  return lines
}
