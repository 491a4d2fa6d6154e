import ExcelJS from 'exceljs'
import { CannotWrite } from '../cannot-write.ts'
import { say } from '../../document/finding.ts'
import { type Ledger, ledgerOf } from '../ledger.ts'
import { repack } from '../repack.ts'
import { type Cell, tablesOf } from '../tables.ts'
import { countsSentence, titleLines, UNTITLED } from '../wording.ts'
import { type WrittenList, writable } from '../written-list.ts'

/** Widths in characters of the default font, as Excel counts them. */
const SHEET_WIDTH = 160
const MOST_CHARACTERS = 32_767
const FONT = { name: '宋体', size: 11 }
const HEADING = { name: '黑体', size: 16 }
const HEADER = { name: '黑体', size: 11 }
const LINE = { style: 'thin' } as const
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE }
const CENTRED = { horizontal: 'center', vertical: 'middle', wrapText: true } as const
const TEXT = { vertical: 'top', wrapText: true } as const
const HEADER_ROW = 2
/** Heights in points. */
const LINE_HEIGHT = 15
const HIGHEST_ROW = 409

/**
 * A workbook: a sheet about the list, then a sheet a category with its heading, a header that stays in sight,
 * filters, and one row an item with its sector beside it. Printed on A4 sideways, as wide as the page.
 * Throws `CannotWrite` (`cell-too-long`) for a text of more than 32,767 characters.
 */
export const writeXlsx = async (given: WrittenList, at: Date): Promise<Uint8Array> => {
  const list = writable(given)
  const workbook = new ExcelJS.Workbook()
  workbook.title = list.title === '' ? UNTITLED : list.title
  workbook.creator = ''
  workbook.lastModifiedBy = ''
  workbook.created = at
  workbook.modified = at
  addCover(workbook, list)
  for (const table of tablesOf(list, 'apart')) addSheet(workbook, ledgerOf(table))
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()), at)
}

const addCover = (workbook: ExcelJS.Workbook, list: WrittenList): void => {
  const sheet = workbook.addWorksheet('说明', { pageSetup: { paperSize: 9, orientation: 'landscape' } })
  sheet.getColumn(1).width = 120
  const title = titleLines(list.title)
  for (const text of [...title, list.note ?? '', countsSentence(list)]) {
    if (text === '') continue
    const cell = sheet.addRow([escapeCodes(text)]).getCell(1)
    cell.font = title.includes(text) ? HEADING : FONT
    cell.alignment = TEXT
  }
}

const addSheet = (workbook: ExcelJS.Workbook, { heading, columns, rows }: Ledger): void => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const sheet = workbook.addWorksheet(heading, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C— &P —' },
  })
  const widths = columns.map(({ share }) => Math.max(6, Math.floor((share / shares) * SHEET_WIDTH)))
  sheet.columns = widths.map((width) => ({ width }))
  sheet.addRow([heading]).height = 30
  sheet.mergeCells(1, 1, 1, columns.length)
  sheet.getCell(1, 1).style = { font: HEADING, alignment: CENTRED }
  const header = sheet.addRow(columns.map(({ title }) => title))
  header.height = 22
  const numberAt = columns.findIndex(({ title }) => title === '序号')
  for (const cells of rows) {
    const row = sheet.addRow(cells.map((cell, at) => valueOf(cell, at === numberAt)))
    row.height = heightOf(cells, widths)
  }
  for (let row = HEADER_ROW; row <= HEADER_ROW + rows.length; row += 1) {
    for (let at = 0; at < columns.length; at += 1) {
      const isHeader = row === HEADER_ROW
      sheet.getCell(row, at + 1).style = {
        font: isHeader ? HEADER : FONT,
        alignment: isHeader || at === numberAt ? CENTRED : TEXT,
        border: BOX,
      }
    }
  }
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: HEADER_ROW + rows.length, column: columns.length },
  }
}

/** Spreadsheets do not all fit rows to wrapped text on opening: the height is given, as high as a row can be. */
const heightOf = (cells: readonly Cell[], widths: readonly number[]): number => {
  const lines = cells.map((cell, at) =>
    cell
      .flatMap((text) => text.split('\n'))
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(charactersIn(text) / ((widths[at] ?? 1) - 1))), 0),
  )
  return Math.min(HIGHEST_ROW, LINE_HEIGHT * Math.max(1, ...lines) + 4)
}

/** A Chinese character is as wide as two digits. */
const charactersIn = (text: string): number => text.length * 2 - (text.match(/[ -~]/g)?.length ?? 0)

/** Numbers are numbers, so that they sort; everything else is text and never a formula. */
const valueOf = (cell: Cell, isNumber: boolean): string | number | null => {
  if (cell.length === 0) return null
  const text = cell.join('\n')
  if (isNumber) return Number(text)
  if (text.length > MOST_CHARACTERS) {
    throw new CannotWrite(
      'cell-too-long',
      say(
        `“${text.slice(0, 20)}…”有 ${text.length} 字，超过 Excel 单元格的 ${MOST_CHARACTERS} 字，请改用 Word 导出。`,
        `“${text.slice(0, 20)}…” has ${text.length} characters; an Excel cell holds ${MOST_CHARACTERS}. Export to Word.`,
      ),
    )
  }
  return escapeCodes(text)
}

/** `_x0041_` is a character code in a workbook; text that looks like one is written so that it stays text. */
const escapeCodes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
