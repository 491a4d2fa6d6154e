import type { EventRow } from './reads.ts'

/** The last rows of the log, without a gap, as far as this process has committed them: whoever follows the log here need not read them back. */
export interface RecentRows {
  /** What was committed after everything that is kept. */
  add(rows: readonly EventRow[]): void
  /** The rows after one row up to another; undefined when not all of them are kept. */
  between(after: number, until: number): readonly EventRow[] | undefined
  clear(): void
}

const ROWS_KEPT = 64
const CHARACTERS_KEPT = 256 * 1024

export const createRecentRows = (): RecentRows => {
  let kept: EventRow[] = []
  let characters = 0

  return {
    add(rows) {
      kept.push(...rows)
      characters += sizeOf(rows)
      while (kept.length > ROWS_KEPT || characters > CHARACTERS_KEPT) characters -= sizeOf(kept.splice(0, 1))
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

const sizeOf = (rows: readonly EventRow[]): number =>
  rows.reduce((sum, [, , , , , , , metadata, data]) => sum + metadata.length + data.length, 0)
