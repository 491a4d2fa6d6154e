import { type Actor, accept, type Decider, decline, declineAndRemember, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type AnswerRefusal, inspectAnswer } from './answer.ts'
import { conclusion } from './conclusion.ts'
import { type Proposal, type ProposalEvent, proposal } from './proposal.ts'
import type { Answer } from './round-events.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface GiveVerdict {
  readonly type: 'give-verdict'
  /** The organisation signed for. */
  readonly organisationId: string
  readonly verdict: Answer
  /** Hash of the clauses that the signer has read; those that are asked about when not given. */
  readonly clauses?: string
  readonly actor: Actor
}

export type GiveVerdictRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | Refusal<'already-signed'>
  | Refusal<'clauses-changed'>
  | AnswerRefusal

/**
 * 会签: an organisation approves, rejects, or returns the text to its proposer. When everybody has answered, the proposal
 * is accepted, rejected, or, when the verdicts are mixed, waits for the coordinating office.
 */
export const giveVerdict: Decider<Proposal, GiveVerdict, ProposalEvent, GiveVerdictRefusal> = {
  ...proposal,
  decide: ({ organisationId, verdict, clauses, actor }, state) => {
    const lost = misplaced('give-verdict', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const { proposalId } = state
    const preparedBy = state.prepared
      .filter((prepared) => prepared.organisationId === organisationId)
      .map((prepared) => prepared.preparedBy)
    const refusal = forbid('give-verdict', actor, {
      signatory: organisationId,
      asked: state.requests.map((request) => request.organisationId),
      makers: [...state.contributors, ...preparedBy],
    })
    if (refusal !== undefined) {
      return declineAndRemember(refusal, {
        type: 'SignOffRefused',
        data: { proposalId, organisationId, refusal },
      })
    }
    if (state.verdicts.has(organisationId)) return decline({ code: 'already-signed' })
    if (lost !== undefined) return decline(lost)
    const flaw = inspectAnswer(verdict, state)
    if (flaw !== undefined) return decline(flaw)
    const shown = state.requests.find((request) => request.organisationId === organisationId)?.clauses
    if (clauses !== undefined && clauses !== shown) return decline({ code: 'clauses-changed' })

    const signer = actor.id
    if (verdict.verdict === 'return') {
      const { reason, comments = [] } = verdict
      return accept({
        type: 'ProposalReturned',
        data: { proposalId, organisationId, reason, comments, signer },
      })
    }
    const binding = shown === undefined ? { signer } : { signer, clauses: shown }
    const given: ProposalEvent = {
      type: 'VerdictGiven',
      data: { proposalId, organisationId, ...verdict, ...binding },
    }
    return accept(given, ...conclusion(proposal.evolve(state, given)))
  },
}
