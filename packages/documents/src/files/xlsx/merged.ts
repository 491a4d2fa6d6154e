import type { Limits } from '../limits.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** The rows without what stands hidden in merged ranges: a range shows the text of its first cell alone. */
export const withoutCovered = ({ rows, merges }: Sheet, { columns }: Limits): readonly SheetRow[] => {
  if (merges.length === 0) return rows
  const starting = merges.toSorted((a, b) => a.top - b.top)
  const coverOf: { top: number; left: number; bottom: number }[] = []
  let next = 0
  return rows
    .toSorted((a, b) => a.number - b.number)
    .map((row) => {
      for (
        let merge = starting[next];
        merge !== undefined && merge.top <= row.number;
        merge = starting[next]
      ) {
        for (let column = merge.left; column <= Math.min(merge.right, columns); column += 1) {
          coverOf[column] = merge
        }
        next += 1
      }
      const shown = row.cells.filter(({ start }) => {
        const cover = coverOf[start]
        if (cover === undefined || cover.bottom < row.number) return true
        return cover.top === row.number && cover.left === start
      })
      return { number: row.number, cells: shown }
    })
}
