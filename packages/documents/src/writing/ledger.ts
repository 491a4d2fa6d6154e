import type { Cell, ListTable, TableColumn } from './tables.ts'

/** 领域 beside each row: what a spreadsheet can filter and sort, and merged sector rows cannot. */
const SECTOR: TableColumn = { title: '领域', share: 14 }

export interface Ledger {
  readonly heading: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A table with its sector in each row; a sector without items is a row of its heading alone. */
export const ledgerOf = ({ heading, columns, sectors }: ListTable): Ledger => ({
  heading,
  columns: [SECTOR, ...columns],
  rows: sectors.flatMap((sector) => {
    const cell = sector.heading === '' ? [] : [sector.heading]
    return sector.rows.length === 0
      ? [[cell, ...columns.map(() => [])]]
      : sector.rows.map((cells) => [cell, ...cells])
  }),
})
