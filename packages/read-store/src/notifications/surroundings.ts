import type { Campaign, CampaignParties, Objection, ProposalStatus } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, one } from '../database.ts'
import { fromText } from '../objections/objection-state.ts'

/** What a notification depends on besides the subject of its event, as of the event before. */
export interface Surroundings {
  officeOf(districtId: string): string
  campaign(campaignId: string): Campaign | undefined
  partiesOf(campaign: Pick<Campaign, 'campaignId' | 'districtId' | 'initiator'>): CampaignParties
  objection(objectionId: string): Objection | undefined
  /** Where other proposals stand that were drafted to meet an objection. */
  othersMeeting(objectionId: string, proposalId: string): readonly ProposalStatus[]
}

interface ProposalRow {
  readonly proposalId: string
  readonly status: ProposalStatus
}

export const surroundings = (db: DatabaseSync): Surroundings => {
  const office = db.prepare(
    `SELECT organisation_id AS organisationId FROM organisations WHERE district_id = ? AND kind = 'coordinating-office'`,
  )
  const successor = db.prepare(`SELECT successor_id AS organisationId FROM organisations
    WHERE district_id = ? AND organisation_id = ? AND successor_id IS NOT NULL`)
  const campaign = db.prepare('SELECT state FROM campaigns WHERE campaign_id = ?')
  const ofCampaign = db.prepare(
    'SELECT proposal_id AS proposalId, status FROM campaign_proposals WHERE campaign_id = ?',
  )
  const objection = db.prepare('SELECT state FROM objections WHERE objection_id = ?')
  const meeting = db.prepare(
    'SELECT proposal_id AS proposalId, status FROM objection_proposals WHERE objection_id = ?',
  )
  const officeOf = (districtId: string): string =>
    one<{ organisationId: string }>(office, districtId)?.organisationId ?? ''

  return {
    officeOf,
    campaign: (campaignId) => {
      const row = one<{ state: string }>(campaign, campaignId)
      return row === undefined ? undefined : (JSON.parse(row.state) as Campaign)
    },
    partiesOf: ({ campaignId, districtId, initiator }) => {
      const rows = all<ProposalRow>(ofCampaign, campaignId)
      const known = new Map(rows.map(({ proposalId, status }) => [proposalId, status]))
      const now = one<{ organisationId: string }>(successor, districtId, initiator)
      return {
        initiator: now?.organisationId ?? initiator,
        office: officeOf(districtId),
        statusOf: (proposalId) => known.get(proposalId) ?? 'absent',
      }
    },
    objection: (objectionId) => {
      const row = one<{ state: string }>(objection, objectionId)
      return row === undefined ? undefined : fromText(row.state).objection
    },
    othersMeeting: (objectionId, proposalId) =>
      all<ProposalRow>(meeting, objectionId)
        .filter((row) => row.proposalId !== proposalId)
        .map(({ status }) => status),
  }
}
