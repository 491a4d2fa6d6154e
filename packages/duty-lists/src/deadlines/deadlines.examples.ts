import type { ProposalEvent } from '../proposals/proposal.ts'
import type { Deadline } from './deadline-events.ts'

const proposalId = 'proposal'

/** Asked on Friday 20 November 2026: reminder on Tuesday, due on Friday, before the office on the Wednesday after. */
export const deadlineOfPolice: Deadline = {
  act: 'sign-off',
  organisationId: 'police',
  openedAt: '2026-11-20T01:00:00.000Z',
  days: 5,
  remindAt: '2026-11-24T15:59:59.999Z',
  escalateAt: '2026-11-27T15:59:59.999Z',
  toOfficeAt: '2026-12-02T15:59:59.999Z',
}

export const deadlinesSet = (...deadlines: readonly Deadline[]): ProposalEvent => ({
  type: 'DeadlinesSet',
  data: { proposalId, calendarVersion: 1, deadlines },
})

const names: Readonly<Record<string, string>> = { police: '区公安分局', education: '区教育局' }
const marked = ({ organisationId, escalateAt }: Deadline, at: string) => ({
  proposalId,
  organisationId,
  dueAt: escalateAt,
  at,
  to: { organisationId, name: names[organisationId] ?? '' },
})

export const reminded = (deadline: Deadline, at: string): ProposalEvent => ({
  type: 'SignOffReminded',
  data: marked(deadline, at),
})

export const escalated = (
  deadline: Deadline,
  at: string,
  level: 'head' | 'coordinating-office',
): ProposalEvent => ({ type: 'SignOffEscalated', data: { ...marked(deadline, at), level } })

/** A silence that has come before the coordinating office. */
export const silenceOf = (deadline: Deadline): readonly ProposalEvent[] => [
  deadlinesSet(deadline),
  reminded(deadline, deadline.remindAt),
  escalated(deadline, deadline.escalateAt, 'head'),
  escalated(deadline, deadline.toOfficeAt ?? '', 'coordinating-office'),
]

/** 区公安分局 has not answered. */
export const overdue = silenceOf(deadlineOfPolice)
