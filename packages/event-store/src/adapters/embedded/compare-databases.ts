import { createHash } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Position } from '@dutybook/kernel'
import { toPosition } from './positions.ts'

/** What a copy of a log holds. `digest`: SHA-256 (hex) over all its events in order, each as a line of JSON. */
export interface LogCopy {
  readonly events: number
  readonly head: Position
  readonly digest: string
}

const EVENTS = `SELECT e.position, s.name, e.revision, e.recorded_at, e.id, e.type, e.metadata, e.data
  FROM events e JOIN streams s ON s.id = e.stream WHERE e.position > ? ORDER BY e.position LIMIT ?`
const PAGE = 2_000

/**
 * Compares a copy with the log it was made from, up to the copy's end, page by page, so that the log is held up by
 * no reader. Answers what the copy holds, or in words where it differs first.
 */
export const compareDatabases = (copy: DatabaseSync, original: DatabaseSync): LogCopy | string => {
  const [ours, theirs] = [copy, original].map((db) => db.prepare(EVENTS))
  const hash = createHash('sha256')
  let row = 0
  for (;;) {
    const page = ours?.all(row, PAGE) ?? []
    const wanted = theirs?.all(row, page.length) ?? []
    for (const [index, event] of page.entries()) {
      const line = lineOf(event)
      if (Number(event.position) !== row + 1) return `the copy lacks the event at ${row + 1}`
      if (wanted[index] === undefined || lineOf(wanted[index]) !== line)
        return `the event at ${row + 1} is not the same in the copy`
      hash.update(line)
      row++
    }
    if (page.length === 0) return { events: row, head: toPosition(row), digest: hash.digest('hex') }
  }
}

const lineOf = (event: Record<string, SQLOutputValue>): string => `${JSON.stringify(Object.values(event))}\n`
