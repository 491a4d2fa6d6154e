import type { CategoryName } from '../document/document.ts'
import type { Field } from './draft.ts'
import { plain } from '../text/markup.ts'

/** The columns of a table in order; `undefined` where a title says nothing known. */
export interface Columns {
  readonly titles: readonly string[]
  readonly fields: readonly (Field | undefined)[]
}

/** How the documents title their columns; the first rule that fits counts. */
const TITLES: readonly (readonly [RegExp, Field])[] = [
  [/^序号$/, 'no'],
  [/^事项名称$|^事项$|^履职事项$/, 'name'],
  [/承接部门.*工作方式/, 'receiversAndMethod'],
  [/承接部门/, 'receivers'],
  [/工作方式/, 'workMethod'],
  [/履职保障$/, 'support'],
  [/(?:上级|县级|区级|市级)部门.*职责/, 'departmentDuties'],
  [/配合职责$/, 'townshipDuties'],
  [/^设定依据$/, 'legalBasis'],
  [/^收回理由$/, 'reason'],
  [/^收回方式$/, 'way'],
  [/对应.*部门|^上级部门$/, 'departments'],
]

/** A header row starts with 序号. */
export const isHeader = (cells: readonly string[]): boolean =>
  (cells[0]?.length ?? 0) < 40 && plain(cells[0] ?? '') === '序号'

export const columnsOf = (cells: readonly string[]): Columns => {
  const titles = cells.map((cell) => plain(cell.slice(0, 200)))
  while (titles.length > 0 && titles.at(-1) === '') titles.pop()
  return { titles, fields: titles.map((title) => TITLES.find(([words]) => words.test(title))?.[1]) }
}

/** Which list a table belongs to, told from its columns alone; `undefined` when they leave it open. */
export const categoryOfColumns = ({ fields }: Columns): CategoryName | undefined => {
  const has = (...wanted: Field[]): boolean => wanted.some((field) => fields.includes(field))
  if (has('receivers', 'receiversAndMethod')) return 'reclaimed'
  if (has('departments', 'departmentDuties')) return 'cooperative'
  return fields.length === 2 && has('name') ? 'basic' : undefined
}
