import { type GridCell, isHeaderRow, underHeaders } from '../grid.ts'
import { Unreadable } from '../lines.ts'

/** Word allows no more columns. */
const MOST_COLUMNS = 63

/** A cell while it is read; `covered` when the cell above or before it is merged over it. */
interface Cell {
  start: number
  span: number
  covered: boolean
  joinsLeft: boolean
  readonly paragraphs: string[]
}

interface Row {
  readonly cells: Cell[]
  before: number
  deleted: boolean
}

/** A table of a Word document while it is read. */
export class Table {
  readonly #rows: Row[] = []
  #hasRows = false
  #row: Row | undefined
  #cell: Cell | undefined

  openRow(): void {
    this.#row = { cells: [], before: 0, deleted: false }
  }

  /** Grid columns that the row leaves free on its left. */
  leaveFree(columns: number): void {
    if (this.#row !== undefined) this.#row.before = Math.min(columns, MOST_COLUMNS)
  }

  deleteRow(): void {
    if (this.#row !== undefined) this.#row.deleted = true
  }

  closeRow(): void {
    const row = this.#row
    this.#row = undefined
    if (row === undefined || row.deleted) return
    this.#hasRows = true
    if (row.cells.some(({ paragraphs }) => paragraphs.length > 0)) this.#rows.push(row)
  }

  openCell(): void {
    this.#cell = { start: 0, span: 1, covered: false, joinsLeft: false, paragraphs: [] }
  }

  span(columns: number): void {
    if (this.#cell !== undefined) this.#cell.span = Math.min(Math.max(columns, 1), MOST_COLUMNS)
  }

  /** The cell above is merged over this one; in the first row there is none. */
  coverFromAbove(): void {
    if (this.#cell !== undefined && this.#hasRows) this.#cell.covered = true
  }

  coverFromLeft(): void {
    if (this.#cell !== undefined) this.#cell.joinsLeft = true
  }

  deleteCell(): void {
    if (this.#cell !== undefined) this.#cell.covered = true
  }

  closeCell(): void {
    const [row, cell] = [this.#row, this.#cell]
    this.#cell = undefined
    if (row === undefined || cell === undefined) return
    const left = row.cells.at(-1)
    if (cell.joinsLeft && left !== undefined) left.span += cell.span
    else if (row.cells.length >= MOST_COLUMNS) throw new Unreadable('too-many-rows')
    else row.cells.push({ ...cell, start: left === undefined ? row.before : left.start + left.span })
  }

  /** Whether text that comes now is shown at all. */
  get shows(): boolean {
    return this.#row?.deleted !== true && this.#cell?.covered !== true && this.#cell?.joinsLeft !== true
  }

  paragraph(text: string): void {
    if (text !== '' && this.shows) this.#cell?.paragraphs.push(text)
  }

  /**
   * The rows with one text a column. The header tells the columns, or else the widest row. A row with as many
   * cells as the header has them in order, wherever its borders stand; merged ones go by the grid.
   */
  rows(): readonly (readonly string[])[] {
    const grid = this.#rows.map(({ cells }) =>
      cells.map(({ start, paragraphs }): GridCell => ({ start, text: paragraphs.join('\n') })),
    )
    let header = grid.reduce<readonly GridCell[]>(
      (widest, row) => (row.length > widest.length ? row : widest),
      [],
    )
    return grid.map((row) => {
      if (isHeaderRow(row)) header = row
      if (row.length === header.length) return row.map(({ text }) => text)
      return underHeaders(
        row,
        header.map(({ start }) => start),
      )
    })
  }
}
