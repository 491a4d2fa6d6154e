import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Campaign, campaign, liveLines } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { type CampaignNotFound, type CampaignWrongStatus, misplacedCampaign } from './campaign-status.ts'
import { type CampaignFacts, isReady } from './owed.ts'

export interface ReleaseCampaign {
  readonly type: 'release-campaign'
  /** As the log has the proposals. An accepted one stays so until it is released or withdrawn by the campaign itself. */
  readonly statusOf: CampaignFacts['statusOf']
  readonly actor: Actor
}

export type ReleaseCampaignRefusal = NotPermitted | MakerIsChecker | CampaignNotFound | CampaignWrongStatus

/** 放行: once every proposal is accepted, all of them may be applied; nothing happens before. */
export const releaseCampaign: Decider<Campaign, ReleaseCampaign, CampaignEvent, ReleaseCampaignRefusal> = {
  ...campaign,
  decide: ({ statusOf, actor }, state) => {
    const refusal = forbid('release-campaign', actor, {}) ?? misplacedCampaign('release-campaign', state)
    if (refusal !== undefined) return decline(refusal)
    if (!isReady(state, statusOf)) return accept()
    const proposals = liveLines(state).flatMap(({ proposalId }) => proposalId ?? [])
    return accept({ type: 'CampaignReleased', data: { campaignId: state.campaignId, proposals } })
  },
}
