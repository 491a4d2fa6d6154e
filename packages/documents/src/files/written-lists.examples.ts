import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import ExcelJS from 'exceljs'
import { withoutTags } from '../text/markup.ts'

/** A published text as its lines: `cells` where they stand in a table. */
export const linesOf = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t').map((cell) => withoutTags(cell).trim())
      return cells.length > 1 && !line.includes('....') && !/^\d\./.test(line)
        ? { cells }
        : { text: withoutTags(line.replace(/^#+ /, '')) }
    })
export type Line = ReturnType<typeof linesOf>[number]

const rowsOf = (lines: readonly Line[]): readonly (string | readonly (readonly string[])[])[] => {
  const blocks: (string | (readonly string[])[])[] = []
  for (const { cells, text } of lines) {
    const last = blocks.at(-1)
    if (cells === undefined) blocks.push(text)
    else if (Array.isArray(last)) last.push(cells)
    else blocks.push([cells])
  }
  return blocks
}

const runs = (text: string) => [new Paragraph({ children: [new TextRun(text)] })]
const isMerged = (cells: readonly string[]) => cells[0] !== '' && cells.slice(1).every((cell) => cell === '')

/** As a Word file: one table for each run of rows; sector rows merged over the width. */
export const docx = async (lines: readonly Line[], { automatic = false } = {}): Promise<Uint8Array> => {
  let list = 0
  const numberCell = (text: string) => {
    if (!automatic || !/^\d+$/.test(text)) return runs(text)
    if (text === '1') list += 1
    return [new Paragraph({ numbering: { reference: 'items', level: 0, instance: list } })]
  }
  const children = rowsOf(lines).map((block) =>
    typeof block === 'string'
      ? new Paragraph({ children: [new TextRun(block)] })
      : new Table({
          rows: block.map(
            (cells) =>
              new TableRow({
                children: isMerged(cells)
                  ? [new TableCell({ columnSpan: cells.length, children: runs(cells[0] ?? '') })]
                  : cells.map(
                      (cell, index) =>
                        new TableCell({ children: index === 0 ? numberCell(cell) : runs(cell) }),
                    ),
              }),
          ),
        }),
  )
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.START }
  return Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: 'items', levels: [level] }] },
      sections: [{ children }],
    }),
  )
}

const CATEGORY = /^(?:基本履职|配合履职|上级部门收回)事项清单$/

/** As a workbook: title rows above the header, sector rows merged; a sheet for each category, or one for all. */
export const xlsx = async (lines: readonly Line[], { oneSheet = false } = {}): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  let sheet = workbook.addWorksheet(oneSheet ? '清单' : '说明')
  for (const { cells, text } of lines) {
    if (text !== undefined && CATEGORY.test(text) && !oneSheet) sheet = workbook.addWorksheet(text)
    else if (cells === undefined) sheet.addRow([text])
    else {
      const no = Number(cells[0])
      const added = sheet.addRow(cells.map((cell, index) => (index === 0 && no > 0 ? no : cell)))
      if (isMerged(cells)) sheet.mergeCells(added.number, 1, added.number, cells.length)
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const quote = (cell: string): string => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** As CSV with CRLF, quoted where it must be. */
export const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((cells) => cells.map(quote).join(',')).join('\r\n'))
