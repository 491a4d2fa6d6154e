import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Proposal, type ProposalEvent, proposal } from '../proposals/proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from '../proposals/status.ts'

export interface WithdrawFromCampaign {
  readonly type: 'withdraw-from-campaign'
  readonly campaignId: string
  readonly reason: string
  /** Whether what is accepted may be applied already; then it is left alone. */
  readonly released: boolean
  readonly actor: Actor
}

export type WithdrawFromCampaignRefusal = NotPermitted | MakerIsChecker | WrongStatus | ProposalNotFound

/** Withdraws the proposal of a list that the campaign goes on without, also when it is accepted and waits for the others. */
export const withdrawFromCampaign: Decider<
  Proposal,
  WithdrawFromCampaign,
  ProposalEvent,
  WithdrawFromCampaignRefusal
> = {
  ...proposal,
  decide: ({ campaignId, reason, released, actor }, state) => {
    const refusal = forbid('withdraw-from-campaign', actor, {}) ?? misplaced('withdraw-from-campaign', state)
    if (refusal !== undefined) return decline(refusal)
    if (state.campaignId !== campaignId || (released && state.status === 'accepted')) return accept()
    return accept({ type: 'ProposalWithdrawn', data: { proposalId: state.proposalId, reason } })
  },
}
