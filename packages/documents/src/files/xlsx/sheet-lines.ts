import { categoryHeading } from '../../words/headings.ts'
import { CATEGORY_NAMES } from '../../document/finding.ts'
import type { CategoryName } from '../../document/document.ts'
import { columnStarts, isHeaderRow, underHeaders } from '../grid.ts'
import type { LineWriter } from '../line-writer.ts'
import { addressOf, type Merge, type SheetRow } from './sheet.ts'

const NAMED_BY_SHEET: readonly (readonly [RegExp, CategoryName])[] = [
  [/基本/, 'basic'],
  [/配合/, 'cooperative'],
  [/收回/, 'reclaimed'],
]

/**
 * Writes the lines of one sheet: rows above the first header as text, and from there on rows with one text a
 * column. The name of a sheet with a table stands for the heading of a category that the sheet itself lacks.
 * Titles that an earlier sheet has too are written once; `titles` remembers them.
 */
export const writeSheet = (
  name: string,
  rows: readonly SheetRow[],
  merges: readonly Merge[],
  titles: Set<string>,
  writer: LineWriter,
): void => {
  const headers = headersOf(rows, merges)
  const named = headers.size === 0 ? undefined : NAMED_BY_SHEET.find(([words]) => words.test(name))?.[1]
  if (named !== undefined && !rows.some(isCategoryHeading)) {
    writer.paragraph(CATEGORY_NAMES[named].zh, { sheet: name })
  }
  let starts: readonly number[] | undefined
  for (const row of rows) {
    const [first] = row.cells
    if (first === undefined) continue
    starts = headers.get(row) ?? starts
    const where = { sheet: name, cell: addressOf(first.start, row.number) }
    if (starts !== undefined) writer.row(underHeaders(row.cells, starts), where)
    else {
      const title = row.cells.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')
      if (!titles.has(title) || isCategoryHeading(row)) writer.paragraph(title, where)
      titles.add(title)
    }
  }
}

const isCategoryHeading = ({ cells }: SheetRow): boolean =>
  cells.length === 1 && categoryHeading(cells[0]?.text ?? '') !== undefined

/** The columns that each header row begins: its titles, and columns below it that have text and no title. */
const headersOf = (
  rows: readonly SheetRow[],
  merges: readonly Merge[],
): ReadonlyMap<SheetRow, readonly number[]> => {
  const found = new Map<SheetRow, readonly number[]>()
  let header: SheetRow | undefined
  let used = new Set<number>()
  let titled: ReadonlySet<number> = used
  const close = (): void => {
    if (header !== undefined) found.set(header, columnsOf(header, titled, used, merges))
  }
  for (const [index, row] of rows.entries()) {
    if (isHeaderRow(row.cells)) {
      close()
      header = row
      used = new Set()
      titled = new Set(columnStarts(row.cells, rows[index + 1]?.cells))
    }
    for (const { start } of row.cells) used.add(start)
  }
  close()
  return found
}

const columnsOf = (
  header: SheetRow,
  titled: ReadonlySet<number>,
  used: ReadonlySet<number>,
  merges: readonly Merge[],
): readonly number[] => {
  const first = Math.min(...titled)
  const covered = merges.filter(({ top, bottom }) => top <= header.number && header.number <= bottom)
  const isCovered = (column: number): boolean =>
    covered.some(({ left, right }) => left < column && column <= right && titled.has(left))
  const untitled = [...used].filter((column) => column > first && !titled.has(column) && !isCovered(column))
  return [...titled, ...untitled].toSorted((a, b) => a - b)
}
