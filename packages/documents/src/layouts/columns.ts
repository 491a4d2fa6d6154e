import type { CategoryName } from '../document/document.ts'
import type { Field } from './draft.ts'
import { plain } from '../text/markup.ts'
import { isBlank } from '../text/spacing.ts'

/** The columns of a table in order; `undefined` where a title says nothing known. */
export interface Columns {
  readonly titles: readonly string[]
  readonly fields: readonly (Field | undefined)[]
}

/** How the documents title their columns; the first rule that fits counts. */
const TITLES: readonly (readonly [RegExp, Field])[] = [
  [/^(?:序号|编号|事项编号|No\.?)$/i, 'no'],
  [/^(?:履职|具体|职责|工作)?事项(?:名称|内容)?$/, 'name'],
  [/承接(?:部门|单位).*(?:工作|履职|承接)方式/, 'receiversAndMethod'],
  [/承接(?:部门|单位)/, 'receivers'],
  [/(?:工作|履职|承接)方式/, 'workMethod'],
  [/(?:配合|[乡镇]|街道|镇街)(?:履职)?职责$/, 'townshipDuties'],
  [/部门.*职责/, 'departmentDuties'],
  [/保障(?:措施|事项)?$/, 'support'],
  [/^(?:设定|法律)依据$/, 'legalBasis'],
  [/^收回(?:理由|原因)$/, 'reason'],
  [/^收回方式$/, 'way'],
  [/^备注$|^责任(?:科室|人)$/, 'remark'],
  [/^(?:对应|上级|牵头|配合|责任|主管).*(?:部门|单位)$|对应.*部门/, 'departments'],
]

const LONGEST_TITLE = 40

/** What the column of numbers is called: 序号, mostly. */
export const isNumberTitle = (cell: string): boolean =>
  cell.length < LONGEST_TITLE && TITLES[0]?.[0].test(plain(cell)) === true

/** A header row starts with 序号. */
export const isHeader = (cells: readonly string[]): boolean => isNumberTitle(cells[0] ?? '')

/** A second row of titles, below titles that stand over several columns: none is the title of the numbers. */
export const isTitleRow = (cells: readonly string[]): boolean => {
  const said = cells.filter((cell) => !isBlank(cell))
  const isTitle = (cell: string): boolean =>
    cell.length < LONGEST_TITLE && TITLES.slice(1).some(([words]) => words.test(plain(cell)))
  return said.length > 1 && said.every(isTitle)
}

export const columnsOf = (cells: readonly string[]): Columns => {
  const titles = cells.map((cell) => plain(cell.slice(0, 200)))
  while (titles.length > 0 && titles.at(-1) === '') titles.pop()
  const fields = titles.map((title) => TITLES.find(([words]) => words.test(title))?.[1])
  return {
    titles,
    fields: isWhole(fields) ? fields : fields.map((field) => (field === 'remark' ? undefined : field)),
  }
}

/** The columns that belong together; where one of them is missing, it may go under another title, such as 备注. */
const TOGETHER: readonly (readonly Field[])[] = [
  ['departments', 'departmentDuties', 'townshipDuties'],
  ['receivers', 'workMethod'],
]

const isWhole = (fields: Columns['fields']): boolean =>
  TOGETHER.every((group) =>
    [0, group.length].includes(group.filter((field) => fields.includes(field)).length),
  )

/** Which list a table belongs to, told from its columns alone; `undefined` when they leave it open. */
export const categoryOfColumns = ({ fields }: Columns): CategoryName | undefined => {
  const has = (...wanted: Field[]): boolean => wanted.some((field) => fields.includes(field))
  if (has('receivers', 'receiversAndMethod')) return 'reclaimed'
  if (has('departments', 'departmentDuties')) return 'cooperative'
  return fields.filter((field) => field !== 'remark').length === 2 && has('name') ? 'basic' : undefined
}
