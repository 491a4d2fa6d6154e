import { outstanding, type Proposal } from '../proposals/proposal.ts'
import { addresseeOf, type SignOffRequest } from '../sign-off/footprint.ts'
import type { StandingDeadline } from './deadlines.ts'
import { deadlineOf, waits } from './waits.ts'

/** Something that is recorded when its instant has come and the answer is still missing. */
export interface Milestone {
  readonly step: 'remind' | 'escalate' | 'to-office'
  readonly at: string
  readonly deadline: StandingDeadline
}

const order = ['remind', 'escalate', 'to-office'] as const

/** What is still to be recorded of a proposal's deadlines, in the order in which it is due. */
export const milestones = (state: Proposal): readonly Milestone[] =>
  waits(state)
    .flatMap((wait) => deadlineOf(state, wait) ?? [])
    .flatMap(stepsOf)
    .toSorted(
      (one, other) =>
        Date.parse(one.at) - Date.parse(other.at) || order.indexOf(one.step) - order.indexOf(other.step),
    )

const stepsOf = (deadline: StandingDeadline): readonly Milestone[] => {
  const { remindAt, escalateAt, toOfficeAt, remindedAt, escalatedAt, withOfficeSince } = deadline
  const steps: readonly (readonly [Milestone['step'], string | undefined, string | undefined])[] = [
    ['remind', remindAt, remindedAt],
    ['escalate', escalateAt, escalatedAt],
    ['to-office', toOfficeAt, withOfficeSince],
  ]
  return steps.flatMap(([step, at, done]) =>
    at === undefined || done !== undefined ? [] : [{ step, at, deadline }],
  )
}

/** The instant at which something is to be recorded next, if nobody answers. */
export const nextMilestoneAt = (state: Proposal): string | undefined => milestones(state)[0]?.at

/** Requests whose silence is before the coordinating office, which may adjudicate now. */
export const overdueRequests = (state: Proposal): readonly SignOffRequest[] =>
  outstanding(state).filter(
    ({ organisationId }) => deadlineOf(state, { act: 'sign-off', organisationId })?.withOfficeSince,
  )

/** Requests without an answer, also those that it is not yet the turn of. */
export const unanswered = ({ requests, verdicts }: Proposal): readonly SignOffRequest[] =>
  requests.filter(({ organisationId }) => !verdicts.has(organisationId))

/** Requests of others than the coordinating office that are not before it: they have time left. */
export const requestsInTime = (state: Proposal, office: string): readonly SignOffRequest[] => {
  const overdue = overdueRequests(state)
  return unanswered(state).filter(
    (request) => !overdue.includes(request) && addresseeOf(request).organisationId !== office,
  )
}
