import type { CategoryName } from '../document.ts'
import { isCancelled, WAYS } from '../cancelled.ts'
import { headingOf, kindOfTownship, pointsOf, sectorHeadingOf } from './wording.ts'
import type {
  WrittenCooperativeItem,
  WrittenItem,
  WrittenList,
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

export interface TableSector {
  readonly heading: string
  readonly rows: readonly (readonly Cell[])[]
}

/** One category as a table, the same for every format that has tables. The first column holds the numbers. */
export interface ListTable {
  readonly category: CategoryName
  readonly heading: string
  readonly columns: readonly TableColumn[]
  readonly sectors: readonly TableSector[]
}

interface ColumnOf<Item> extends TableColumn {
  readonly cell: (item: Item) => Cell
  /** A column that stands only where some item fills it. */
  readonly optional?: true
}

/** How receivers and work methods stand: in one cell as in published lists, or in columns that can be sorted. */
export type ReceiverColumns = 'together' | 'apart'

/** The tables of a list in its order. Optional columns stand where an item has something in them. */
export const tablesOf = (list: WrittenList, receivers: ReceiverColumns): readonly ListTable[] =>
  list.categories.map((category) => {
    if (category.category === 'basic') return tableOf('basic', category.sectors, BASIC)
    if (category.category === 'cooperative')
      return tableOf('cooperative', category.sectors, cooperative(kindOfTownship(list)))
    const columns = receivers === 'together' ? RECLAIMED : reclaimedApart(category.sectors)
    return tableOf('reclaimed', category.sectors, columns)
  })

const tableOf = <Item extends WrittenItem>(
  category: CategoryName,
  sectors: readonly WrittenSector<Item>[],
  every: readonly ColumnOf<Item>[],
): ListTable => {
  const items = sectors.flatMap((sector) => sector.items)
  const columns = every.filter(
    ({ optional, cell }) => optional === undefined || items.some((item) => cell(item).length > 0),
  )
  return {
    category,
    heading: headingOf(category),
    columns: columns.map(({ title, share }) => ({ title, share })),
    sectors: sectors.map((sector) => ({
      heading: sectorHeadingOf(sector),
      rows: sector.items.map((item) => columns.map(({ cell }) => cell(item))),
    })),
  }
}

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

const BASIC: readonly ColumnOf<WrittenItem>[] = [NUMBER, nameColumn(80), LEGAL_BASIS]

const cooperative = (township: string): readonly ColumnOf<WrittenCooperativeItem>[] => [
  NUMBER,
  nameColumn(15),
  LEGAL_BASIS,
  {
    title: '对应上级部门',
    share: 15,
    cell: ({ departments, leadDepartment }) =>
      lines(departments.map((name) => (name === leadDepartment ? `${name}（牵头）` : name)).join('、')),
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

const RECLAIMED: readonly ColumnOf<WrittenReclaimedItem>[] = [
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

const reclaimedApart = (
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
