import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Cell, ListTable } from '../tables.ts'
import type { Runs } from './runs.ts'

/** Lengths in points. */
const A4_SIDEWAYS = 841.89
const MARGIN = 50
const PADDING = 4
const LINE = 0.6

export const PAGE = {
  pageSize: 'A4',
  pageOrientation: 'landscape',
  pageMargins: [MARGIN, 48, MARGIN, 48],
} as const satisfies Partial<TDocumentDefinitions>

const RULED: CustomTableLayout = {
  hLineWidth: () => LINE,
  vLineWidth: () => LINE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

/** The table of a category: header repeated on each page, sector rows merged, every cell ruled. */
export const tableContent = ({ columns, sectors }: ListTable, runs: Runs): Content => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const room = A4_SIDEWAYS - 2 * MARGIN - columns.length * (2 * PADDING + LINE) - LINE
  return {
    layout: RULED,
    table: {
      headerRows: 1,
      widths: columns.map(({ share }) => (room * share) / shares),
      body: [
        columns.map(({ title }): TableCell => ({ text: title, bold: true, alignment: 'center' })),
        ...sectors.flatMap(({ heading, rows }) => [
          ...(heading === '' ? [] : [sectorRow(heading, columns.length, runs)]),
          ...rows.map((cells) => cells.map((cell, at) => itemCell(cell, at, runs))),
        ]),
      ],
    },
  }
}

const sectorRow = (heading: string, width: number, runs: Runs): TableCell[] => [
  { text: runs.of(heading), bold: true, alignment: 'center', colSpan: width },
  ...Array.from({ length: width - 1 }, () => ''),
]

const itemCell = (lines: Cell, column: number, runs: Runs): TableCell => {
  const alignment = column === 0 ? 'center' : 'left'
  return { text: runs.of(lines.join('\n')), alignment }
}
