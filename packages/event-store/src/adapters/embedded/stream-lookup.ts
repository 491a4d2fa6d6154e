import type { DatabaseSync } from 'node:sqlite'
import type { Head } from './heads.ts'
import { selectFromStream } from './schema.ts'

export interface EventPlace {
  readonly id: string
  readonly row: number
}

/** What the writer must know of a stream. Only in a transaction. */
export interface StreamLookup {
  head(stream: string): Head
  /** The events from a revision on, so many at most. */
  from(stream: number, revision: number, count: number): readonly EventPlace[]
}

export const createStreamLookup = (db: DatabaseSync): StreamLookup => {
  const number = db.prepare('SELECT id FROM streams WHERE name = ?')
  const ends = selectFromStream('e.revision, e.position', '>=', 'DESC')
  const [indexedEnd, recentEnd] = [db.prepare(ends.indexed), db.prepare(ends.recent)]
  const places = selectFromStream('e.id, e.position', '>=', 'ASC')
  const [indexedPlaces, recentPlaces] = [db.prepare(places.indexed), db.prepare(places.recent)]

  return {
    head(name) {
      const id = number.get(name)?.id
      if (id === undefined) return { stream: undefined, revision: -1, row: 0 }
      const last = recentEnd.get(id, 0, 1) ?? indexedEnd.get(id, 0, 1)
      return { stream: Number(id), revision: Number(last?.revision), row: Number(last?.position) }
    },
    from(stream, revision, count) {
      const found = indexedPlaces.all(stream, revision, count)
      if (found.length < count) found.push(...recentPlaces.all(stream, revision, count - found.length))
      return found.map(({ id, position }) => ({ id: String(id), row: Number(position) }))
    },
  }
}
