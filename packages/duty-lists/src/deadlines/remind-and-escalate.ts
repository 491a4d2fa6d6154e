import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Proposal, type ProposalEvent, proposal } from '../proposals/proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from '../proposals/status.ts'
import { addresseeOf, type SignOffRequest } from '../sign-off/footprint.ts'
import { type Milestone, milestones } from './milestones.ts'

export interface RemindAndEscalate {
  readonly type: 'remind-and-escalate'
  /** Now, ISO 8601 */
  readonly at: string
  readonly actor: Actor
}

export type RemindAndEscalateRefusal =
  | NotPermitted
  | MakerIsChecker
  | WrongStatus
  | ProposalNotFound
  /** Somebody woke too early; `next`: when there is something to do. */
  | (Refusal<'deadline-not-reached'> & { readonly at: string; readonly next: string })

/**
 * 催办和上报: records everything whose instant has come while the answer is missing, each once and in order. It only
 * tells: silence never approves.
 */
export const remindAndEscalate: Decider<
  Proposal,
  RemindAndEscalate,
  ProposalEvent,
  RemindAndEscalateRefusal
> = {
  ...proposal,
  decide: ({ at, actor }, state) => {
    const refusal = forbid('remind-and-escalate', actor, {}) ?? misplaced('remind-and-escalate', state)
    if (refusal !== undefined) return decline(refusal)
    const open = milestones(state)
    const due = open.filter((one) => Date.parse(one.at) <= Date.parse(at))
    const [first] = open
    if (first !== undefined && due.length === 0)
      return decline({ code: 'deadline-not-reached', at, next: first.at })
    return accept(...due.map((milestone) => recording(milestone, state, at)))
  },
}

const recording = (
  { step, deadline }: Milestone,
  { proposalId, requests }: Proposal,
  at: string,
): ProposalEvent => {
  const { act, organisationId, escalateAt } = deadline
  const marked = { proposalId, organisationId, dueAt: escalateAt, at }
  if (act !== 'sign-off')
    return { type: step === 'remind' ? 'DeskReminded' : 'DeskOverdue', data: { ...marked, act } }
  const to = addresseeOf(requests.find((one) => one.organisationId === organisationId) as SignOffRequest)
  if (step === 'remind') return { type: 'SignOffReminded', data: { ...marked, to } }
  const level = step === 'escalate' ? 'head' : 'coordinating-office'
  return { type: 'SignOffEscalated', data: { ...marked, to, level } }
}
