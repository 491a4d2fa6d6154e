import type { DatabaseSync } from 'node:sqlite'
import { keyOf } from './event-id-keys.ts'
import { outage } from './sqlite-errors.ts'
import { createWaitingIds, type Slice } from './waiting-ids.ts'

/**
 * Which event ids the log has. Ids are random, so an index kept up to date event by event would write one more
 * page with each; instead the last ids are kept in memory (and read again at start), and indexed slice by slice.
 */
export interface EventIds {
  /** Reads what waits for the index, so that the first append need not. An outage is left for that append to meet. */
  readAhead(): void
  /** Reads what other connections have recorded. Only in a transaction, like everything below. */
  refresh(): void
  isRecent(id: string): boolean
  /** Enough ids wait for the index. */
  isFull(): boolean
  /** The row of the event with this id. */
  find(id: string): number | undefined
  add(id: string, row: number): void
  /** When enough ids wait for the index, brings the slices with most of them up to date. */
  index(): void
  /** Forgets what a transaction that failed has added. */
  forget(): void
}

const WAITING_AT_MOST = 24_000

export const createEventIds = (db: DatabaseSync, waitingAtMost = WAITING_AT_MOST): EventIds => {
  const selectLastUntil = db.prepare('SELECT max(until) AS until FROM indexed_ids')
  const selectUntil = db.prepare('SELECT slice, until FROM indexed_ids')
  const selectRecent = db.prepare('SELECT id, position FROM events WHERE position > ? ORDER BY position')
  selectRecent.setReturnArrays(true)
  const selectIndexed = db.prepare(`
    SELECT e.position FROM event_ids i JOIN events e ON e.position = i.position
    WHERE i.key = ${keyOf('?1')} AND e.id = ?1`)
  const insert = db.prepare(`INSERT INTO event_ids VALUES (${keyOf('?1')}, ?2)`)
  const update = db.prepare('UPDATE indexed_ids SET until = ? WHERE slice = ?')
  const waiting = createWaitingIds()
  let lastUntil = -1
  let last = -1

  const indexSlice = (slice: Slice): void => {
    for (const [id, row] of [...slice.waiting].toSorted(byId)) insert.run(id, row)
    update.run(last, slice.number)
    waiting.moveUntil(slice.number, last)
    lastUntil = last
  }

  const ids: EventIds = {
    readAhead() {
      try {
        db.exec('BEGIN')
        ids.refresh()
      } catch (error) {
        if (outage(error) === undefined) throw error
      } finally {
        if (db.isTransaction) db.exec('ROLLBACK')
      }
    },
    refresh() {
      const current = Number(selectLastUntil.get()?.until)
      if (current !== lastUntil) {
        for (const { slice, until } of selectUntil.all()) waiting.moveUntil(Number(slice), Number(until))
        lastUntil = current
      }
      last = Math.max(last, waiting.until())
      for (const [id, position] of selectRecent.all(last) as unknown as [string, number][])
        ids.add(id, position)
    },
    isRecent: (id) => waiting.get(id) !== undefined,
    isFull: () => waiting.count() >= waitingAtMost,
    find(id) {
      const row = waiting.get(id) ?? selectIndexed.get(id)?.position
      return row === undefined ? undefined : Number(row)
    },
    add(id, row) {
      waiting.add(id, row)
      last = row
    },
    index() {
      while (ids.isFull()) indexSlice(waiting.fullest())
    },
    forget() {
      waiting.clear()
      lastUntil = -1
      last = -1
    },
  }
  return ids
}

const byId = ([one]: readonly [string, number], [other]: readonly [string, number]) => (one < other ? -1 : 1)
