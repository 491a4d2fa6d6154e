import { type EditionEvent, editionsStream } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'
import type { Projection } from '../projection.ts'

export const editionsSchema = `
  CREATE TABLE editions (
    list_id TEXT NOT NULL, number INTEGER NOT NULL, district_id TEXT NOT NULL, position TEXT NOT NULL,
    revision INTEGER NOT NULL, decided_on TEXT NOT NULL, effective_on TEXT NOT NULL, published_at TEXT NOT NULL,
    note TEXT NOT NULL, corrects INTEGER, corrects_reason TEXT,
    PRIMARY KEY (list_id, number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX editions_of_district ON editions (district_id, position);`

export const editionEventTypes = { EditionPublished: true } as const satisfies Record<
  EditionEvent['type'],
  true
>

export const projectEditions = (db: DatabaseSync): Projection => {
  const commit = db.prepare(
    `SELECT l.district_id AS districtId FROM list_commits c JOIN lists l ON l.list_id = c.list_id
    WHERE c.list_id = ? AND c.revision = ?`,
  )
  const last = db.prepare('SELECT max(number) AS number FROM editions WHERE list_id = ?')
  const insert =
    db.prepare(`INSERT INTO editions (list_id, number, district_id, position, revision, decided_on,
    effective_on, published_at, note, corrects, corrects_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)

  return {
    apply: (recorded) => {
      const { data } = recorded as unknown as EditionEvent
      const { listId, number, districtId, revision, decidedOn, effectiveOn, publishedAt, note } = data
      if (editionsStream(listId) !== recorded.stream) throw new Error(`it is of another list, ${listId}`)
      if (one<{ districtId: string }>(commit, listId, revision)?.districtId !== districtId) {
        throw new Error(`the list has no revision ${revision} to freeze, or is of another district`)
      }
      const expected = (one<{ number: number | null }>(last, listId)?.number ?? 0) + 1
      if (number !== expected) throw new Error(`edition ${expected} comes next, not ${number}`)
      const { number: corrects = null, reason = null } = data.corrects ?? {}
      const dates = [decidedOn, effectiveOn, publishedAt] as const
      const key = [listId, number, districtId, recorded.position, revision] as const
      insert.run(...key, ...dates, note, corrects, reason)
    },
  }
}
