import {
  type Campaign,
  type CampaignFacts,
  type CampaignStatus,
  campaignWaits,
  goesAheadOf,
  type Owed,
  owedBy,
  type ProposalStatus,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { all, one } from '../database.ts'
import type { PendingStep } from '../read-model.ts'

/** Brings the rows of what a campaign waits for to where they are after an event. */
export const keepWaiting = (db: DatabaseSync): ((campaign: Campaign, recorded: RecordedEvent) => void) => {
  const statuses = db.prepare(
    'SELECT proposal_id AS proposalId, status FROM campaign_proposals WHERE campaign_id = ?',
  )
  const preparations = db.prepare('SELECT list_id AS listId FROM campaign_preparations WHERE campaign_id = ?')
  const owing = db.prepare('SELECT owed FROM campaign_steps WHERE campaign_id = ?')
  const owe = db.prepare(`INSERT INTO campaign_steps (campaign_id, position, event_id, since, owed)
    VALUES (:campaignId, :position, :eventId, :since, :owed) ON CONFLICT (campaign_id)
    DO UPDATE SET position = excluded.position, event_id = excluded.event_id, owed = excluded.owed`)
  const owesLess = db.prepare('UPDATE campaign_steps SET owed = ? WHERE campaign_id = ?')
  const done = db.prepare('DELETE FROM campaign_steps WHERE campaign_id = ?')
  const standing = db.prepare(
    'SELECT organisation_id AS organisationId, act FROM campaign_desk WHERE campaign_id = ?',
  )
  const add = db.prepare(`INSERT INTO campaign_desk (organisation_id, campaign_id, act, key, since)
    VALUES (?, ?, ?, ?, ?)`)
  const remove = db.prepare(
    'DELETE FROM campaign_desk WHERE organisation_id = ? AND campaign_id = ? AND act = ?',
  )
  const officeOf = db.prepare(
    `SELECT organisation_id AS office FROM organisations WHERE district_id = ? AND kind = 'coordinating-office'`,
  )

  const others = campaignsOf(db)

  const factsOf = (campaign: Campaign): CampaignFacts => {
    const { campaignId } = campaign
    const known = new Map(
      all<{ proposalId: string; status: ProposalStatus }>(statuses, campaignId).map((row) => [
        row.proposalId,
        row.status,
      ]),
    )
    return {
      statusOf: (proposalId) => known.get(proposalId) ?? 'absent',
      prepared: all<{ listId: string }>(preparations, campaignId).map(({ listId }) => listId),
      ahead: others(campaign, 'released', 'publishing')
        .filter((one) => goesAheadOf(one, campaign))
        .map((one) => one.campaignId),
    }
  }

  return (campaign, { id, position, recordedAt }) => {
    const { campaignId, districtId, initiator } = campaign
    const facts = factsOf(campaign)
    const owed = namesOf(owedBy(campaign, facts))
    const known = new Set(JSON.parse(one<{ owed: string }>(owing, campaignId)?.owed ?? '[]') as string[])
    const text = JSON.stringify(owed)
    if (owed.some((name) => !known.has(name)))
      owe.run({ campaignId, position, eventId: id, since: recordedAt, owed: text })
    else if (owed.length > 0) owesLess.run(text, campaignId)
    else done.run(campaignId)
    const { office = '' } = one<{ office: string }>(officeOf, districtId) ?? {}
    const wanted = new Set(
      campaignWaits(campaign, { initiator, office, statusOf: facts.statusOf }).map(
        ({ act, organisationId }) => `${act} ${organisationId}`,
      ),
    )
    for (const { organisationId, act } of all<{ organisationId: string; act: string }>(standing, campaignId))
      if (!wanted.delete(`${act} ${organisationId}`)) remove.run(organisationId, campaignId, act)
    for (const one of wanted) {
      const [act = '', organisationId = ''] = one.split(' ')
      add.run(organisationId, campaignId, act, `${position}~${act}`, recordedAt)
    }
  }
}

/** The other campaigns of its district in one of these two statuses. */
export const campaignsOf = (
  db: DatabaseSync,
): ((campaign: Campaign, one: CampaignStatus, other: CampaignStatus) => readonly Campaign[]) => {
  const select = db.prepare(`SELECT state FROM campaigns WHERE district_id = :districtId
    AND campaign_id <> :campaignId AND status IN (:one, :other) ORDER BY position`)
  return ({ districtId, campaignId }, one, other) =>
    (select.all({ districtId, campaignId, one, other }) as { state: string }[]).map(
      ({ state }) => JSON.parse(state) as Campaign,
    )
}

/** Each thing owed by a name of its own. */
const namesOf = ({ withdrawals, proposals, release, publication, preparations }: Owed): readonly string[] => [
  ...withdrawals.map((proposalId) => `withdraw ${proposalId}`),
  ...proposals.map(({ proposalId }) => `propose ${proposalId}`),
  ...(release ? ['release'] : []),
  ...(publication ? ['publish'] : []),
  ...preparations.map((listId) => `settle ${listId}`),
]

/** What the program owes campaigns, the oldest first. */
export const pendingCampaignSteps = (db: DatabaseSync): ((limit: number) => readonly PendingStep[]) => {
  const select = db.prepare(`SELECT event_id AS eventId, 'campaign' AS kind, campaign_id AS subjectId, since
    FROM campaign_steps ORDER BY position LIMIT ?`)
  return (limit) => all<PendingStep>(select, limit)
}
