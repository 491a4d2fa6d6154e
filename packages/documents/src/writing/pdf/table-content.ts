import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Cell, ListTable } from '../tables.ts'
import type { Runs } from './runs.ts'

/** Lengths in points. */
const A4_SIDEWAYS = 841.89
const A4_SHORT_SIDE = 595.28
const MARGIN = 50
const FOOT = 48
const PADDING = 4
const LINE = 0.6

export const PAGE = {
  pageSize: 'A4',
  pageOrientation: 'landscape',
  pageMargins: [MARGIN, 48, MARGIN, FOOT],
} as const satisfies Partial<TDocumentDefinitions>

/** Room for a sector row and one line of the item below it. */
const ROOM_FOR_SECTOR = 48
const LOWEST_SECTOR = A4_SHORT_SIDE - FOOT - ROOM_FOR_SECTOR

/** Names of sector rows, category by category. */
export type SectorRows = ReadonlySet<string>

const SECTOR_ROW = /^([a-z]+)\/\d+$/
const nameOf = (category: string, index: number): string => `${category}/${index}`

/** Gathers the first sector row of each category that stands alone at the foot of a page. */
export const findStranded =
  (stranded: Map<string, string>): TDocumentDefinitions['pageBreakBefore'] =>
  ({ id = '', startPosition }) => {
    const category = SECTOR_ROW.exec(id)?.[1]
    if (category !== undefined && startPosition.top > LOWEST_SECTOR && !stranded.has(category))
      stranded.set(category, id)
    return false
  }

const RULED: CustomTableLayout = {
  hLineWidth: () => LINE,
  vLineWidth: () => LINE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

/**
 * The table of a category: header repeated on each page, sector rows merged, every cell ruled. It goes on as
 * another table on a new page from each sector that `onNewPage` names.
 */
export const tableContent = (table: ListTable, runs: Runs, onNewPage: SectorRows): Content[] => {
  const groups: TableCell[][][] = [[]]
  table.sectors.forEach(({ heading, rows }, index) => {
    const name = nameOf(table.category, index)
    if (onNewPage.has(name)) groups.push([])
    if (heading !== '') groups.at(-1)?.push(sectorRow(heading, table.columns.length, runs, name))
    for (const cells of rows) groups.at(-1)?.push(cells.map((cell, at) => itemCell(cell, at, runs)))
  })
  return groups.map((body, index): Content => ruled(table, body, index > 0))
}

const ruled = ({ columns }: ListTable, body: readonly TableCell[][], onNewPage: boolean): Content => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const room = A4_SIDEWAYS - 2 * MARGIN - columns.length * (2 * PADDING + LINE) - LINE
  const header = columns.map(({ title }): TableCell => ({ text: title, bold: true, alignment: 'center' }))
  return {
    layout: RULED,
    ...(onNewPage && { pageBreak: 'before' }),
    table: {
      headerRows: 1,
      widths: columns.map(({ share }) => (room * share) / shares),
      body: [header, ...body],
    },
  }
}

const sectorRow = (heading: string, width: number, runs: Runs, id: string): TableCell[] => [
  { id, text: runs.of(heading), bold: true, alignment: 'center', colSpan: width },
  ...Array.from({ length: width - 1 }, () => ''),
]

const itemCell = (lines: Cell, column: number, runs: Runs): TableCell => {
  const alignment = column === 0 ? 'center' : 'left'
  return { text: runs.of(lines.join('\n')), alignment }
}
