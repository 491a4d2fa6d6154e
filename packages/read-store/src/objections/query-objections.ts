import { failedToMeet, type ObjectionAct } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, one } from '../database.ts'
import { queryItems } from '../lists/query-items.ts'
import { keyAfter, pageOf } from '../paging.ts'
import { organisationNames } from '../query-directory.ts'
import type { InboxEntry, ReadModel } from '../read-model.ts'
import {
  type MeetingProposal,
  objectionDocument,
  type ObjectionRow,
  objectionSummary,
  type ObjectionTimelineRow,
  shownAddressees,
  urgencyOf,
} from './objection-document.ts'
import { fromText } from './objection-state.ts'

const COLUMNS = `o.list_id AS listId, o.district_id AS districtId, o.township_id AS townshipId,
  coalesce(t.name, o.township_id) AS township, o.created_at AS createdAt, o.updated_at AS updatedAt, o.state`
const TOWNSHIP =
  'LEFT JOIN organisations t ON t.district_id = o.district_id AND t.organisation_id = o.township_id'

/** Objections, latest first, and each in full. */
export const queryObjections = (db: DatabaseSync): Pick<ReadModel, 'objections' | 'objection'> => {
  const page = db.prepare(`SELECT ${COLUMNS}, o.position FROM objections o ${TOWNSHIP}
    WHERE o.district_id = :districtId AND (:before = '' OR o.position < :before)
    AND (:listId IS NULL OR o.list_id = :listId) AND (:itemId IS NULL OR o.item_id = :itemId)
    AND (:status IS NULL OR o.status = :status)
    AND (:reader IS NULL OR EXISTS (
      SELECT 1 FROM objection_parties p LEFT JOIN organisations a
      ON a.district_id = o.district_id AND a.organisation_id = p.organisation_id
      WHERE p.objection_id = o.objection_id AND (p.organisation_id = :reader OR a.successor_id = :reader)))
    ORDER BY o.position DESC LIMIT :limit`)
  const select = db.prepare(`SELECT ${COLUMNS} FROM objections o ${TOWNSHIP} WHERE o.objection_id = ?`)
  const timeline = db.prepare(`SELECT type, recorded_at AS recordedAt, position, actor,
    organisation_id AS organisationId FROM objection_timeline WHERE objection_id = ? ORDER BY revision`)
  const proposals =
    db.prepare(`SELECT p.proposal_id AS proposalId, p.title, p.status FROM objection_proposals m
    JOIN proposals p ON p.proposal_id = m.proposal_id WHERE m.objection_id = ? ORDER BY p.position`)
  const office = db.prepare(
    `SELECT organisation_id AS organisationId FROM organisations WHERE district_id = ? AND kind = 'coordinating-office'`,
  )
  const nameOf = organisationNames(db)
  const { itemHistory } = queryItems(db)

  return {
    objections: (districtId, visibleTo, { listId = null, itemId = null, status = null }, request) => {
      const reader = visibleTo === 'all' ? null : visibleTo.organisationId
      const before = keyAfter(request)
      const limit = request.limit + 1
      const values = { districtId, before, listId, itemId, status, reader, limit }
      const rows = page.all(values) as unknown as (ObjectionRow & { readonly position: string })[]
      return pageOf(
        rows,
        request,
        ({ position }) => position,
        ({ position: _position, ...row }) => objectionSummary(row),
      )
    },
    objection: (objectionId) => {
      const row = one<ObjectionRow>(select, objectionId)
      if (row === undefined) return undefined
      const { districtId, listId } = row
      return objectionDocument(row, {
        nameOf: (organisationId) => nameOf(districtId, organisationId),
        office: one<{ organisationId: string }>(office, districtId)?.organisationId ?? '',
        duty: itemHistory(listId, fromText(row.state).objection.itemId).at(-1)?.after,
        proposals: all<MeetingProposal>(proposals, objectionId).map((found) => ({ ...found })),
        timeline: all<ObjectionTimelineRow>(timeline, objectionId),
      })
    },
  }
}

/** An inbox row of an objection. */
export interface WaitingObjection {
  readonly position: string
  readonly objectionAct: ObjectionAct
  readonly since: string
  readonly listId: string
  readonly township: string
  readonly state: string
}

/** What an organisation must do about objections, longest waiting first; no follow-up while a proposal meets the objection. */
export const waitingObjections = (
  db: DatabaseSync,
): ((organisationId: string, after: string, limit: number) => readonly WaitingObjection[]) => {
  const failed = failedToMeet.map((status) => `'${status}'`).join()
  const select = db.prepare(`SELECT i.position, i.act AS objectionAct, i.since, o.list_id AS listId,
    coalesce(t.name, o.township_id) AS township, o.state
    FROM objection_inbox i JOIN objections o ON o.objection_id = i.objection_id ${TOWNSHIP}
    WHERE i.organisation_id = ? AND i.position > ? AND (i.act <> 'follow-up' OR NOT EXISTS (
      SELECT 1 FROM objection_proposals m JOIN proposals p ON p.proposal_id = m.proposal_id
      WHERE m.objection_id = i.objection_id AND p.status NOT IN (${failed})))
    ORDER BY i.position LIMIT ?`)
  return (organisationId, after, limit) => all<WaitingObjection>(select, organisationId, after, limit)
}

export const objectionEntry = (
  { objectionAct: act, since, listId, township, state }: WaitingObjection,
  organisationId: string,
): InboxEntry => {
  const folded = fromText(state)
  const { objectionId, itemId, itemName, grounds, decision } = folded.objection
  return {
    act,
    objectionId,
    listId,
    township,
    title: itemName,
    reason: grounds,
    since,
    ...urgencyOf(folded, act, organisationId),
    objection: { itemId, addressees: shownAddressees(folded), ...(decision && { decision }) },
    differences: [],
  }
}
