import type { RowDraft, SourceLine } from '../draft.ts'
import type { Finding, Place } from '../../document/finding.ts'
import { plain } from '../../text/markup.ts'
import type { Columns } from '../columns.ts'
import { unplaced } from '../row-notices.ts'
import { layLines, layParagraphs, type RowLines, widthOf } from './lay-row.ts'
import { columnsUncertain } from './notices.ts'

/** A row with its lines, before they are shared out to its columns. */
export interface RawRow extends RowLines {
  readonly row: RowDraft
  readonly place: Place
}

/** Fills the cells of a table's rows; what has no column and what is uncertain is reported. */
export const layTable = (rows: readonly RawRow[], columns: Columns): readonly Finding[] => {
  const isLinePerCell = cellsAreLines(rows, widthOf(columns))
  const placed = isLinePerCell ? headStartsOfPages(rows, widthOf(columns)) : rows
  return placed.flatMap(({ row, place, ...all }) => {
    const { lines, repeats } = withoutRepeats(all, widthOf(columns))
    const laid = isLinePerCell ? layLines(lines, columns) : layParagraphs(lines, columns)
    for (const [field, text] of laid.cells) row.cells.set(field, text)
    return [
      ...[...repeats, ...laid.surplus].map((source) => unplaced(source, place, 'error')),
      ...(laid.certain ? [] : [columnsUncertain(place)]),
    ]
  })
}

/** A line that says the same as the one above it, in a row that has more lines than cells, stands twice. */
const withoutRepeats = (
  { before, pages }: RowLines,
  width: number,
): { readonly lines: RowLines; readonly repeats: readonly SourceLine[] } => {
  const isLong = pages.reduce((sum, { length }) => sum + length, before.length) > width
  const isRepeat = ({ text }: SourceLine, at: number, page: readonly SourceLine[]): boolean =>
    isLong && plain(page[at - 1]?.text ?? '') === plain(text)
  return {
    lines: { before, pages: pages.map((page) => page.filter((...line) => !isRepeat(...line))) },
    repeats: pages.flatMap((page) => page.filter(isRepeat)),
  }
}

/** In most rows of such a table the lines below the number are as many as the columns. */
const cellsAreLines = (rows: readonly RawRow[], width: number): boolean =>
  rows.filter(({ pages }) => pages[0]?.length === width).length * 2 > rows.length

/**
 * A cell that is cut by the end of a page may begin above its row: the number stands on the next page, in the
 * middle of its cells. Lines that are too many for a row, directly above the end of a page with a number
 * directly below it, are the beginning of the next row.
 */
const headStartsOfPages = (rows: readonly RawRow[], width: number): readonly RawRow[] => {
  const result: RawRow[] = []
  let handedOn: readonly SourceLine[] = []
  for (const [at, raw] of rows.entries()) {
    const before = [...handedOn, ...raw.before]
    const pages = raw.pages.filter((page, index) => index === 0 || page.length > 0)
    const endsWithPage = raw.pages.length > 1 && raw.pages.at(-1)?.length === 0
    const last = pages.at(-1) ?? []
    const spare = endsWithPage && at + 1 < rows.length ? last.slice(width) : []
    handedOn = spare
    result.push({ ...raw, before, pages: [...pages.slice(0, -1), last.slice(0, last.length - spare.length)] })
  }
  return result
}
