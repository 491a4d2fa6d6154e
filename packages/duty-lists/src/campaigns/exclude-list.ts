import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Campaign, campaign, isReleased, lineOf } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { type CampaignNotFound, type CampaignWrongStatus, misplacedCampaign } from './campaign-status.ts'
import { partiesOf } from './initiator.ts'
import type { Line } from './line.ts'
import type { CampaignFacts } from './owed.ts'

export interface ExcludeList {
  readonly type: 'exclude-list'
  readonly listId: string
  readonly reason: string
  readonly directory: Directory
  readonly statusOf: CampaignFacts['statusOf']
  readonly actor: Actor
}

export type ExcludeListRefusal =
  | NotPermitted
  | MakerIsChecker
  | CampaignNotFound
  | CampaignWrongStatus
  | Refusal<'list-not-found'>
  | Refusal<'reason-missing'>
  | CampaignInEffect

/** The change takes effect on this list already, or is about to. */
export interface CampaignInEffect extends Refusal<'campaign-in-effect'> {
  readonly listIds: readonly string[]
}

/** 排除: the campaign goes on without this list; what was proposed for it is withdrawn. */
export const excludeList: Decider<Campaign, ExcludeList, CampaignEvent, ExcludeListRefusal> = {
  ...campaign,
  decide: ({ listId, reason, directory, statusOf, actor }, state) => {
    const lost = misplacedCampaign('exclude-list', state)
    if (lost?.code === 'campaign-not-found') return decline(lost)
    const refusal = forbid('exclude-list', actor, partiesOf(state, directory)) ?? lost
    if (refusal !== undefined) return decline(refusal)
    const line = lineOf(state, listId)
    if (line === undefined) return decline({ code: 'list-not-found' })
    if (reason.trim() === '') return decline({ code: 'reason-missing' })
    if (inEffect(state, line, statusOf)) return decline({ code: 'campaign-in-effect', listIds: [listId] })
    const { campaignId } = state
    return accept({ type: 'CampaignListExcluded', data: { campaignId, listId, reason, excludedBy: actor } })
  },
}

/** Whether the change stands in the list, or will without anybody's doing. */
export const inEffect = (
  campaign: Campaign,
  { proposalId }: Line,
  statusOf: CampaignFacts['statusOf'],
): boolean =>
  isReleased(campaign) && proposalId !== undefined && ['accepted', 'applied'].includes(statusOf(proposalId))
