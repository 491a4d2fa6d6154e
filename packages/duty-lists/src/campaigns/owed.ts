import type { ProposalStatus } from '../proposals/proposal.ts'
import { type Campaign, isReleased, liveLines } from './campaign.ts'
import type { Line } from './line.ts'

/** What is true outside of the campaign's own events. */
export interface CampaignFacts {
  readonly statusOf: (proposalId: string) => ProposalStatus
  /** Lists for which an edition of this campaign is prepared and not settled. */
  readonly prepared: readonly string[]
  /** Campaigns that are released and not published, and have a list in common with this one. */
  readonly ahead?: readonly string[]
}

/** What the program itself still has to do for a campaign. */
export interface Owed {
  /** Proposals to be withdrawn. */
  readonly withdrawals: readonly string[]
  /** Lists whose proposal is to be made. */
  readonly proposals: readonly Line[]
  readonly release: boolean
  readonly publication: boolean
  /** Lists whose prepared edition is to be published, or given up, as the campaign was. */
  readonly preparations: readonly string[]
}

export const owedBy = (campaign: Campaign, { statusOf, prepared, ahead = [] }: CampaignFacts): Owed => {
  const publication = campaign.status === 'publishing'
  return {
    withdrawals: campaign.abandoned.filter((proposalId) => isWithdrawable(campaign, statusOf(proposalId))),
    proposals:
      campaign.status === 'cancelled' ? [] : campaign.lines.filter(({ status }) => status === 'started'),
    release: ahead.length === 0 && isReady(campaign, statusOf),
    publication,
    preparations: publication ? [] : prepared,
  }
}

/** Whether all proposals are accepted, and none that the campaign goes on without is left to be applied. */
export const isReady = (campaign: Campaign, statusOf: CampaignFacts['statusOf']): boolean =>
  campaign.status === 'started' &&
  allAre('accepted', campaign, statusOf) &&
  campaign.abandoned.every((proposalId) => closed.includes(statusOf(proposalId)))

/** Whether every list that the campaign wants its change on has a proposal of this status. */
export const allAre = (
  wanted: ProposalStatus,
  campaign: Campaign,
  statusOf: CampaignFacts['statusOf'],
): boolean => {
  const live = liveLines(campaign)
  return (
    live.length > 0 &&
    live.every(
      ({ status, proposalId }) =>
        status === 'proposed' && proposalId !== undefined && statusOf(proposalId) === wanted,
    )
  )
}

/** Lists on which the campaign does not get on by itself: nothing was proposed, or what was proposed came to nothing. */
export const unsettled = (campaign: Campaign, statusOf: CampaignFacts['statusOf']): readonly Line[] =>
  campaign.lines.filter(
    ({ status, proposalId }) =>
      status === 'refused' ||
      (status === 'proposed' && proposalId !== undefined && failed.includes(statusOf(proposalId))),
  )

const failed: readonly ProposalStatus[] = ['rejected', 'withdrawn', 'stale']
const closed: readonly ProposalStatus[] = ['absent', 'applied', 'rejected', 'withdrawn']

/** What was accepted is applied once the campaign is released, whatever was excluded a moment later. */
const isWithdrawable = (campaign: Campaign, status: ProposalStatus): boolean =>
  !closed.includes(status) && !(status === 'accepted' && isReleased(campaign))

/** Something that a campaign waits for people to do: 核对, 启动, 处置, 公布. */
export const campaignActs = [
  'review-campaign',
  'start-campaign',
  'settle-campaign',
  'publish-campaign',
] as const
export type CampaignAct = (typeof campaignActs)[number]

/** Whose act it is: the initiator's, the coordinating office's, or of either. */
export interface CampaignDuty {
  readonly act: CampaignAct
  readonly of: readonly ('initiator' | 'office')[]
}

/** What the campaign waits for people to do; a campaign that goes on is never without an act, a step of the program or an open proposal. */
export const campaignDuties = (
  campaign: Campaign,
  statusOf: CampaignFacts['statusOf'],
): readonly CampaignDuty[] => {
  const { status, lines } = campaign
  if (status !== 'review' && status !== 'started' && status !== 'released') return []
  const has = (wanted: Line['status']) => lines.some((line) => line.status === wanted)
  const empty = liveLines(campaign).length === 0
  const duties: CampaignDuty[] = []
  if (has('candidate') || (status === 'review' && !has('confirmed')))
    duties.push({ act: 'review-campaign', of: ['initiator'] })
  if (has('confirmed') && !has('candidate')) duties.push({ act: 'start-campaign', of: ['initiator'] })
  if (unsettled(campaign, statusOf).length > 0 || (status !== 'review' && empty))
    duties.push({ act: 'settle-campaign', of: ['initiator', 'office'] })
  if (status === 'released' && allAre('applied', campaign, statusOf))
    duties.push({ act: 'publish-campaign', of: ['office'] })
  return duties
}

/**
 * Whether `one`, released and not published, goes ahead of `other`: an edition of a list that both change would show what `one`
 * changes there before its other lists show it. So `other` is released after it.
 */
export const goesAheadOf = (one: Campaign, other: Campaign): boolean => {
  if (one.status !== 'released' && one.status !== 'publishing') return false
  const changed = new Set(liveLines(one).map(({ listId }) => listId))
  return liveLines(other).some(({ listId }) => changed.has(listId))
}
