import type { DatabaseSync } from 'node:sqlite'
import { LRUCache } from 'lru-cache'

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

/** What is known about the ends of streams. All of it is forgotten as soon as another connection has committed. */
export interface Heads {
  /** Forgets everything if another connection has committed since the last call. */
  refresh(): void
  /** The end of the stream if it is known; certain right after `refresh`, or in a transaction that began with it. */
  get(stream: string): Head | undefined
  learn(stream: string, head: Head): void
  tail: Tail | undefined
  forget(): void
  /** How often everything was forgotten. */
  readonly forgotten: number
}

const STREAMS_KEPT = 20_000

/** `writer` must be the connection that writes: SQLite's data_version tells it about commits of the others only. */
export const createHeads = (writer: DatabaseSync): Heads => {
  const known = new LRUCache<string, Head>({ max: STREAMS_KEPT })
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
    forget() {
      known.clear()
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
