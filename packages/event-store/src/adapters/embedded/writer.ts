import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  type Appended,
  EventIdTaken,
  type ExpectedRevision,
  WrongExpectedRevision,
} from '../../event-store.ts'
import { keyOf } from './event-id-keys.ts'
import type { EventIds } from './event-ids.ts'
import type { Head, Heads, Tail } from './heads.ts'
import { toPosition } from './positions.ts'
import { CONSTRAINT, isBusy, sqliteCode } from './sqlite-errors.ts'
import type { EventRow } from './reads.ts'
import type { StreamIndex } from './stream-index.ts'
import { createStreamLookup } from './stream-lookup.ts'

/** One append, ready to be written. */
export interface Entry {
  readonly stream: string
  readonly expected: ExpectedRevision
  readonly events: readonly EntryEvent[]
  /** Milliseconds since 1970; without it the clock says when. */
  readonly recordedAt?: number | undefined
}

export interface EntryEvent {
  readonly id: string
  readonly type: string
  readonly data: string
  readonly metadata: string
}

/** What became of one append of a commit that succeeded. */
export type Verdict = Appended | WrongExpectedRevision | EventIdTaken

/** Writes the entries in one durable transaction; each is judged alone. Throws when the transaction fails: then none stands. */
export type Commit = (entries: readonly Entry[]) => readonly Verdict[]

const COLUMNS = 'position, stream, revision, recorded_at, id, type, metadata, data'
const EVENTS_AT_ONCE = 8

/**
 * Inserts so many events of one stream, unless the index has the key of one of their ids. ?1 is the last row of the log, ?2 the stream, ?3 its
 * last revision, ?4 the instant; then come id, type, metadata and data of each event.
 */
const atOnce = (count: number): string => {
  const ids = Array.from({ length: count }, (_, index) => 5 + 4 * index)
  const rows = ids.map(
    (id, index) =>
      `(?1 + ${index + 1}, ?2, ?3 + ${index + 1}, ?4, ?${id}, ?${id + 1}, ?${id + 2}, ?${id + 3})`,
  )
  return `INSERT INTO events (${COLUMNS}) SELECT * FROM (VALUES ${rows.join()})
    WHERE NOT EXISTS (SELECT 1 FROM event_ids WHERE key IN (${ids.map((id) => keyOf(`?${id}`)).join()}))`
}

/** Whether the statement inserted its rows; it did not, not one of them, where another connection has taken a row of theirs. */
const inserts = (statement: StatementSync, ...values: readonly SQLInputValue[]): boolean => {
  try {
    return Number(statement.run(...values).changes) > 0
  } catch (error) {
    if (sqliteCode(error) === CONSTRAINT) return false
    throw error
  }
}

