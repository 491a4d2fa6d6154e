import type { DatabaseSync } from 'node:sqlite'
import { LRUCache } from 'lru-cache'
import type { EventRow } from './reads.ts'
import { createRecentRows } from './recent-rows.ts'

/** The end of a stream: its number in the file, the revision and row of its last event (-1 and 0 when it has none). */
export interface Head {
  readonly stream: number | undefined
  readonly revision: number
  readonly row: number
}

/** The end of the log: row and instant of the last event. */
export interface Tail {
  readonly row: number
  readonly recordedAt: number
}

/** What is known about the ends of the log and of its streams. All of it is forgotten as soon as another connection has committed. */
export interface Heads {
  /** Forgets everything if another connection has committed since the last call. */
  refresh(): void
  /** The end of the stream if it is known; certain right after `refresh`, or in a transaction that began with it. */
  get(stream: string): Head | undefined
  learn(stream: string, head: Head): void
  tail: Tail | undefined
  /** Keeps rows that were committed to the end of the log. */
  keep(rows: readonly EventRow[]): void
  /** What the log has after this row, if that is kept; certain right after `refresh`. */
  since(row: number): readonly EventRow[] | undefined
  forget(): void
  /** How often everything was forgotten. */
  readonly forgotten: number
}

const STREAMS_KEPT = 20_000

/** `writer` must be the connection that writes: SQLite's data_version tells it about commits of the others only. */
export const createHeads = (writer: DatabaseSync): Heads => {
  const known = new LRUCache<string, Head>({ max: STREAMS_KEPT })
  const recent = createRecentRows()
  const dataVersion = writer.prepare('PRAGMA data_version')
  let version: unknown
  let forgotten = 0
  const heads: Heads = {
    tail: undefined,
    refresh() {
      const current = dataVersion.get()?.data_version
      if (current === version) return
      heads.forget()
      version = current
    },
    get: (stream) => known.get(stream),
    learn: (stream, head) => void known.set(stream, head),
    keep: (rows) => recent.add(rows),
    since: (row) => (heads.tail === undefined ? undefined : recent.between(row, heads.tail.row)),
    forget() {
      known.clear()
      recent.clear()
      heads.tail = undefined
      version = undefined
      forgotten++
    },
    get forgotten() {
      return forgotten
    },
  }
  return heads
}
