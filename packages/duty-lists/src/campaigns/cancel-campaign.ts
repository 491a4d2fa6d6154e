import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import type { Directory } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Campaign, campaign, isReleased, liveLines } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { type CampaignNotFound, type CampaignWrongStatus, misplacedCampaign } from './campaign-status.ts'
import type { CampaignInEffect } from './exclude-list.ts'
import { partiesOf } from './initiator.ts'

export interface CancelCampaign {
  readonly type: 'cancel-campaign'
  readonly reason: string
  readonly directory: Directory
  readonly actor: Actor
}

export type CancelCampaignRefusal =
  | NotPermitted
  | MakerIsChecker
  | CampaignNotFound
  | CampaignWrongStatus
  | Refusal<'reason-missing'>
  | CampaignInEffect

/** 取消: nothing of it takes effect; the program withdraws its open proposals. Not after it was released. */
export const cancelCampaign: Decider<Campaign, CancelCampaign, CampaignEvent, CancelCampaignRefusal> = {
  ...campaign,
  decide: ({ reason, directory, actor }, state) => {
    const lost = misplacedCampaign('cancel-campaign', state)
    if (lost?.code === 'campaign-not-found') return decline(lost)
    const refusal = forbid('cancel-campaign', actor, partiesOf(state, directory)) ?? lost
    if (refusal !== undefined) return decline(refusal)
    if (reason.trim() === '') return decline({ code: 'reason-missing' })
    const live = liveLines(state).map(({ listId }) => listId)
    if (isReleased(state) && live.length > 0) return decline({ code: 'campaign-in-effect', listIds: live })
    const { campaignId } = state
    return accept({ type: 'CampaignCancelled', data: { campaignId, reason, cancelledBy: actor } })
  },
}
