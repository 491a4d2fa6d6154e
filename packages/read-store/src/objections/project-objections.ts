import {
  absentObjection,
  answeringFor,
  evolveObjection,
  type Objection,
  type ObjectionAct,
  type ObjectionEvent,
  objectionStream,
  objectionWaits,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'
import type { Notifications } from '../notifications/keep-notifications.ts'
import { tellOfObjections } from '../notifications/tell-of.ts'
import type { Projection } from '../projection.ts'
import type { FollowProposal } from '../proposals/project-proposals.ts'
import { checkObjectionEvent } from './objection-events.ts'
import { type FoldedObjection, fromText, toText } from './objection-state.ts'

/** `objection_parties`: who may read it. `objection_inbox`: a follow-up stays there while no proposal meets the objection. */
export const objectionsSchema = `
  CREATE TABLE objections (
    objection_id TEXT PRIMARY KEY, list_id TEXT NOT NULL, item_id TEXT NOT NULL, district_id TEXT NOT NULL,
    township_id TEXT NOT NULL, position TEXT NOT NULL, status TEXT NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, event_id TEXT NOT NULL, event_position TEXT NOT NULL, state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX objections_of_district ON objections (district_id, position);
  CREATE TABLE objection_parties (
    objection_id TEXT NOT NULL, organisation_id TEXT NOT NULL, PRIMARY KEY (objection_id, organisation_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE objection_timeline (
    objection_id TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL, recorded_at TEXT NOT NULL,
    position TEXT NOT NULL, actor TEXT NOT NULL, organisation_id TEXT, PRIMARY KEY (objection_id, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE objection_inbox (
    organisation_id TEXT NOT NULL, position TEXT NOT NULL, objection_id TEXT NOT NULL, act TEXT NOT NULL,
    since TEXT NOT NULL, PRIMARY KEY (organisation_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX objection_inbox_of ON objection_inbox (objection_id);
  CREATE TABLE objection_proposals (
    proposal_id TEXT PRIMARY KEY, objection_id TEXT NOT NULL, status TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX objection_proposals_of ON objection_proposals (objection_id);`

/** Keeps objections, who may read them, and what waits for whom. */
export const projectObjections = (db: DatabaseSync, notifications: Notifications): Projection => {
  const select = db.prepare('SELECT state FROM objections WHERE objection_id = ?')
  const insert =
    db.prepare(`INSERT INTO objections (objection_id, list_id, item_id, district_id, township_id, position,
    status, created_at, updated_at, event_id, event_position, state) VALUES (?, ?, ?, ?, ?, ?, '', ?, '', '', '', '')`)
  const update =
    db.prepare(`UPDATE objections SET status = ?, updated_at = ?, event_id = ?, event_position = ?,
    state = ? WHERE objection_id = ?`)
  const admit = db.prepare(
    'INSERT INTO objection_parties (objection_id, organisation_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const mark =
    db.prepare(`INSERT INTO objection_timeline (objection_id, revision, type, recorded_at, position,
    actor, organisation_id) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const follow = keepObjectionInbox(db)
  const tell = tellOfObjections(db, notifications)

  const load = (objectionId: string): FoldedObjection => {
    const row = one<{ state: string }>(select, objectionId)
    return row === undefined ? { objection: absentObjection, revision: -1 } : fromText(row.state)
  }

  return {
    apply: (recorded) => {
      const event = recorded as unknown as ObjectionEvent
      const { stream, revision, type, recordedAt, position, id, metadata } = recorded
      const objectionId = stream.slice(objectionStream('').length)
      const known = load(objectionId)
      if (revision !== known.revision + 1) throw new Error(`the objection is at revision ${known.revision}`)
      checkObjectionEvent(event, objectionId, known.objection)
      if (event.type === 'ObjectionRaised') {
        const { listId, itemId, districtId, townshipId } = event.data
        insert.run(objectionId, listId, itemId, districtId, townshipId, position, recordedAt)
      }
      const objection = evolveObjection(known.objection, event)
      const overdueAt = event.type === 'ObjectionOverdue' ? recordedAt : known.overdueAt
      const folded = { objection, revision, ...(overdueAt !== undefined && { overdueAt }) }
      update.run(objection.status, recordedAt, id, position, toText(folded), objectionId)
      for (const party of partiesOf(objection)) admit.run(objectionId, party)
      const of = 'organisationId' in event.data ? event.data.organisationId : null
      mark.run(objectionId, revision, type, recordedAt, position, JSON.stringify(metadata.actor), of)
      follow(known.objection, objection, recorded)
      tell(known.objection, event, objection, recorded)
    },
  }
}

/** Keeps which proposals were drafted to meet an objection, and where they stand. */
export const keepMeetings = (db: DatabaseSync): FollowProposal => {
  const meet = db.prepare(
    'INSERT INTO objection_proposals (proposal_id, objection_id, status) VALUES (?, ?, ?)',
  )
  const follow = db.prepare('UPDATE objection_proposals SET status = ? WHERE proposal_id = ?')
  return (before, { proposalId, objection, status }) => {
    if (objection === undefined) return
    if (before.status === 'absent') meet.run(proposalId, objection.objectionId, status)
    else follow.run(status, proposalId)
  }
}

const keepObjectionInbox = (
  db: DatabaseSync,
): ((before: Objection, after: Objection, recorded: RecordedEvent) => void) => {
  const insert = db.prepare(`INSERT INTO objection_inbox (organisation_id, position, objection_id, act, since)
    VALUES (?, ?, ?, ?, ?)`)
  const remove = db.prepare(
    'DELETE FROM objection_inbox WHERE objection_id = ? AND organisation_id = ? AND act = ?',
  )
  const officeOf = db.prepare(
    `SELECT organisation_id AS organisationId FROM organisations WHERE district_id = ? AND kind = 'coordinating-office'`,
  )
  return (before, after, { position, recordedAt }) => {
    const { objectionId, districtId } = after
    const office = one<{ organisationId: string }>(officeOf, districtId)?.organisationId ?? ''
    const [were, are] = [waitsOf(before, office), waitsOf(after, office)]
    for (const [key, { organisationId, act }] of were)
      if (!are.has(key)) remove.run(objectionId, organisationId, act)
    for (const [key, { organisationId, act }] of are)
      if (!were.has(key)) insert.run(organisationId, position, objectionId, act, recordedAt)
  }
}

const waitsOf = (
  objection: Objection,
  office: string,
): ReadonlyMap<string, { readonly organisationId: string; readonly act: ObjectionAct }> =>
  new Map(objectionWaits(objection, office).map((one) => [`${one.act} ${one.organisationId}`, one]))

const partiesOf = ({ townshipId, addressees }: Objection): readonly string[] => [
  townshipId,
  ...addressees.flatMap((one) => [one.organisationId, answeringFor(one).organisationId]),
]
