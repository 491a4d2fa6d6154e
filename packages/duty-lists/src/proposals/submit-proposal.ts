import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Proposal, type ProposalEvent, proposal, proposerOf } from './proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface SubmitProposal {
  readonly type: 'submit-proposal'
  readonly actor: Actor
}

export type SubmitProposalRefusal = NotPermitted | MakerIsChecker | WrongStatus | ProposalNotFound

/** The head of the proposing organisation releases what somebody else prepared; this is that organisation's own signature. */
export const submitProposal: Decider<Proposal, SubmitProposal, ProposalEvent, SubmitProposalRefusal> = {
  ...proposal,
  decide: ({ actor }, state) => {
    const lost = misplaced('submit-proposal', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const { proposalId, draftedBy, amendedBy = draftedBy } = state
    const relations = { proposer: proposerOf(state), makers: [amendedBy] }
    const refusal = forbid('submit-proposal', actor, relations) ?? lost
    if (refusal !== undefined) return decline(refusal)
    return accept({ type: 'ProposalSubmitted', data: { proposalId, submittedBy: actor.id } })
  },
}
