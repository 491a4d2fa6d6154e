import { type Glyph, middleOf } from './glyph.ts'
import type { Grid, GridCell } from './grid.ts'
import { cellText } from './cell-text.ts'

/** A row of a table as it stands on one page. */
export interface PageRow {
  readonly top: number
  readonly bottom: number
  readonly cells: readonly string[]
  /** Its first cell began in a row above and reaches down to it. */
  readonly covered: boolean
}

/** Puts each character into the cell it stands in; what stands in none comes back in `outside`. */
export const rowsOf = (
  grid: Grid,
  glyphs: readonly Glyph[],
): { readonly rows: readonly PageRow[]; readonly outside: readonly Glyph[] } => {
  const texts = new Map<GridCell, Glyph[]>(grid.cells.map((cell) => [cell, []]))
  const outside: Glyph[] = []
  const byRow = cellsByRow(grid)
  const tops = byRow.map((cells) => Math.max(...cells.map(({ top }) => top)))
  for (const glyph of glyphs) {
    const { x, y } = middleOf(glyph)
    const row = tops.findLastIndex((top) => top <= y)
    const cell = y > grid.bottom ? undefined : byRow[row]?.find(({ left, right }) => left <= x && x < right)
    if (cell === undefined) outside.push(glyph)
    else texts.get(cell)?.push(glyph)
  }
  const columns = byRow.reduce((most, cells) => (cells.length > most.length ? cells : most), [])
  const starts = columns.map(({ left }) => left)
  const rows = byRow.flatMap((cells, row) => {
    const written = starts.map(() => '')
    for (const cell of cells) {
      if (cell.firstRow !== row) continue
      const column = Math.max(
        0,
        starts.findLastIndex((start) => start <= cell.left + 1),
      )
      const text = cellText(texts.get(cell) ?? [], cell)
      written[column] = [written[column], text].filter((part) => part !== '').join('\n')
    }
    if (written.every((text) => text === '')) return []
    const covered = (cells[0]?.firstRow ?? row) < row
    const bottom = tops[row + 1] ?? grid.bottom
    return [{ top: tops[row] ?? 0, bottom, cells: written, covered }]
  })
  return { rows, outside }
}

const cellsByRow = (grid: Grid): readonly (readonly GridCell[])[] => {
  const rows: GridCell[][] = Array.from({ length: grid.rows }, () => [])
  for (const cell of grid.cells) {
    for (let row = cell.firstRow; row <= cell.lastRow; row += 1) rows[row]?.push(cell)
  }
  for (const cells of rows) cells.sort((a, b) => a.left - b.left)
  return rows
}
