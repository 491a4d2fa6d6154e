import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Proposal, type ProposalEvent, proposal, proposerOf } from './proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface WithdrawProposal {
  readonly type: 'withdraw-proposal'
  readonly reason: string
  readonly actor: Actor
}

export type WithdrawProposalRefusal = NotPermitted | MakerIsChecker | WrongStatus | ProposalNotFound

/** The proposer takes the proposal back before it is decided. */
export const withdrawProposal: Decider<Proposal, WithdrawProposal, ProposalEvent, WithdrawProposalRefusal> = {
  ...proposal,
  decide: ({ reason, actor }, state) => {
    const lost = misplaced('withdraw-proposal', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const refusal = forbid('withdraw-proposal', actor, { proposer: proposerOf(state) }) ?? lost
    if (refusal !== undefined) return decline(refusal)
    return accept({ type: 'ProposalWithdrawn', data: { proposalId: state.proposalId, reason } })
  },
}
