import type { DatabaseSync } from 'node:sqlite'

/**
 * Which event ids the log has. Ids are random, so an index kept up to date event by event would write one more
 * page with each; instead the last ids are kept in memory (and read again at start), and indexed many at a time.
 */
export interface EventIds {
  /** Reads what other connections have recorded. Only in a transaction, like everything below. */
  refresh(): void
  isRecent(id: string): boolean
  /** Enough ids wait for the index. */
  isFull(): boolean
  /** The row of the event with this id. */
  find(id: string): number | undefined
  add(id: string, row: number): void
  /** Brings the index up to date when enough ids wait for it. */
  index(): void
  /** Forgets what a transaction that failed has added. */
  forget(): void
}

const WAITING_AT_MOST = 4_000

export const createEventIds = (db: DatabaseSync, waitingAtMost = WAITING_AT_MOST): EventIds => {
  const selectUntil = db.prepare("SELECT until FROM indexed WHERE name = 'event_ids'")
  const selectRecent = db.prepare('SELECT id, position FROM events WHERE position > ? ORDER BY position')
  const selectIndexed = db.prepare('SELECT position FROM event_ids WHERE id = ?')
  const insert = db.prepare(
    'INSERT INTO event_ids SELECT id, position FROM events WHERE position > ? ORDER BY id',
  )
  const update = db.prepare("UPDATE indexed SET until = ? WHERE name = 'event_ids'")
  const recent = new Map<string, number>()
  let until = -1
  let last = -1

  const ids: EventIds = {
    refresh() {
      const current = Number(selectUntil.get()?.until)
      if (current !== until) {
        recent.clear()
        until = current
        last = current
      }
      for (const { id, position } of selectRecent.iterate(last)) ids.add(String(id), Number(position))
    },
    isRecent: (id) => recent.has(id),
    isFull: () => recent.size >= waitingAtMost,
    find(id) {
      const row = recent.get(id) ?? selectIndexed.get(id)?.position
      return row === undefined ? undefined : Number(row)
    },
    add(id, row) {
      recent.set(id, row)
      last = row
    },
    index() {
      if (!ids.isFull()) return
      insert.run(until)
      update.run(last)
      recent.clear()
      until = last
    },
    forget() {
      recent.clear()
      until = -1
      last = -1
    },
  }
  return ids
}
