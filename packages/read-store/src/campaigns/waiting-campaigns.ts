import {
  type Campaign,
  type CampaignAct,
  type Line,
  type ProposalStatus,
  unsettled,
} from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all } from '../database.ts'

export interface WaitingCampaign {
  readonly position: string
  readonly act: CampaignAct
  readonly since: string
  readonly campaign: Campaign
  /** Lines on which it does not get on. */
  readonly trouble: readonly Line[]
  readonly statusOf: (proposalId: string) => ProposalStatus
}

/** What campaigns wait for an organisation to do, or for one that went into it. */
export const waitingCampaigns = (
  db: DatabaseSync,
): ((organisationId: string, after: string, limit: number) => readonly WaitingCampaign[]) => {
  const select = db.prepare(`SELECT d.key AS position, d.act, d.since, c.state FROM campaign_desk d
    JOIN campaigns c ON c.campaign_id = d.campaign_id WHERE d.key > :after AND (d.organisation_id = :reader
    OR d.organisation_id IN (SELECT organisation_id FROM organisations WHERE successor_id = :reader))
    ORDER BY d.key LIMIT :limit`)
  const statuses = db.prepare(
    'SELECT proposal_id AS proposalId, status FROM campaign_proposals WHERE campaign_id = ?',
  )
  return (reader, after, limit) => {
    const rows = select.all({ reader, after, limit }) as unknown as (WaitingCampaign & { state: string })[]
    return rows.map(({ position, act, since, state }) => {
      const campaign = JSON.parse(state) as Campaign
      const known = new Map(
        all<{ proposalId: string; status: ProposalStatus }>(statuses, campaign.campaignId).map((row) => [
          row.proposalId,
          row.status,
        ]),
      )
      const statusOf = (proposalId: string): ProposalStatus => known.get(proposalId) ?? 'absent'
      return { position, act, since, campaign, trouble: unsettled(campaign, statusOf), statusOf }
    })
  }
}
