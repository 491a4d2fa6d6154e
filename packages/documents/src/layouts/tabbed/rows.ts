import type { RowDraft } from '../draft.ts'
import { isBlank } from '../../text/spacing.ts'
import type { Columns } from '../columns.ts'

/** Cells brought to the width of their table; `surplus` is text for which there is no column. */
export interface Fitted {
  readonly cells: readonly string[]
  readonly surplus: string
  readonly given: number
  readonly shifted: boolean
}

/** Blank cells at the end say nothing; text beyond the last column stays visible as surplus. */
export const fit = (cells: readonly string[], width: number): Fitted => ({
  cells: cells.slice(0, width),
  surplus: cells
    .slice(width)
    .filter((cell) => !isBlank(cell))
    .join('\t'),
  given: widthOf(cells, width),
  shifted: false,
})

/** A continuation fills the columns from the right: blank cells on its left that are too many are left out. */
export const fitContinuation = (cells: readonly string[], width: number): Fitted => {
  const fitted = fit(cells, width)
  if (fitted.surplus === '') return fitted
  const tooMany = fitted.given - width
  return cells.slice(0, tooMany + 1).every(isBlank)
    ? { ...fit(cells.slice(tooMany), width), given: fitted.given, shifted: true }
    : fitted
}

/** Width without the blank cells that a row has beyond the width of its table. */
const widthOf = (cells: readonly string[], width: number): number => {
  let given = cells.length
  while (given > width && isBlank(cells[given - 1] ?? '')) given -= 1
  return given
}

/** Adds what a row says to an item; cells that go on over a page break are joined. */
export const addCells = (row: RowDraft, columns: Columns, cells: readonly string[]): void => {
  cells.forEach((cell, index) => {
    const field = columns.fields[index]
    if (field === undefined || field === 'no' || field === 'remark' || isBlank(cell)) return
    const before = row.cells.get(field)
    row.cells.set(field, before === undefined ? cell : `${before}\n${cell}`)
  })
}
