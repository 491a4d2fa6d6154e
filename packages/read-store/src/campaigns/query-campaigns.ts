import { type Campaign, goesAheadOf, type ProposalStatus } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, given, one } from '../database.ts'
import { keyAfter, pageOf } from '../paging.ts'
import { nextSteps } from '../proposals/proposal-document.ts'
import { fromText } from '../proposals/proposal-state.ts'
import { organisationNames } from '../query-directory.ts'
import type { ReadModel } from '../read-model.ts'
import { campaignsOf } from './campaign-waiting.ts'
import type { CampaignDocument, CampaignLine, CampaignStep, CampaignSummary } from './campaign-document.ts'

interface Row extends CampaignSummary {
  readonly position: string
  readonly revision: number
  readonly state: string
}

/** Campaigns of a district, latest first, and each in full. */
export const queryCampaigns = (db: DatabaseSync): Pick<ReadModel, 'campaigns' | 'campaign'> => {
  const columns = `c.campaign_id AS campaignId, c.district_id AS districtId,
    coalesce(o.successor_id, c.initiator_id) AS initiatorId, coalesce(s.name, o.name, c.initiator_id) AS initiator,
    c.title, c.status, c.created_at AS createdAt, c.updated_at AS updatedAt`
  const initiator = `LEFT JOIN organisations o
    ON o.district_id = c.district_id AND o.organisation_id = c.initiator_id
    LEFT JOIN organisations s ON s.district_id = c.district_id AND s.organisation_id = o.successor_id`
  const page = db.prepare(`SELECT ${columns}, c.position FROM campaigns c ${initiator}
    WHERE c.district_id = :districtId AND (:before = '' OR c.position < :before)
    AND (:reader IS NULL OR coalesce(o.successor_id, c.initiator_id) = :reader OR EXISTS (
      SELECT 1 FROM campaign_proposals m JOIN proposals p ON p.proposal_id = m.proposal_id
      WHERE m.campaign_id = c.campaign_id AND p.township_id = :reader
      AND m.proposal_id IN (SELECT value ->> 'proposalId' FROM json_each(c.state, '$.lines'))))
    ORDER BY c.position DESC LIMIT :limit`)
  const select = db.prepare(`SELECT ${columns}, c.position, c.revision, c.state FROM campaigns c ${initiator}
    WHERE c.campaign_id = ?`)
  const proposals = db.prepare(`SELECT m.proposal_id AS proposalId, m.status, m.held, p.state
    FROM campaign_proposals m LEFT JOIN proposals p ON p.proposal_id = m.proposal_id WHERE m.campaign_id = ?`)
  const desk = db.prepare(`SELECT act, organisation_id AS organisationId FROM campaign_desk
    WHERE campaign_id = ? ORDER BY key, organisation_id`)
  const heads = db.prepare('SELECT list_id AS listId, head FROM lists WHERE district_id = ?')
  const office = db.prepare(`SELECT organisation_id AS organisationId, name AS organisation FROM organisations
    WHERE district_id = ? AND kind = 'coordinating-office'`)
  const nameOf = organisationNames(db)
  const others = campaignsOf(db)

  const documentOf = (row: Row): CampaignDocument => {
    const { position: _, state, ...summary } = row
    const campaign = JSON.parse(state) as Campaign
    const { campaignId, districtId } = summary
    const named = (organisationId: string) => nameOf(districtId, organisationId)
    const known = new Map(all<ProposalRow>(proposals, campaignId).map((row) => [row.proposalId, row]))
    const revisions = new Map(
      all<{ listId: string; head: number }>(heads, districtId).map(({ listId, head }) => [listId, head]),
    )
    const ofOffice = one<{ organisationId: string; organisation: string }>(office, districtId)
    const lines = campaign.lines.map((line): CampaignLine => {
      const row = known.get(line.proposalId ?? '')
      const proposal = row?.state == null ? undefined : fromText(row.state).proposal
      return {
        ...line,
        township: named(line.townshipId),
        revision: revisions.get(line.listId) ?? -1,
        ...given<Pick<CampaignLine, 'proposalStatus'>>({ proposalStatus: proposal && row?.status }),
        next: proposal === undefined ? [] : nextSteps(proposal, named, ofOffice, row?.held === 1),
      }
    })
    const { reason, search, change, openedBy, matchings, editions } = campaign
    const { startedBy, cancellation, publication, publicationFailure } = campaign
    return {
      ...summary,
      reason,
      search,
      change,
      openedBy,
      matchings,
      editions,
      ...given<Outcome>({ startedBy, cancellation, publication, publicationFailure }),
      lines,
      progress: progressOf(lines),
      behind:
        campaign.status !== 'started'
          ? []
          : others(campaign, 'released', 'publishing')
              .filter((one) => goesAheadOf(one, campaign))
              .map((one) => one.campaignId),
      next: all<Pick<CampaignStep, 'act' | 'organisationId'>>(desk, campaignId).map((step) => ({
        act: step.act,
        organisationId: step.organisationId,
        organisation: named(step.organisationId),
      })),
    }
  }

  return {
    campaigns: (districtId, visibleTo, request) => {
      const reader = visibleTo === 'all' ? null : visibleTo.organisationId
      const before = keyAfter(request)
      const rows = page.all({ districtId, before, reader, limit: request.limit + 1 }) as unknown as Row[]
      return pageOf(
        rows,
        request,
        ({ position }) => position,
        (row) => {
          const { position: _, ...summary } = row
          return summary
        },
      )
    },
    campaign: (campaignId) => {
      const row = one<Row>(select, campaignId)
      return row === undefined ? undefined : documentOf(row)
    },
  }
}

type Outcome = Required<
  Pick<CampaignDocument, 'startedBy' | 'cancellation' | 'publication' | 'publicationFailure'>
>

interface ProposalRow {
  readonly proposalId: string
  readonly status: ProposalStatus
  readonly held: number
  readonly state: string | null
}

/** How many lists stand where. */
export const progressOf = (lines: readonly CampaignLine[]): CampaignDocument['progress'] => {
  const progress: Record<string, number> = {}
  for (const { status, proposalStatus = status } of lines)
    progress[proposalStatus] = (progress[proposalStatus] ?? 0) + 1
  return progress
}
