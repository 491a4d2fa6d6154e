import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { addresseeOf } from '../sign-off/footprint.ts'
import { inspectHearing } from '../admission/inspect-hearing.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type AnswerRefusal, inspectAnswer } from './answer.ts'
import { requestsOf } from './awaited.ts'
import { outstanding, type Proposal, type ProposalEvent, proposal } from './proposal.ts'
import type { Answer } from './round-events.ts'
import { type StageNotOpen, stageNotOpen } from './stage-not-open.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

export interface PrepareVerdict {
  readonly type: 'prepare-verdict'
  /** The organisation that was asked. */
  readonly organisationId: string
  readonly answer: Answer
  readonly actor: Actor
}

export type PrepareVerdictRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | Refusal<'already-signed'>
  | StageNotOpen
  | AnswerRefusal

/** A reviewer prepares what the head of the organisation decides, or not; what was prepared last counts. */
export const prepareVerdict: Decider<Proposal, PrepareVerdict, ProposalEvent, PrepareVerdictRefusal> = {
  ...proposal,
  decide: ({ organisationId, answer, actor }, state) => {
    const lost = misplaced('prepare-verdict', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const meant = requestsOf(state, organisationId)
    const signatory = meant[0] === undefined ? organisationId : addresseeOf(meant[0]).organisationId
    const asked = meant.map((request) => addresseeOf(request).organisationId)
    const refusal = forbid('prepare-verdict', actor, { signatory, asked }) ?? lost
    if (refusal !== undefined) return decline(refusal)
    const unanswered = meant.filter((request) => !state.verdicts.has(request.organisationId))
    if (unanswered.length === 0) return decline({ code: 'already-signed' })
    const open = outstanding(state).find((request) => unanswered.includes(request))
    if (open === undefined) return decline(stageNotOpen(state, unanswered))
    const flaw = inspectAnswer(answer, state) ?? inspectHearing(answer, [open])
    if (flaw !== undefined) return decline(flaw)
    const { clauses } = open
    const bound = clauses === undefined ? {} : { clauses }
    const { proposalId } = state
    const preparedBy = actor.id
    return accept({
      type: 'VerdictPrepared',
      data: { proposalId, organisationId: open.organisationId, answer, preparedBy, ...bound },
    })
  },
}
