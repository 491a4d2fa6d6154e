import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { addresseeOf } from '../sign-off/footprint.ts'
import { type AnswerRefusal, inspectComments } from './answer.ts'
import { type Proposal, type ProposalEvent, proposal, proposerOf } from './proposal.ts'
import type { FieldComment } from './round-events.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface CommentOnProposal {
  readonly type: 'comment-on-proposal'
  readonly text: string
  /** Remarks on single fields. */
  readonly comments?: readonly FieldComment[]
  /** The coordinating office of the district. */
  readonly coordinatingOffice: string
  readonly actor: Actor
}

export type CommentOnProposalRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | AnswerRefusal

/** 意见: says something about an open proposal without deciding anything; for whoever takes part in it. */
export const commentOnProposal: Decider<
  Proposal,
  CommentOnProposal,
  ProposalEvent,
  CommentOnProposalRefusal
> = {
  ...proposal,
  decide: ({ text, comments = [], coordinatingOffice, actor }, state) => {
    const lost = misplaced('comment-on-proposal', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const { proposalId, requests, differences } = state
    const asked = requests.flatMap((request) => [request.organisationId, addresseeOf(request).organisationId])
    const { id: commentedBy, organisation: organisationId } = actor
    const proposer = proposerOf(state)
    const relations = { proposer, coordinatingOffice, asked, signatory: organisationId }
    const refusal = forbid('comment-on-proposal', actor, relations) ?? lost
    if (refusal !== undefined) return decline(refusal)
    if (text.trim() === '') return decline({ code: 'reason-missing' })
    const flaw = inspectComments(comments, differences)
    if (flaw !== undefined) return decline(flaw)
    return accept({
      type: 'ProposalCommented',
      data: { proposalId, organisationId, text, comments, commentedBy },
    })
  },
}
