import type { CategoryName } from '../document/document.ts'
import {
  BASIC,
  type Cell,
  type ColumnOf,
  cooperative,
  RECLAIMED,
  type ReceiverColumns,
  reclaimedApart,
  type TableColumn,
} from './columns.ts'
import { headingOf, kindOfTownship, sectorHeadingOf } from './wording.ts'
import type { WrittenItem, WrittenList, WrittenSector } from './written-list.ts'

export type { Cell, TableColumn } from './columns.ts'

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

/** The tables of a list in its order. Optional columns stand where an item has something in them. */
export const tablesOf = (list: WrittenList, receivers: ReceiverColumns): readonly ListTable[] =>
  list.categories.map((category) => {
    if (category.category === 'basic') return tableOf('basic', category.sectors, BASIC)
    if (category.category === 'cooperative')
      return tableOf('cooperative', category.sectors, cooperative(kindOfTownship(list), receivers))
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
