import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { categoryHeading, sectorHeading } from '../words/headings.ts'
import { type CategoryName, type DutyListDocument, readDutyList } from '../index.ts'
import { isAttachment } from '../words/furniture.ts'
import { isBlank, squeeze } from '../text/spacing.ts'
import { isHeader } from '../layouts/columns.ts'
import type { Category, Sector } from '../document/document.ts'

export type Item = Category['sectors'][number]['items'][number]

/** Where a row stands: 0-based lines, `to` exclusive. */
export interface Row {
  readonly category: CategoryName
  readonly sector: string
  readonly no: number
  readonly from: number
  readonly to: number
  readonly item: Item
}

export interface SectorAt {
  readonly category: CategoryName
  readonly name: string
  readonly at: number
  readonly to: number
  readonly rows: readonly Row[]
}

/** A table from its heading to its end. */
export interface TableAt {
  readonly category: CategoryName
  readonly at: number
  readonly to: number
  readonly sectors: readonly SectorAt[]
}

/** A sound document with the places at which it can be damaged. */
export interface Anatomy {
  readonly name: string
  readonly layout: 'tabbed' | 'stacked' | 'flattened'
  readonly lines: readonly string[]
  readonly read: DutyListDocument
  readonly tables: readonly TableAt[]
  readonly sectors: readonly SectorAt[]
  readonly rows: readonly Row[]
}

const SEEDS = join(import.meta.dirname, '../../../../../shared/seeds')

const linesOf = (file: string): readonly string[] => readFileSync(join(SEEDS, file), 'utf8').split('\n')

export const readText = (text: string) => readDutyList(new TextEncoder().encode(text))

/** The published list that its document holds twice. */
export const TWICE = '002'

/** The published lists; of the one that stands twice also its first rendering alone. */
export const publishedLists = (): readonly Anatomy[] => {
  const stacked = linesOf('002_df4fa80b4789d504.txt')
  return [
    anatomyOf('000', 'tabbed', linesOf('000_9a37e9c475342da4.txt')),
    anatomyOf('001', 'flattened', linesOf('001_19c02bd560004e64.txt')),
    anatomyOf(TWICE, 'stacked', stacked),
    anatomyOf(`${TWICE} once`, 'stacked', stacked.slice(0, stacked.findIndex(isAttachment))),
    anatomyOf('003', 'flattened', linesOf('003_1c6e155e8d282e02.txt')),
    anatomyOf('004', 'tabbed', linesOf('004_10475b2b99e5cb49.txt')),
  ]
}

const anatomyOf = (name: string, layout: Anatomy['layout'], lines: readonly string[]): Anatomy => {
  const result = readText(lines.join('\n'))
  if (!result.ok) throw new Error(result.refusal.code)
  const headings = lines.map((text) => (isBlank(text) ? undefined : firstCell(text)))
  const tables: TableAt[] = []
  for (const category of result.value.categories) {
    const first = category.sectors[0]?.items[0]?.line ?? 1
    const at = headings.findLastIndex(
      (text, index) => index < first && text !== undefined && categoryHeading(text) === category.category,
    )
    tables.push(tableOf(category, headings, at))
  }
  const whole = tables.map((table, index) => endingAt(table, tables[index + 1]?.at ?? endOf(lines)))
  const sectors = whole.flatMap((table) => [...table.sectors])
  const rows = sectors.flatMap((sector) => [...sector.rows])
  return { name, layout, lines, read: result.value, tables: whole, sectors, rows }
}

const firstCell = (text: string): string => text.split('\t', 1)[0] ?? ''

const endOf = (lines: readonly string[]): number => {
  const attachment = lines.findIndex(isAttachment)
  return attachment < 0 ? lines.length : attachment
}

const tableOf = (category: Category, headings: readonly (string | undefined)[], at: number): TableAt => {
  let from = at
  const sectors = category.sectors.map((sector): SectorAt => {
    from = headings.findIndex((text, index) => index > from && text !== undefined && isHeading(text, sector))
    const rows = sector.items.map((item) => ({
      category: category.category,
      sector: sector.name,
      no: item.no,
      from: item.line - 1,
      to: item.line,
      item,
    }))
    return { category: category.category, name: sector.name, at: from, to: from + 1, rows }
  })
  return { category: category.category, at, to: at + 1, sectors }
}

const isHeading = (text: string, { ordinal, name }: Sector): boolean => {
  const heading = sectorHeading(text)
  return heading?.ordinal === ordinal && heading.name === name
}

const endingAt = (table: TableAt, to: number): TableAt => ({
  ...table,
  to,
  sectors: table.sectors.map((sector, index) => {
    const end = table.sectors[index + 1]?.at ?? to
    const rows = sector.rows.map((row, at) => ({ ...row, to: sector.rows[at + 1]?.from ?? end }))
    return { ...sector, to: end, rows }
  }),
})

/** The lines of a row that say something, headers of pages left out. */
export const spoken = ({ lines }: Anatomy, { from, to }: Row): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index).filter((at) => {
    const text = lines[at] ?? ''
    return !isBlank(text) && !isHeader(text.split('\t'))
  })

/** What an item says, without its line and with white space left aside. */
export const saying = (category: CategoryName, item: Item): string =>
  squeeze(JSON.stringify([category, { ...item, line: 0 }])).replaceAll(' ', '')
