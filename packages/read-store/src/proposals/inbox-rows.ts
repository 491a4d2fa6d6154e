import type { DatabaseSync } from 'node:sqlite'
import type { Act } from '@dutybook/duty-lists'
import { type WaitingCampaign, waitingCampaigns } from '../campaigns/waiting-campaigns.ts'
import { type WaitingObjection, waitingObjections } from '../objections/query-objections.ts'
import { queryDirectory } from '../query-directory.ts'

/** What waits in a proposal for an organisation. */
export interface WaitingProposal {
  readonly position: string
  readonly act: Act
  readonly proposalId: string
  readonly township: string
  readonly since: string
}

type Waits<Row> = Row | WaitingObjection | WaitingCampaign

/**
 * Reads what waits for an organisation after a position, longest waiting first: in proposals, with these columns besides, in
 * objections and in campaigns.
 */
export const inboxRows = <Row extends WaitingProposal>(
  db: DatabaseSync,
  columns: string,
  join = '',
): ((organisationId: string, after: string, limit: number) => readonly Waits<Row>[]) => {
  const prepared = (whose: string) =>
    db.prepare(`SELECT i.position, i.act, i.proposal_id AS proposalId, i.since,
    coalesce(o.name, p.township_id) AS township, ${columns}
    FROM inbox i JOIN proposals p ON p.proposal_id = i.proposal_id ${join}
    LEFT JOIN organisations o ON o.district_id = p.district_id AND o.organisation_id = p.township_id
    WHERE ${whose} AND i.position > :after ORDER BY i.position LIMIT :limit`)
  const select = prepared('i.organisation_id = :organisationId')
  /** Of one that others went into: also what these were consulted about. */
  const selectWithMerged = prepared(`(i.organisation_id = :organisationId OR i.act = 'give-opinion'
    AND i.organisation_id IN (SELECT organisation_id FROM organisations WHERE successor_id = :organisationId))`)
  const { predecessors } = queryDirectory(db)
  const ofCampaigns = waitingCampaigns(db)
  const ofObjections = waitingObjections(db)

  return (organisationId, after, limit) => {
    const statement = predecessors(organisationId).length === 0 ? select : selectWithMerged
    const rows = [
      ...(statement.all({ organisationId, after, limit }) as unknown as readonly Row[]),
      ...ofObjections(organisationId, after, limit),
      ...ofCampaigns(organisationId, after, limit),
    ]
    return rows.toSorted((one, other) => (one.position < other.position ? -1 : 1)).slice(0, limit)
  }
}
