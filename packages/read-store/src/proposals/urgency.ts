import {
  type Act,
  awaited,
  deadlineOf,
  overdueRequests,
  type Proposal,
  type SignOffRequest,
  type StandingDeadline,
} from '@dutybook/duty-lists'
import { given } from '../database.ts'
import type { ShownDeadline, Silence, Urgency } from './shown-proposal.ts'

/** The deadline of a request as people see it. */
export const shownDeadline = (
  proposal: Proposal,
  { organisationId }: SignOffRequest,
): ShownDeadline | undefined => {
  const deadline = deadlineOf(proposal, { act: 'sign-off', organisationId })
  if (deadline === undefined) return undefined
  const { act: _act, organisationId: _of, openedAt, escalateAt, escalatedAt, ...rest } = deadline
  return {
    since: openedAt,
    due: escalateAt,
    ...rest,
    ...given<{ overdueSince: string }>({ overdueSince: escalatedAt }),
  }
}

/** By when an organisation must act, and what it was told already; of several deadlines the earliest. */
export const urgencyOf = (proposal: Proposal, act: Act, organisationId: string): Urgency => {
  const deadlines = deadlinesFor(proposal, act, organisationId)
  const [first] = deadlines.toSorted((one, other) => (one.escalateAt < other.escalateAt ? -1 : 1))
  if (first === undefined) return {}
  const { escalateAt: due, remindedAt, escalatedAt: overdueSince } = first
  return given<Required<Urgency>>({ due, remindedAt, overdueSince })
}

/** Those who did not answer, for whoever may rule over their silence. */
export const silencesIn = (proposal: Proposal): readonly Silence[] =>
  overdueRequests(proposal).map((request) => {
    const { organisationId, name, movedTo } = request
    const { due = '', withOfficeSince = '' } = shownDeadline(proposal, request) ?? {}
    return { organisationId, name, due, withOfficeSince, ...given<Pick<Silence, 'movedTo'>>({ movedTo }) }
  })

const deadlinesFor = (proposal: Proposal, act: Act, organisationId: string): readonly StandingDeadline[] => {
  const ofRequests = (requests: readonly SignOffRequest[]) =>
    requests.flatMap(
      (one) => deadlineOf(proposal, { act: 'sign-off', organisationId: one.organisationId }) ?? [],
    )
  switch (act) {
    case 'submit':
    case 'consent-to-transfer':
    case 'give-opinion':
      return []
    case 'sign-off':
    case 'resolve-department':
      return ofRequests(
        awaited(proposal).find((one) => one.organisationId === organisationId)?.requests ?? [],
      )
    case 'adjudicate-overdue':
      return ofRequests(overdueRequests(proposal))
    case 'amend':
    case 'rebase':
    case 'adjudicate':
      return [deadlineOf(proposal, { act }) ?? []].flat()
  }
}
