import type { DatabaseSync } from 'node:sqlite'
import { all, one } from '../database.ts'
import { organisationNames } from '../query-directory.ts'
import { queryItems } from '../lists/query-items.ts'
import { keyAfter, pageOf } from '../paging.ts'
import type { ProposalSummary } from './shown-proposal.ts'
import type { ReadModel } from '../read-model.ts'
import {
  documentOf,
  type Facts,
  type Office,
  type ProposalRow,
  type SignOffRow,
  type TimelineRow,
} from './proposal-document.ts'
import { queryAlarms } from './query-alarms.ts'

/** Proposals, latest first, and each in full. */
export const queryProposals = (db: DatabaseSync): Pick<ReadModel, 'proposals' | 'proposal' | 'alarms'> => {
  const alarms = queryAlarms(db)
  const columns = `p.proposal_id AS proposalId, p.list_id AS listId, p.district_id AS districtId,
    p.township_id AS townshipId, coalesce(o.name, p.township_id) AS township,
    p.proposer_id AS proposerId, coalesce(r.name, p.proposer_id) AS proposer, p.title, p.status,
    p.created_at AS createdAt, p.updated_at AS updatedAt`
  const parties = `LEFT JOIN organisations o ON o.district_id = p.district_id AND o.organisation_id = p.township_id
    LEFT JOIN organisations r ON r.district_id = p.district_id AND r.organisation_id = p.proposer_id`
  const page = db.prepare(`SELECT ${columns}, p.position FROM proposals p ${parties}
    WHERE p.district_id = :districtId AND (:before = '' OR p.position < :before)
    AND (:listId IS NULL OR p.list_id = :listId) AND (:status IS NULL OR p.status = :status)
    AND (:reader IS NULL OR p.proposer_id = :reader OR EXISTS (
      SELECT 1 FROM sign_offs s LEFT JOIN organisations a
      ON a.district_id = p.district_id AND a.organisation_id = s.organisation_id
      WHERE s.proposal_id = p.proposal_id AND (s.organisation_id = :reader OR a.successor_id = :reader))
      OR EXISTS (SELECT 1 FROM further_readers f LEFT JOIN organisations a
      ON a.district_id = p.district_id AND a.organisation_id = f.organisation_id
      WHERE f.proposal_id = p.proposal_id AND (f.organisation_id = :reader OR a.successor_id = :reader)))
    ORDER BY p.position DESC LIMIT :limit`)
  const select = db.prepare(`SELECT ${columns}, p.state, d.differences FROM proposals p ${parties}
    JOIN proposal_differences d ON d.proposal_id = p.proposal_id WHERE p.proposal_id = ?`)
  const signOffs =
    db.prepare(`SELECT organisation_id AS organisationId, signed_by AS signedBy, signed_at AS signedAt
    FROM sign_offs WHERE proposal_id = ?`)
  const timeline = db.prepare(`SELECT type, recorded_at AS recordedAt, position, actor,
    organisation_id AS organisationId, on_behalf_of AS onBehalfOf FROM proposal_timeline WHERE proposal_id = ? ORDER BY revision`)

  const office = db.prepare(`SELECT organisation_id AS organisationId, name AS organisation FROM organisations
    WHERE district_id = ? AND kind = 'coordinating-office'`)
  const held = db.prepare('SELECT 1 FROM campaign_proposals WHERE proposal_id = ? AND held = 1')
  const nameOf = organisationNames(db)
  const { itemHistory } = queryItems(db)
  const facts = (districtId: string): Facts => ({
    office: one<Office>(office, districtId),
    nameOf: (organisationId) => nameOf(districtId, organisationId),
    isHeld: (proposalId) => one(held, proposalId) !== undefined,
    itemHistory,
    alarms,
  })

  return {
    alarms: alarms.of,
    proposals: (districtId, visibleTo, { listId = null, status = null }, request) => {
      const reader = visibleTo === 'all' ? null : visibleTo.organisationId
      const before = keyAfter(request)
      const limit = request.limit + 1
      const rows = page.all({ districtId, before, listId, status, reader, limit }) as unknown as PageRow[]
      return pageOf(
        rows,
        request,
        ({ position }) => position,
        ({ position: _position, ...summary }) => summary,
      )
    },
    proposal: (proposalId) => {
      const row = one<ProposalRow>(select, proposalId)
      return row === undefined
        ? undefined
        : documentOf(
            row,
            all<SignOffRow>(signOffs, proposalId),
            all<TimelineRow>(timeline, proposalId),
            facts(row.districtId),
          )
    },
  }
}

type PageRow = ProposalSummary & { readonly position: string }
