import type { Refusal } from '@dutybook/kernel'
import type { Campaign } from './campaign.ts'

/**
 * review 核对中, its lists are confirmed or excluded · started 进行中, proposals are on their way · released 已放行, all were
 * accepted and are applied · publishing 公布中 · published 已公布 · cancelled 已取消
 */
export const campaignStatuses = [
  'absent',
  'review',
  'started',
  'released',
  'publishing',
  'published',
  'cancelled',
] as const
export type CampaignStatus = (typeof campaignStatuses)[number]

export interface CampaignNotFound extends Refusal<'campaign-not-found'> {}

/** The campaign is not where this command is possible. */
export interface CampaignWrongStatus extends Refusal<'campaign-wrong-status'> {
  readonly status: CampaignStatus
  readonly possibleIn: readonly CampaignStatus[]
}

/** In which status each command on an existing campaign is possible. */
export const campaignPossibleIn = {
  'match-campaign': ['review', 'started', 'released'],
  'confirm-items': ['review', 'started', 'released'],
  'exclude-list': ['review', 'started', 'released'],
  'start-campaign': ['review', 'started', 'released'],
  'cancel-campaign': ['review', 'started', 'released'],
  'record-campaign-proposal': ['started', 'released'],
  'release-campaign': ['started'],
  'publish-campaign': ['released'],
  'record-publication': ['publishing'],
} as const satisfies Record<string, readonly CampaignStatus[]>

/** The statuses each command may lead to, when it is accepted. */
export const campaignLeadsTo = {
  'match-campaign': ['review', 'started', 'released'],
  'confirm-items': ['review', 'started', 'released'],
  'exclude-list': ['review', 'started', 'released'],
  'start-campaign': ['started', 'released'],
  'cancel-campaign': ['cancelled'],
  'record-campaign-proposal': ['started', 'released'],
  'release-campaign': ['released'],
  'publish-campaign': ['publishing'],
  'record-publication': ['published', 'released'],
} as const satisfies Record<keyof typeof campaignPossibleIn, readonly CampaignStatus[]>

export const misplacedCampaign = (
  command: keyof typeof campaignPossibleIn,
  { status }: Campaign,
): CampaignNotFound | CampaignWrongStatus | undefined => {
  if (status === 'absent') return { code: 'campaign-not-found' }
  const possible: readonly CampaignStatus[] = campaignPossibleIn[command]
  return possible.includes(status)
    ? undefined
    : { code: 'campaign-wrong-status', status, possibleIn: possible }
}
