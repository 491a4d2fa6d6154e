import { isCancelled, WAYS } from '../words/cancelled.ts'
import { pointsOf } from './wording.ts'
import type {
  WrittenCooperativeItem,
  WrittenItem,
  WrittenReclaimedItem,
  WrittenSector,
} from './written-list.ts'

/** The lines of one cell. */
export type Cell = readonly string[]

export interface TableColumn {
  readonly title: string
  /** Its part of the width of the table; the parts of a table need not add up to anything. */
  readonly share: number
}

/** A column with what an item says in it. */
export interface ColumnOf<Item> extends TableColumn {
  readonly cell: (item: Item) => Cell
  /** A column that stands only where some item fills it. */
  readonly optional?: true
}

/** How receivers and work methods stand: in one cell as in published lists, or in columns that can be sorted. */
export type ReceiverColumns = 'together' | 'apart'

const lines = (text: string | undefined): Cell => (text === undefined || text === '' ? [] : [text])

const NUMBER: ColumnOf<WrittenItem> = { title: '序号', share: 5, cell: ({ no }) => [String(no)] }
const LEGAL_BASIS: ColumnOf<WrittenItem> = {
  title: '设定依据',
  share: 16,
  optional: true,
  cell: ({ legalBasis }) => lines(legalBasis),
}
const nameColumn = (share: number): ColumnOf<WrittenItem> => ({
  title: '事项名称',
  share,
  cell: ({ name }) => lines(name),
})

export const BASIC: readonly ColumnOf<WrittenItem>[] = [NUMBER, nameColumn(80), LEGAL_BASIS]

/** Published lists give each department a line, where a name is not cut; one line is what filters want. */
const departmentLines = (item: WrittenCooperativeItem, receivers: ReceiverColumns): Cell => {
  const marked = item.departments.map((name) => (name === item.leadDepartment ? `${name}（牵头）` : name))
  return receivers === 'apart'
    ? lines(marked.join('、'))
    : marked.map((name, index) => (index < marked.length - 1 ? `${name}、` : name))
}

export const cooperative = (
  township: string,
  receivers: ReceiverColumns,
): readonly ColumnOf<WrittenCooperativeItem>[] => [
  NUMBER,
  nameColumn(15),
  LEGAL_BASIS,
  {
    title: '对应上级部门',
    share: 18,
    cell: (item) => departmentLines(item, receivers),
  },
  { title: '上级部门职责', share: 36, cell: ({ departmentDuties }) => pointsOf(departmentDuties) },
  { title: '履职保障', share: 14, optional: true, cell: ({ support }) => pointsOf(support ?? '') },
  { title: `${township}配合职责`, share: 29, cell: ({ townshipDuties }) => pointsOf(townshipDuties) },
]

const REASON: ColumnOf<WrittenReclaimedItem> = {
  title: '收回理由',
  share: 16,
  optional: true,
  cell: ({ reason }) => lines(reason),
}

const labelled = (label: string, text: string): Cell => (text === '' ? [] : pointsOf(`${label}：${text}`))
const receiversLine = (names: readonly string[]): Cell => labelled('承接部门', names.join('、'))

/** Every pair of receivers and method on lines of its own; before them what belongs to none. */
const pairLines = ({ workMethod, workMethodByDepartment = [] }: WrittenReclaimedItem): Cell => {
  const paired = workMethodByDepartment.map((pair) => pair.workMethod).join('')
  return [
    ...(workMethod.endsWith(paired) ? pointsOf(workMethod.slice(0, workMethod.length - paired.length)) : []),
    ...workMethodByDepartment.flatMap((pair) => [
      ...receiversLine(pair.departments),
      ...labelled('工作方式', pair.workMethod),
    ]),
  ]
}

const isPaired = ({ workMethodByDepartment = [] }: WrittenReclaimedItem): boolean =>
  workMethodByDepartment.length > 1

/** Said only where the work method alone would be understood otherwise. */
const wayIsUnclear = ({ cancelled, workMethod }: WrittenReclaimedItem): boolean =>
  cancelled !== isCancelled(workMethod)
const wayOf = ({ cancelled }: WrittenReclaimedItem): string => (cancelled ? WAYS.cancelled : WAYS.taken)

export const RECLAIMED: readonly ColumnOf<WrittenReclaimedItem>[] = [
  NUMBER,
  nameColumn(24),
  LEGAL_BASIS,
  {
    title: '承接部门及工作方式',
    share: 60,
    cell: (item) => [
      ...(isPaired(item)
        ? pairLines(item)
        : [...receiversLine(item.receivingDepartments), ...labelled('工作方式', item.workMethod)]),
      ...(wayIsUnclear(item) ? [`收回方式：${wayOf(item)}`] : []),
    ],
  },
  REASON,
]

export const reclaimedApart = (
  sectors: readonly WrittenSector<WrittenReclaimedItem>[],
): readonly ColumnOf<WrittenReclaimedItem>[] => {
  const unclear = sectors.some(({ items }) => items.some(wayIsUnclear))
  return [
    NUMBER,
    nameColumn(24),
    LEGAL_BASIS,
    { title: '承接部门', share: 18, cell: (item) => lines(item.receivingDepartments.join('、')) },
    {
      title: '工作方式',
      share: 42,
      cell: (item) => (isPaired(item) ? pairLines(item) : pointsOf(item.workMethod)),
    },
    { title: '收回方式', share: 9, optional: true, cell: (item) => (unclear ? [wayOf(item)] : []) },
    REASON,
  ]
}
