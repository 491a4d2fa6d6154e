import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
import { describe, expect, it } from 'vitest'
import { type DutyListDocument, readDutyList } from '../index.ts'
import { withoutTags } from '../markup.ts'
import { readDocument } from './read-document.ts'

const SHARED = join(import.meta.dirname, '../../../../../shared')
const seed = (name: string): Uint8Array => readFileSync(join(SHARED, 'seeds', name))

/** A published text as its lines: `cells` where they stand in a table. */
const linesOf = (bytes: Uint8Array) =>
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
type Line = ReturnType<typeof linesOf>[number]

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
const docx = async (lines: readonly Line[], { automatic = false } = {}): Promise<Uint8Array> => {
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
const xlsx = async (lines: readonly Line[], { oneSheet = false } = {}): Promise<Uint8Array> => {
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
const csv = (bytes: Uint8Array): Uint8Array =>
  new TextEncoder().encode(
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((line) => line.split('\t').map(quote).join(','))
      .join('\r\n'),
  )

const contentOf = ({ township, categories }: DutyListDocument): unknown =>
  JSON.parse(JSON.stringify({ township, categories }, (key, value) => (key === 'line' ? undefined : value)))

const read = async (bytes: Uint8Array): Promise<unknown> => {
  const result = await readDocument(bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  return contentOf(result.value)
}

describe.each(['000_9a37e9c475342da4.txt', '004_10475b2b99e5cb49.txt'])('the published list %s', (name) => {
  const bytes = seed(name)
  const lines = linesOf(bytes)
  const asText = readDutyList(bytes)
  if (!asText.ok) throw new Error(asText.refusal.code)
  const expected = contentOf(asText.value)

  it('is read from Word as from text', async () => {
    expect(await read(await docx(lines))).toEqual(expected)
  })

  it('is read from Word with automatic numbers as from text', async () => {
    expect(await read(await docx(lines, { automatic: true }))).toEqual(expected)
  })

  it('is read from a workbook with a sheet for each category as from text', async () => {
    expect(await read(await xlsx(lines))).toEqual(expected)
  })

  it('is read from one sheet as from text', async () => {
    expect(await read(await xlsx(lines, { oneSheet: true }))).toEqual(expected)
  })

  it('is read from CSV as from text', async () => {
    expect(await read(csv(bytes))).toEqual(expected)
  })
})
