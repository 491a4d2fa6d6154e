import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { RecordedEvent } from '@dutybook/kernel'
import type { EventFilter } from '../../event-store.ts'
import { toPosition } from './positions.ts'
import { selectFromStream } from './schema.ts'

export type EventRow = readonly [
  row: number,
  stream: number,
  name: string,
  revision: number,
  recordedAt: number,
  id: string,
  type: string,
  metadata: string,
  data: string,
]

/** Some rows, read at once. `full`: the page ended because it was full, there may be more. */
export interface Page {
  readonly rows: readonly EventRow[]
  readonly full: boolean
}

/** A page of the log: `reached` is the last row looked at, `head` the last row there was. */
export interface LogPage extends Page {
  readonly reached: number
  readonly head: number
}

export type ReadLog = (after: number, limit: number, until?: number) => LogPage

/** Reads in bounded pages; no statement stays open after a call. */
export interface Reads {
  stream(name: string, from: number, direction: 'forwards' | 'backwards', limit: number): Page
  log(filter: EventFilter | undefined): ReadLog
  readonly head: () => number
}

const ROWS_PER_PAGE = 512
const CHARACTERS_PER_PAGE = 1024 * 1024
const ROWS_LOOKED_AT = 4096
const LAST_CHARACTER = '\u{10ffff}'

const columns = (name: string): string =>
  `e.position, e.stream, ${name}, e.revision, e.recorded_at, e.id, e.type, e.metadata, e.data`
const IN_STREAM = columns('?')
/** The log is gone through in its order, never stream by stream, which `CROSS JOIN` tells the planner. */
const SELECT = `SELECT ${columns('s.name')} FROM events e CROSS JOIN streams s ON s.id = e.stream`

export const createReads = (db: DatabaseSync): Reads => {
  const prepare = (sql: string): StatementSync => {
    const statement = db.prepare(sql)
    statement.setReturnArrays(true)
    return statement
  }
  const streamNumber = db.prepare('SELECT id FROM streams WHERE name = ?')
  const upwards = selectFromStream(IN_STREAM, '>=', 'ASC')
  const downwards = selectFromStream(IN_STREAM, '<=', 'DESC')
  const forwards = [prepare(upwards.indexed), prepare(upwards.recent)]
  const backwards = [prepare(downwards.recent), prepare(downwards.indexed)]
  const begin = db.prepare('BEGIN')
  const end = db.prepare('COMMIT')
  const head = db.prepare('SELECT max(position) AS head FROM events')
  const reads: Reads = {
    stream(name, from, direction, limit) {
      const stream = streamNumber.get(name)?.id
      if (stream === undefined) return { rows: [], full: false }
      begin.run()
      try {
        const selects = direction === 'forwards' ? forwards : backwards
        return readPage(selects, [name, stream, from], Math.min(limit, ROWS_PER_PAGE))
      } finally {
        end.run()
      }
    },
    log(filter) {
      const { condition, values } = toCondition(filter)
      const select = prepare(
        `${SELECT} WHERE e.position > ? AND e.position <= ? ${condition} ORDER BY e.position LIMIT ?`,
      )
      return (after, limit, until) => {
        const end = until ?? reads.head()
        const last = Math.min(end, after + ROWS_LOOKED_AT)
        if (last <= after) return { rows: [], full: false, reached: after, head: end }
        const found = readPage([select], [after, last, ...values], Math.min(limit, ROWS_PER_PAGE))
        return { ...found, reached: found.full ? (found.rows.at(-1)?.[0] ?? after) : last, head: end }
      }
    },
    head: () => Number(head.get()?.head ?? 0),
  }
  return reads
}

const readPage = (
  selects: readonly StatementSync[],
  values: readonly SQLInputValue[],
  limit: number,
): Page => {
  const rows: EventRow[] = []
  let characters = 0
  for (const select of selects) {
    if (rows.length === limit) break
    for (const found of select.iterate(...values, limit - rows.length) as Iterable<unknown>) {
      const row = found as EventRow
      rows.push(row)
      characters += row[7].length + row[8].length
      if (characters > CHARACTERS_PER_PAGE) return { rows, full: true }
    }
  }
  return { rows, full: rows.length === limit }
}

const toCondition = (filter: EventFilter | undefined): { condition: string; values: readonly string[] } => {
  const { streamPrefixes, types } = filter ?? {}
  const prefixed = streamPrefixes?.map(() => '(s.name >= ? AND s.name < ?)').join(' OR ')
  const typed = types?.map(() => '?').join(', ')
  return {
    condition: [
      prefixed === undefined ? '' : `AND (${prefixed || 'FALSE'})`,
      typed === undefined ? '' : `AND e.type IN (${typed})`,
    ].join(' '),
    values: [
      ...(streamPrefixes ?? []).flatMap((prefix) => [prefix, prefix + LAST_CHARACTER]),
      ...(types ?? []),
    ],
  }
}

/** The condition, for rows that are in memory. */
export const accepts =
  ({ streamPrefixes, types }: EventFilter = {}) =>
  ([, , stream, , , , type]: EventRow): boolean =>
    (streamPrefixes?.some((prefix) => stream.startsWith(prefix)) ?? true) && (types?.includes(type) ?? true)

/**
 * Makes events of rows that come in the order of the log. The events of one command share their instant and their
 * metadata, which are then made once.
 */
export const createDecoder = (): ((row: EventRow) => RecordedEvent) => {
  let instant = Number.NaN
  let recordedAt = ''
  let text = ''
  let metadata: RecordedEvent['metadata']
  return (row) => {
    const [position, , stream, revision, recordedAtMs, id, type, metadataText, data] = row
    if (recordedAtMs !== instant) recordedAt = new Date(recordedAtMs).toISOString()
    if (metadataText !== text) metadata = JSON.parse(metadataText)
    instant = recordedAtMs
    text = metadataText
    return {
      id,
      type,
      data: JSON.parse(data),
      metadata,
      stream,
      revision,
      position: toPosition(position),
      recordedAt,
    }
  }
}
