import {
  absentCampaign,
  type Campaign,
  type CampaignEvent,
  campaignStream,
  type EditionEvent,
  evolveCampaign,
  isReleased,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { one } from '../database.ts'
import type { Notifications } from '../notifications/keep-notifications.ts'
import { tellOfCampaigns } from '../notifications/tell-of.ts'
import type { Projection } from '../projection.ts'
import type { FollowProposal } from '../proposals/project-proposals.ts'
import { campaignsOf, keepWaiting } from './campaign-waiting.ts'

/**
 * `campaign_proposals.held`: accepted, it is not applied yet. `campaign_desk.key`: the position at which the act came up,
 * made different from that of any proposal's. `campaign_steps`: what the program owes a campaign, one row each, named after
 * the event that last added to it, so that a job that has begun already is followed by another.
 */
export const campaignsSchema = `
  CREATE TABLE campaigns (
    campaign_id TEXT PRIMARY KEY, position TEXT NOT NULL, district_id TEXT NOT NULL, initiator_id TEXT NOT NULL,
    title TEXT NOT NULL, status TEXT NOT NULL, revision INTEGER NOT NULL, created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX campaigns_of_district ON campaigns (district_id, position);
  CREATE TABLE campaign_proposals (
    proposal_id TEXT PRIMARY KEY, campaign_id TEXT NOT NULL, status TEXT NOT NULL, held INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX campaign_proposals_by_campaign ON campaign_proposals (campaign_id);
  CREATE TABLE campaign_preparations (
    list_id TEXT PRIMARY KEY, campaign_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE campaign_desk (
    organisation_id TEXT NOT NULL, campaign_id TEXT NOT NULL, act TEXT NOT NULL, key TEXT NOT NULL,
    since TEXT NOT NULL, PRIMARY KEY (organisation_id, campaign_id, act)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE campaign_steps (
    campaign_id TEXT PRIMARY KEY, position TEXT NOT NULL, event_id TEXT NOT NULL, since TEXT NOT NULL,
    owed TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;`

export const campaignEventTypes = {
  CampaignOpened: true,
  CandidatesMatched: true,
  CampaignItemsConfirmed: true,
  CampaignListExcluded: true,
  CampaignStarted: true,
  CampaignProposalMade: true,
  CampaignProposalRefused: true,
  CampaignReleased: true,
  CampaignCancelled: true,
  CampaignPublicationOrdered: true,
  CampaignPublicationFailed: true,
  CampaignPublished: true,
} as const satisfies Record<CampaignEvent['type'], true>

interface StoredCampaign {
  readonly campaign: Campaign
  readonly revision: number
}

/** Keeps campaigns with what they wait for: people, the program, and their proposals, which are followed too. */
export const projectCampaigns = (
  db: DatabaseSync,
  notifications: Notifications,
): Projection & { readonly followProposal: FollowProposal } => {
  const insert =
    db.prepare(`INSERT INTO campaigns (campaign_id, position, district_id, initiator_id, title, status,
    revision, created_at, updated_at, state) VALUES (?, ?, ?, ?, ?, 'review', ?, ?, ?, ?)`)
  const select = db.prepare('SELECT state, revision FROM campaigns WHERE campaign_id = ?')
  const update = db.prepare(`UPDATE campaigns SET status = ?, revision = ?, updated_at = ?, state = ?
    WHERE campaign_id = ?`)
  const promise = db.prepare(`INSERT INTO campaign_proposals (proposal_id, campaign_id, status, held)
    VALUES (?, ?, 'absent', ?)`)
  const follow = db.prepare('UPDATE campaign_proposals SET status = ? WHERE proposal_id = ?')
  const free = db.prepare('UPDATE campaign_proposals SET held = 0 WHERE campaign_id = ?')
  const prepare = db.prepare('INSERT INTO campaign_preparations (list_id, campaign_id) VALUES (?, ?)')
  const settle = db.prepare('DELETE FROM campaign_preparations WHERE list_id = ?')
  const keep = keepWaiting(db)
  const tell = tellOfCampaigns(db, notifications)
  const others = campaignsOf(db)

  const load = (campaignId: string): StoredCampaign => {
    const row = one<{ state: string; revision: number }>(select, campaignId)
    if (row === undefined) throw new Error(`the campaign ${campaignId} was never opened`)
    return { campaign: JSON.parse(row.state) as Campaign, revision: row.revision }
  }

  const ofCampaign = (recorded: RecordedEvent): void => {
    const event = recorded as unknown as CampaignEvent
    const { stream, revision, position, recordedAt } = recorded
    const campaignId = stream.slice(campaignStream('').length)
    const before = event.type === 'CampaignOpened' ? undefined : load(campaignId)
    if (revision !== (before?.revision ?? -1) + 1) throw new Error('an event is missing before this one')
    const campaign = evolveCampaign(before?.campaign ?? absentCampaign, event)
    const state = JSON.stringify(campaign)
    if (event.type === 'CampaignOpened') {
      const { districtId, initiator, title } = event.data
      const known = [campaignId, position, districtId, initiator, title] as const
      insert.run(...known, revision, recordedAt, recordedAt, state)
    } else update.run(campaign.status, revision, recordedAt, state, campaignId)
    if (event.type === 'CampaignStarted')
      for (const { proposalId } of event.data.proposals)
        promise.run(proposalId, campaignId, isReleased(campaign) ? 0 : 1)
    if (event.type === 'CampaignReleased') free.run(campaignId)
    keep(campaign, recorded)
    tell(before?.campaign ?? absentCampaign, event, campaign, recorded)
    if (isReleased(before?.campaign ?? campaign) || isReleased(campaign))
      for (const other of others(campaign, 'started', 'started')) keep(other, recorded)
  }

  const ofProposal: FollowProposal = (_, { campaignId, proposalId, status }, recorded) => {
    if (campaignId === undefined || follow.run(status, proposalId).changes === 0) return
    keep(load(campaignId).campaign, recorded)
  }

  const ofEditions = (recorded: RecordedEvent): void => {
    const event = recorded as unknown as EditionEvent
    if (event.type === 'EditionPublished') return
    const { listId, campaignId } = event.data
    if (event.type === 'EditionPrepared') prepare.run(listId, campaignId)
    else settle.run(listId)
    keep(load(campaignId).campaign, recorded)
  }

  return {
    apply: (recorded) =>
      recorded.stream.startsWith(campaignStream('')) ? ofCampaign(recorded) : ofEditions(recorded),
    followProposal: ofProposal,
  }
}
