import { SLICES, sliceOf } from './event-id-keys.ts'

/** One slice of the index: it has the ids of all rows up to `until`; the ids of later rows wait. */
export interface Slice {
  readonly number: number
  readonly until: number
  readonly waiting: ReadonlyMap<string, number>
}

/** The ids that wait for the index, with their rows. */
export interface WaitingIds {
  get(id: string): number | undefined
  /** Does nothing with an id that its slice of the index has. */
  add(id: string, row: number): void
  readonly count: () => number
  readonly fullest: () => Slice
  /** Drops the ids of a slice that the index now has. */
  moveUntil(slice: number, until: number): void
  /** The last row of which every slice has the id. */
  readonly until: () => number
  clear(): void
}

export const createWaitingIds = (): WaitingIds => {
  const slices = Array.from({ length: SLICES }, (_, number) => ({
    number,
    until: 0,
    waiting: new Map<string, number>(),
  }))
  const sliceAt = (number: number) => slices[number] as (typeof slices)[number]
  return {
    get: (id) => sliceAt(sliceOf(id)).waiting.get(id),
    add(id, row) {
      const { until, waiting } = sliceAt(sliceOf(id))
      if (row > until) waiting.set(id, row)
    },
    count: () => slices.reduce((sum, { waiting }) => sum + waiting.size, 0),
    fullest: () => slices.reduce((most, slice) => (slice.waiting.size > most.waiting.size ? slice : most)),
    moveUntil(number, until) {
      const slice = sliceAt(number)
      slice.until = until
      for (const [id, row] of slice.waiting) if (row <= until) slice.waiting.delete(id)
    },
    until: () => Math.min(...slices.map(({ until }) => until)),
    clear() {
      for (const { waiting } of slices) waiting.clear()
    },
  }
}
