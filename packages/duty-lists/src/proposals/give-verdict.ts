import { type Actor, accept, type Decider, decline, declineAndRemember, type Refusal } from '@dutybook/kernel'
import { addresseeOf } from '../sign-off/footprint.ts'
import { stageOf } from '../sign-off/stages.ts'
import { delegatorsOf, type StandingDelegation } from '../directory/delegations.ts'
import { inspectHearing } from '../admission/inspect-hearing.ts'
import { forbid, type MakerIsChecker, type NotPermitted, onBehalfOf } from '../policy.ts'
import { type AnswerRefusal, inspectAnswer } from './answer.ts'
import { preparedFor, requestsOf, unresolvedNames } from './awaited.ts'
import { conclusion } from './conclusion.ts'
import { outstanding, type Proposal, type ProposalEvent, proposal } from './proposal.ts'
import type { Answer } from './round-events.ts'
import { type StageNotOpen, stageNotOpen } from './stage-not-open.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface GiveVerdict {
  readonly type: 'give-verdict'
  /** The organisation signed for; one that others went into answers for them too. */
  readonly organisationId: string
  readonly verdict: Answer
  /** Hash of the clauses that the signer has read; those that are asked about when not given. */
  readonly clauses?: string
  /** Now, ISO 8601; without it no delegation holds. */
  readonly at?: string
  /** The delegations of the district. */
  readonly delegations?: readonly StandingDelegation[]
  readonly actor: Actor
}

/** Nobody knows who these names mean, so that nobody can agree for them. */
export interface DepartmentsUnresolved extends Refusal<'departments-unresolved'> {
  readonly names: readonly string[]
}

export type GiveVerdictRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | Refusal<'already-signed'>
  | Refusal<'clauses-changed'>
  | StageNotOpen
  | DepartmentsUnresolved
  | AnswerRefusal

/**
 * 会签: an organisation approves, rejects, or returns the text to its proposer. When everybody in its stage has answered,
 * the next stage is asked; after the last, or after a rejection, the proposal is accepted, rejected, or, when the verdicts
 * are mixed, waits for the coordinating office.
 */
export const giveVerdict: Decider<Proposal, GiveVerdict, ProposalEvent, GiveVerdictRefusal> = {
  ...proposal,
  decide: ({ organisationId, verdict, clauses, at, delegations = [], actor }, state) => {
    const lost = misplaced('give-verdict', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const { proposalId } = state
    const meant = requestsOf(state, organisationId)
    const signatory = meant[0] === undefined ? organisationId : addresseeOf(meant[0]).organisationId
    const preparedBy = preparedFor(state, signatory).map((prepared) => prepared.preparedBy)
    const relations = {
      signatory,
      asked: meant.map((request) => addresseeOf(request).organisationId),
      makers: [...state.contributors, ...preparedBy],
      delegators: at === undefined ? [] : delegatorsOf(delegations, actor, at),
    }
    const refusal = forbid('give-verdict', actor, relations)
    if (refusal !== undefined) {
      return declineAndRemember(refusal, {
        type: 'SignOffRefused',
        data: { proposalId, organisationId, refusal },
      })
    }
    const unanswered = meant.filter((request) => !state.verdicts.has(request.organisationId))
    if (unanswered.length === 0) return decline({ code: 'already-signed' })
    if (lost !== undefined) return decline(lost)
    const open = outstanding(state).filter((request) => unanswered.includes(request))
    if (open[0] === undefined) return decline(stageNotOpen(state, unanswered))
    const flaw = inspectAnswer(verdict, state) ?? inspectHearing(verdict, open)
    if (flaw !== undefined) return decline(flaw)
    if (clauses !== undefined && !open.some((request) => request.clauses === clauses))
      return decline({ code: 'clauses-changed' })

    const lender = onBehalfOf('give-verdict', actor, relations)
    const signed = { signer: actor.id, ...(lender !== undefined && { onBehalfOf: lender }) }
    if (verdict.verdict === 'return') {
      const { reason, comments = [] } = verdict
      return accept({
        type: 'ProposalReturned',
        data: { proposalId, organisationId: signatory, reason, comments, ...signed },
      })
    }
    const names = open.flatMap(unresolvedNames)
    if (verdict.verdict === 'approve' && names.length > 0)
      return decline({ code: 'departments-unresolved', names })
    const given = open.map(
      ({ organisationId: asked, clauses: shown }): ProposalEvent => ({
        type: 'VerdictGiven',
        data: {
          proposalId,
          organisationId: asked,
          ...verdict,
          ...signed,
          ...(shown !== undefined && { clauses: shown }),
        },
      }),
    )
    return accept(...given, ...conclusion(given.reduce(proposal.evolve, state), stageOf(open[0])))
  },
}
