import {
  Bookmark,
  Footer,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type { Cell, ListTable } from '../tables.ts'
import { STYLE, TEXT_WIDTH } from './styles.ts'

/** Each category on a new page: its heading, which the contents refer to, and its table. */
export const bodyChildren = (tables: readonly ListTable[]): readonly (Paragraph | Table)[] =>
  tables.flatMap((table, index) => [heading(table, index), tableOf(table)])

export const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

const heading = ({ category, heading: text }: ListTable, index: number): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: index > 0,
    children: [new Bookmark({ id: category, children: [new TextRun(text)] })],
  })

const tableOf = ({ columns, sectors }: ListTable): Table => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  return new Table({
    columnWidths: columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / shares)),
    width: { size: TEXT_WIDTH, type: 'dxa' },
    layout: 'fixed',
    margins: { top: 40, bottom: 40, left: 85, right: 85 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }) => cellOf([title], STYLE.header)),
      }),
      ...sectors.flatMap(({ heading: sector, rows }) => [
        ...(sector === '' ? [] : [sectorRow(sector, columns.length)]),
        ...rows.map((cells) => new TableRow({ children: cells.map(itemCell) })),
      ]),
    ],
  })
}

const sectorRow = (sector: string, width: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ columnSpan: width, children: [new Paragraph({ style: STYLE.sector, text: sector })] }),
    ],
  })

const itemCell = (lines: Cell, column: number): TableCell =>
  cellOf(lines, column === 0 ? STYLE.number : STYLE.cell)

/** A cell of Word always holds a paragraph. */
const cellOf = (lines: Cell, style: string): TableCell =>
  new TableCell({
    children: (lines.length === 0 ? [''] : lines).map((text) => new Paragraph({ style, text })),
  })
