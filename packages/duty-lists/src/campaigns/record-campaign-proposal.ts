import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Campaign, campaign } from './campaign.ts'
import type { CampaignEvent } from './campaign-events.ts'
import { type CampaignNotFound, type CampaignWrongStatus, misplacedCampaign } from './campaign-status.ts'

export interface RecordCampaignProposal {
  readonly type: 'record-campaign-proposal'
  readonly proposalId: string
  /** Why nothing could be proposed; without it the proposal is on its way. */
  readonly obstacle?: Refusal
  readonly actor: Actor
}

export type RecordCampaignProposalRefusal =
  | NotPermitted
  | MakerIsChecker
  | CampaignNotFound
  | CampaignWrongStatus

/** Records what became of a list that was started; nothing when it is no longer waited for. */
export const recordCampaignProposal: Decider<
  Campaign,
  RecordCampaignProposal,
  CampaignEvent,
  RecordCampaignProposalRefusal
> = {
  ...campaign,
  decide: ({ proposalId, obstacle, actor }, state) => {
    const refusal =
      forbid('record-campaign-proposal', actor, {}) ?? misplacedCampaign('record-campaign-proposal', state)
    if (refusal !== undefined) return decline(refusal)
    const line = state.lines.find((one) => one.proposalId === proposalId && one.status === 'started')
    if (line === undefined) return accept()
    const about = { campaignId: state.campaignId, listId: line.listId, proposalId }
    return obstacle === undefined
      ? accept({ type: 'CampaignProposalMade', data: about })
      : accept({ type: 'CampaignProposalRefused', data: { ...about, obstacle } })
  },
}
