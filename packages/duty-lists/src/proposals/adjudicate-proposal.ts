import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { unanswered } from '../deadlines/milestones.ts'
import { silentIn, type StillInTime, stillInTime } from '../deadlines/silence.ts'
import type { Concern } from '../sign-off/footprint.ts'
import { landsOn } from '../sign-off/landing.ts'
import { progress } from '../sign-off/stages.ts'
import { unresolvedNames } from './awaited.ts'
import { type AnswerRefusal, inspectComments } from './answer.ts'
import type { Difference, Standing } from '../lists/difference.ts'
import type { DepartmentsUnresolved } from './give-verdict.ts'
import { type Proposal, type ProposalEvent, proposal } from './proposal.ts'
import type { FieldComment } from './round-events.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from './status.ts'

/** 裁定 with its grounds: accept, reject, or send back to the proposer. */
export type Ruling =
  | { readonly ruling: 'accept' | 'reject'; readonly grounds: string }
  | { readonly ruling: 'return'; readonly grounds: string; readonly comments?: readonly FieldComment[] }

export interface AdjudicateProposal {
  readonly type: 'adjudicate-proposal'
  readonly ruling: Ruling
  /** The coordinating office of the district. */
  readonly coordinatingOffice: string
  readonly actor: Actor
}

/** Departments that shall receive a duty did not agree, or shall get one and were never asked; nobody can agree in their place. */
export interface ConsentIrreplaceable extends Refusal<'consent-irreplaceable'> {
  readonly receivers: readonly { readonly organisationId: string; readonly name: string }[]
}

export type AdjudicateProposalRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  | ConsentIrreplaceable
  | AnswerRefusal
  | StillInTime
  | DepartmentsUnresolved

/**
 * The coordinating office decides where the verdicts are mixed, or missing although reminders and heads had their time;
 * whoever drafted or signed the proposal does not.
 */
export const adjudicateProposal: Decider<
  Proposal,
  AdjudicateProposal,
  ProposalEvent,
  AdjudicateProposalRefusal
> = {
  ...proposal,
  decide: ({ ruling: given, coordinatingOffice, actor }, state) => {
    const lost = misplaced('adjudicate-proposal', state)
    if (lost?.code === 'proposal-not-found') return decline(lost)
    const { proposalId, contributors, signers, differences } = state
    const makers = [...contributors, ...signers]
    const refusal = forbid('adjudicate-proposal', actor, { coordinatingOffice, makers }) ?? lost
    if (refusal !== undefined) return decline(refusal)
    const { ruling, grounds } = given
    const early = stillInTime(state, ruling, coordinatingOffice)
    if (early !== undefined) return decline(early)
    if (grounds.trim() === '') return decline({ code: 'reason-missing' })
    const comments = given.ruling === 'return' ? (given.comments ?? []) : []
    const flaw = inspectComments(comments, differences)
    if (flaw !== undefined) return decline(flaw)
    const receivers = receiversWithoutConsent(state)
    if (ruling === 'accept' && receivers.length > 0)
      return decline({ code: 'consent-irreplaceable', receivers })
    const names = state.status === 'in-sign-off' ? unanswered(state).flatMap(unresolvedNames) : []
    if (ruling === 'accept' && names.length > 0) return decline({ code: 'departments-unresolved', names })

    const by = { proposalId, organisationId: coordinatingOffice }
    const adjudicated: ProposalEvent = {
      type: 'ProposalAdjudicated',
      data: { ...by, ruling, grounds, adjudicatedBy: actor.id, ...silentIn(state) },
    }
    switch (ruling) {
      case 'accept':
        return accept(adjudicated, { type: 'ProposalAccepted', data: { proposalId } })
      case 'reject':
        return accept(adjudicated, { type: 'ProposalRejected', data: { ...by, reason: grounds } })
      case 'return':
        return accept(adjudicated, {
          type: 'ProposalReturned',
          data: { ...by, reason: grounds, comments, signer: actor.id },
        })
    }
  },
}

const receiversWithoutConsent = (state: Proposal): ConsentIrreplaceable['receivers'] => {
  const { requests, verdicts, differences } = state
  const { asked } = progress(state)
  return requests
    .filter(({ organisationId }) => verdicts.get(organisationId)?.verdict !== 'approve')
    .filter((request) =>
      request.concerns.some(
        (concern) =>
          isToReceive(concern, differences[concern.change]) ||
          (!asked.includes(request) && landsOn(concern, differences[concern.change])),
      ),
    )
    .map(({ organisationId, name }) => ({ organisationId, name }))
}

const isToReceive = ({ namedAs = '' }: Concern, difference: Difference | undefined): boolean => {
  const { before = [], after = [] } = difference ?? {}
  return receiversOf(after).includes(namedAs) && !receiversOf(before).includes(namedAs)
}

const receiversOf = (standings: readonly Standing[]): readonly string[] =>
  standings.flatMap(({ content }) => (content.category === 'reclaimed' ? content.receivingDepartments : []))
