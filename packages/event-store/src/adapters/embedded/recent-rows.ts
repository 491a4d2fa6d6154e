import type { EventRow } from './reads.ts'

/** The last rows of the log, without a gap, as far as this process has committed them: whoever follows the log here need not read them back. */
export interface RecentRows {
  /** What was committed after everything that is kept. */
  add(rows: readonly EventRow[]): void
  /** The rows after one row up to another; undefined when not all of them are kept. */
  between(after: number, until: number): readonly EventRow[] | undefined
  clear(): void
}

/** At least, and up to twice as many. */
const ROWS_KEPT = 32
const CHARACTERS_KEPT = 256 * 1024

export const createRecentRows = (): RecentRows => {
  let kept: EventRow[] = []
  let characters = 0

  const drop = (rows: number): void => {
    for (const row of kept.splice(0, rows)) characters -= sizeOf(row)
  }

  return {
    add(rows) {
      for (const row of rows) {
        kept.push(row)
        characters += sizeOf(row)
      }
      if (kept.length > 2 * ROWS_KEPT) drop(kept.length - ROWS_KEPT)
      while (characters > CHARACTERS_KEPT) drop(1)
    },
    between(after, until) {
      const skipped = after + 1 - (kept[0]?.[0] ?? Number.POSITIVE_INFINITY)
      const rows = skipped < 0 ? [] : kept.slice(skipped, skipped + until - after)
      return rows.length === until - after ? rows : undefined
    },
    clear() {
      kept = []
      characters = 0
    },
  }
}

const sizeOf = ([, , , , , , , metadata, data]: EventRow): number => metadata.length + data.length
