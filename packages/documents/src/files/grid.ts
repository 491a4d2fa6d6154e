import { isNumberTitle, isTitleRow } from '../layouts/columns.ts'

/** A cell of a table that has merged cells: the grid column it starts in, counted from 0, and its text. */
export interface GridCell {
  readonly start: number
  readonly text: string
}

/** A header row names its columns, the first or second of them 序号. */
export const isHeaderRow = (cells: readonly GridCell[]): boolean =>
  cells.length > 1 && cells.slice(0, 2).some(({ text }) => isNumberTitle(text))

/**
 * Where the columns begin that a header row names; where the row below it names the parts of a title that stands
 * over several columns, each part is a column.
 */
export const columnStarts = (
  header: readonly GridCell[],
  below: readonly GridCell[] = [],
): readonly number[] => {
  const starts = header.map(({ start }) => start)
  const [first = 0] = starts
  const parts =
    below.some(({ start, text }) => start <= first && text !== '') ||
    !isTitleRow(below.map(({ text }) => text))
      ? []
      : below
  return [...new Set([...starts, ...parts.map(({ start }) => start)])].toSorted((a, b) => a - b)
}

/** Puts each cell under the header that begins at or left of it; cells under the same header are joined. */
export const underHeaders = (cells: readonly GridCell[], starts: readonly number[]): readonly string[] => {
  const fitted = starts.map(() => '')
  for (const { start, text } of cells) {
    const column = Math.max(
      0,
      starts.findLastIndex((begins) => begins <= start),
    )
    const before = fitted[column] ?? ''
    fitted[column] = before === '' || text === '' ? before + text : `${before}\n${text}`
  }
  return fitted
}

/** `&` and `<` of formats without HTML in their text, where the reader takes both for markup. */
export const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
