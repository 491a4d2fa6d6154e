import {
  directoryStream,
  lateFrom,
  movesOwed,
  objectionStream,
  type ObjectionStepKind,
} from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, one } from '../database.ts'
import type { Projection } from '../projection.ts'
import { directoryState } from '../query-directory.ts'
import { fromText } from './objection-state.ts'

/** What the program owes an objection; `due_at`: the instant from which it is owed. */
export const objectionStepsSchema = `
  CREATE TABLE objection_steps (
    objection_id TEXT NOT NULL, kind TEXT NOT NULL, position TEXT NOT NULL, event_id TEXT NOT NULL,
    since TEXT NOT NULL, due_at TEXT, PRIMARY KEY (objection_id, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX objection_steps_due ON objection_steps (due_at, position);`

interface Row {
  readonly objectionId: string
  readonly districtId: string
  readonly state: string
  readonly eventId: string
  readonly position: string
  readonly updatedAt: string
}

/** Both steps follow from objection and directory alone, however the log is cut into batches. */
export const projectObjectionSteps = (db: DatabaseSync): Projection => {
  const columns = `SELECT objection_id AS objectionId, district_id AS districtId, state, event_id AS eventId,
    event_position AS position, updated_at AS updatedAt FROM objections`
  const open = `status IN ('awaiting-responses', 'awaiting-decision')`
  const select = db.prepare(`${columns} WHERE objection_id = ? AND ${open}`)
  const ofDistrict = db.prepare(`${columns} WHERE district_id = ? AND ${open}`)
  const owe = db.prepare(`INSERT INTO objection_steps (objection_id, position, event_id, kind, since, due_at)
    VALUES (?, ?, ?, ?, ?, ?)`)
  const close = db.prepare('DELETE FROM objection_steps WHERE objection_id = ?')
  const load = directoryState(db)
  const objections = new Set<string>()
  const districts = new Set<string>()

  const decide = ({ objectionId, districtId, state, eventId, position, updatedAt }: Row): void => {
    close.run(objectionId)
    const { objection } = fromText(state)
    const owed = (kind: ObjectionStepKind, since: string, due: string | null) =>
      owe.run(objectionId, position, eventId, kind, since, due)
    const due = lateFrom(objection)
    if (due !== undefined) owed('objection-overdue', due, due)
    const { directory, updatedAt: directoryAt } = load(districtId)
    if (movesOwed(objection, directory).length > 0)
      owed('redirect-objection', directoryAt > updatedAt ? directoryAt : updatedAt, null)
  }

  return {
    apply: ({ stream }) => {
      if (stream.startsWith(directoryStream(''))) {
        districts.add(stream.slice(directoryStream('').length))
        return
      }
      const objectionId = stream.slice(objectionStream('').length)
      close.run(objectionId)
      objections.add(objectionId)
    },
    flush: () => {
      for (const objectionId of objections) {
        const row = one<Row>(select, objectionId)
        if (row !== undefined) decide(row)
      }
      for (const districtId of districts) for (const row of all<Row>(ofDistrict, districtId)) decide(row)
      objections.clear()
      districts.clear()
    },
    reset: () => {
      objections.clear()
      districts.clear()
    },
  }
}
