import type { Place } from '../document/finding.ts'
import { plain } from '../text/markup.ts'
import { squeeze } from '../text/spacing.ts'
import { columnsOf, isHeader } from '../layouts/columns.ts'
import { type Anatomy, type Item, type Row, spoken } from './anatomy.examples.ts'

/** A damaged document: where it is damaged (1-based line, item, sector) and which rows the damage may touch. */
export interface Damaged {
  readonly lines: readonly string[]
  readonly at: Partial<Place> & { readonly line: number }
  readonly touched: readonly Row[]
}

/** Damages a document at a place between 0 (its beginning) and 1 (its end); undefined where it has none such. */
export type Damage = (list: Anatomy, place: number) => Damaged | undefined

export const pick = <Thing>(things: readonly Thing[], place: number): Thing | undefined =>
  things[Math.min(things.length - 1, Math.floor(place * things.length))]

/** The lines with those from `from` to `to` replaced. */
export const spliced = (
  lines: readonly string[],
  from: number,
  to: number,
  by: readonly string[],
): readonly string[] => [...lines.slice(0, from), ...by, ...lines.slice(to)]

export const withLine = (lines: readonly string[], at: number, text: string): readonly string[] =>
  lines.with(at, text)

export const at = ({ from, category, sector, no }: Row): Damaged['at'] => ({
  line: from + 1,
  category,
  sector,
  no,
})

export const rowBefore = ({ rows }: Anatomy, row: Row): readonly Row[] => {
  const before = rows[rows.indexOf(row) - 1]
  return before === undefined ? [] : [before]
}

const NUMBER = /^(\s*)\d+/

/** The line of a row on which its number stands. */
export const numberLine = (list: Anatomy, row: Row): number =>
  spoken(list, row).find(
    (index) => Number(/^\s*(\d+)(?!\d|[.．、）)])/.exec(list.lines[index] ?? '')?.[1]) === row.no,
  ) ?? row.from

export const withNumber = (list: Anatomy, row: Row, number: string): readonly string[] => {
  const index = numberLine(list, row)
  return withLine(list.lines, index, (list.lines[index] ?? '').replace(NUMBER, `$1${number}`))
}

export type Column =
  | 'name'
  | 'departments'
  | 'departmentDuties'
  | 'townshipDuties'
  | 'receivers'
  | 'workMethod'

const COLUMNS: readonly Column[] = [
  'name',
  'departments',
  'departmentDuties',
  'townshipDuties',
  'receivers',
  'workMethod',
]

/** What an item says in a column, white space and marks left aside. */
export const said = (item: Item, column: Column): string => {
  const value: unknown = Reflect.get(item, column === 'receivers' ? 'receivingDepartments' : column)
  return Array.isArray(value) ? value.join('') : typeof value === 'string' ? value : ''
}

/** The row with what stands in one of its cells changed; undefined where the cell cannot be told. */
export const withCell = (
  list: Anatomy,
  row: Row,
  column: Column,
  change: (text: string) => string,
): readonly string[] | undefined =>
  list.layout === 'tabbed' ? inTable(list, row, column, change) : onLines(list, row, column, change)

const inTable = (
  list: Anatomy,
  row: Row,
  column: Column,
  change: (text: string) => string,
): readonly string[] | undefined => {
  const header = list.lines.findLast((text, index) => index < row.from && isHeader(text.split('\t')))
  const index = columnsOf((header ?? '').split('\t')).fields.findIndex((field) => field === column)
  const line = list.lines[row.from] ?? ''
  const cells = line.split('\t')
  const isWhole = spoken(list, row).length === 1
  if (index < 0 || !isWhole || (cells[index] ?? '') === '') return undefined
  return withLine(list.lines, row.from, cells.with(index, change(cells[index] ?? '')).join('\t'))
}

const onLines = (
  list: Anatomy,
  row: Row,
  column: Column,
  change: (text: string) => string,
): readonly string[] | undefined => {
  const found = linesOfCell(list, row, column)
  const [first] = found
  if (first === undefined) return undefined
  const text = found.map((index) => list.lines[index]).join('\n')
  const rest = list.lines.filter((_, index) => !found.includes(index))
  const changed = change(text)
  return spliced(rest, first, first, changed === '' ? [] : changed.split('\n'))
}

/** The lines that hold one cell and nothing else; none where a line could belong to two, or holds a number too. */
export const linesOfCell = (list: Anatomy, row: Row, column: Column): readonly number[] => {
  const found: number[] = []
  for (const index of spoken(list, row)) {
    const text = bare(list.lines[index] ?? '')
    if (text === '') continue
    const columns = COLUMNS.filter((candidate) =>
      said(row.item, candidate)
        .replaceAll(/[\s、]/g, '')
        .includes(text),
    )
    if (columns.length > 1 || (column === 'name' && /^\s*\d+\s*\S/.test(list.lines[index] ?? ''))) return []
    if (columns[0] === column) found.push(index)
  }
  return found
}

const bare = (text: string): string =>
  squeeze(plain(text))
    .replaceAll(/[（(]牵头[）)]|[\s、]/g, '')
    .replace(/^\d+$/, '')
