import type { DatabaseSync } from 'node:sqlite'

/** Keeps `stream_events` at most so many events behind the log. Everything only in a transaction. */
export interface StreamIndex {
  /** Reads how far the index goes, when another connection may have moved it. */
  refresh(): void
  /** Enough events wait for the index when the log ends at this row. */
  isDue(row: number): boolean
  /** Brings the index up to date when it is due. */
  index(row: number): void
}

const WAITING_AT_MOST = 512

export const createStreamIndex = (db: DatabaseSync, waitingAtMost = WAITING_AT_MOST): StreamIndex => {
  const selectUntil = db.prepare("SELECT until FROM indexed WHERE name = 'stream_events'")
  const insert = db.prepare(`
    INSERT INTO stream_events SELECT stream, revision, position FROM events WHERE position > ? ORDER BY stream, revision`)
  const update = db.prepare("UPDATE indexed SET until = ? WHERE name = 'stream_events'")
  let until = 0
  const index: StreamIndex = {
    refresh() {
      until = Number(selectUntil.get()?.until)
    },
    isDue: (row) => row - until >= waitingAtMost,
    index(row) {
      if (!index.isDue(row)) return
      insert.run(until)
      update.run(row)
      until = row
    },
  }
  return index
}