export const createWriter = (
  db: DatabaseSync,
  heads: Heads,
  ids: EventIds,
  streams: StreamIndex,
  clock: () => Date,
): Commit => {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const insert = db.prepare(`INSERT INTO events (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertAtOnce = Array.from({ length: EVENTS_AT_ONCE }, (_, index) => db.prepare(atOnce(index + 1)))
  const selectTail = db.prepare('SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1')
  const selectByRow = db.prepare('SELECT stream, revision FROM events WHERE position = ?')
  const lookup = createStreamLookup(db)
  const insertStream = db.prepare('INSERT INTO streams (name) VALUES (?)')
  let refreshed = -1
  const written: EventRow[] = []

  const headOf = (stream: string): Head => heads.get(stream) ?? lookup.head(stream)

  const tailOf = (): Tail => {
    if (heads.tail !== undefined) return heads.tail
    const row = selectTail.get()
    return { row: Number(row?.position ?? 0), recordedAt: Number(row?.recorded_at ?? 0) }
  }

  const repeated = ({ events }: Entry, head: Head, after: number): Appended | undefined => {
    if (events.length === 0 || head.stream === undefined) return undefined
    const found = lookup.from(head.stream, after + 1, events.length)
    const same =
      found.length === events.length && events.every((event, index) => event.id === found[index]?.id)
    return same
      ? { revision: after + events.length, position: toPosition(found.at(-1)?.row ?? 0) }
      : undefined
  }

  const repeatedAnywhere = (entry: Entry, head: Head): Appended | undefined => {
    const row = entry.events[0] && ids.find(entry.events[0].id)
    const first = row === undefined ? undefined : selectByRow.get(row)
    return first?.stream === head.stream ? repeated(entry, head, Number(first?.revision) - 1) : undefined
  }

  const takenId = (events: readonly EntryEvent[]): string | undefined => {
    const own = new Set<string>()
    return events.find(({ id }) => own.has(id) || !own.add(id) || ids.find(id) !== undefined)?.id
  }

  /** Learns of rows that the database has. */
  const placed = (stream: string, rows: readonly EventRow[]): Appended => {
    const [row, number, , revision, recordedAt] = rows.at(-1) as EventRow
    for (const [row, , , , , id] of rows) ids.add(id, row)
    written.push(...rows)
    heads.learn(stream, { stream: number, revision, row })
    heads.tail = { row, recordedAt }
    return { revision, position: toPosition(row) }
  }

  const place = (entry: Entry, now: number): Verdict => {
    const { stream, expected, events } = entry
    const head = headOf(stream)
    const revisionExpected = expected === 'no-stream' ? -1 : expected
    if (revisionExpected !== 'any' && revisionExpected !== head.revision) {
      return (
        repeated(entry, head, revisionExpected) ?? new WrongExpectedRevision(stream, expected, head.revision)
      )
    }
    if (events.length === 0) return { revision: head.revision, position: toPosition(head.row) }
    const taken = takenId(events)
    if (taken !== undefined) {
      return (expected === 'any' ? repeatedAnywhere(entry, head) : undefined) ?? new EventIdTaken(taken)
    }
    const number = head.stream ?? Number(insertStream.run(stream).lastInsertRowid)
    const tail = tailOf()
    const recordedAt = entry.recordedAt ?? Math.max(now, tail.recordedAt)
    const rows = rowsOf(entry, tail.row, number, head.revision, recordedAt)
    for (const [row, , , revision, , id, type, metadata, data] of rows) {
      insert.run(row, number, revision, recordedAt, id, type, metadata, data)
    }
    return placed(stream, rows)
  }

  /** A few events in one statement. What is known may be out of date: then nothing is inserted. */
  const placeAtOnce = (entry: Entry, now: number): Verdict | undefined => {
    const { stream, expected, events } = entry
    const head = heads.get(stream)
    const { tail } = heads
    const insert = insertAtOnce[events.length - 1]
    if (insert === undefined || head?.stream === undefined || tail === undefined) return undefined
    if (expected !== head.revision && expected !== 'any') return undefined
    if (refreshed !== heads.forgotten || ids.isFull() || streams.isDue(tail.row)) return undefined
    const texts: string[] = []
    for (const [index, { id, type, metadata, data }] of events.entries()) {
      if (ids.isRecent(id) || events.findIndex((event) => event.id === id) !== index) return undefined
      texts.push(id, type, metadata, data)
    }
    const recordedAt = entry.recordedAt ?? Math.max(now, tail.recordedAt)
    if (!inserts(insert, tail.row, head.stream, head.revision, recordedAt, ...texts)) return undefined
    return placed(stream, rowsOf(entry, tail.row, head.stream, head.revision, recordedAt))
  }

  const placeTogether = (entries: readonly Entry[], now: number): readonly Verdict[] => {
    begin.run()
    heads.refresh()
    if (refreshed !== heads.forgotten) {
      ids.refresh()
      streams.refresh()
    }
    refreshed = heads.forgotten
    const verdicts = entries.map((entry) => place(entry, now))
    ids.index()
    streams.index(tailOf().row)
    commit.run()
    return verdicts
  }

  return (entries) => {
    const now = clock().getTime()
    written.length = 0
    try {
      const [first, second] = entries
      const alone = first !== undefined && second === undefined ? placeAtOnce(first, now) : undefined
      const verdicts = alone === undefined ? placeTogether(entries, now) : [alone]
      heads.keep(written.splice(0))
      return verdicts
    } catch (error) {
      if (isBusy(error) && !db.isTransaction) throw error
      heads.forget()
      ids.forget()
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}

const rowsOf = (
  { stream, events }: Entry,
  lastRow: number,
  number: number,
  lastRevision: number,
  recordedAt: number,
): readonly EventRow[] =>
  events.map(({ id, type, metadata, data }, index) => [
    lastRow + 1 + index,
    number,
    stream,
    lastRevision + 1 + index,
    recordedAt,
    id,
    type,
    metadata,
    data,
  ])
