import type { Proposal, ProposalEvent } from '../proposals/proposal.ts'
import { progress, stageOf } from '../sign-off/stages.ts'
import type { Deadline, TimedAct } from './deadline-events.ts'

/** A deadline as it stands, with the instants at which something was recorded of it. */
export interface StandingDeadline extends Deadline {
  readonly remindedAt?: string
  readonly escalatedAt?: string
  readonly withOfficeSince?: string
}

/** The deadlines of what a proposal waits for now. */
export interface Timed {
  readonly deadlines: readonly StandingDeadline[]
}

export const untimed: Timed = { deadlines: [] }

/** What an event means for the deadlines. `after`: the proposal after the event in every other respect. */
export const evolveDeadlines = (before: Proposal, after: Proposal, event: ProposalEvent): Proposal => {
  switch (event.type) {
    case 'DeadlinesSet':
      return { ...after, deadlines: [...after.deadlines, ...event.data.deadlines] }
    case 'SignOffReminded':
      return marked(after, 'sign-off', event.data.organisationId, { remindedAt: event.data.at })
    case 'SignOffEscalated': {
      const { organisationId, level, at } = event.data
      const mark = level === 'head' ? { escalatedAt: at } : { withOfficeSince: at }
      return marked(after, 'sign-off', organisationId, mark)
    }
    case 'DeskReminded':
      return marked(after, event.data.act, event.data.organisationId, { remindedAt: event.data.at })
    case 'DeskOverdue':
      return marked(after, event.data.act, event.data.organisationId, { escalatedAt: event.data.at })
    default:
      return after.deadlines.length === 0 ? after : stillTimed(before, after)
  }
}

const marked = (
  proposal: Proposal,
  act: TimedAct,
  organisationId: string,
  mark: Partial<StandingDeadline>,
): Proposal => ({
  ...proposal,
  deadlines: proposal.deadlines.map((one) =>
    one.act === act && one.organisationId === organisationId ? { ...one, ...mark } : one,
  ),
})

/**
 * A deadline ends with its answer, with the round, when its request is put into a later stage, and when more is asked than
 * before: then it is counted anew. A transfer leaves it as it is.
 */
const stillTimed = (before: Proposal, after: Proposal): Proposal => {
  if (before.status !== after.status) return { ...after, ...untimed }
  if (before.requests === after.requests && before.verdicts === after.verdicts) return after
  const { open } = progress(after)
  const deadlines = after.deadlines.filter(
    ({ act, organisationId }) =>
      act !== 'sign-off' ||
      (after.requests.some(
        (request) => request.organisationId === organisationId && stageOf(request) === open,
      ) &&
        !after.verdicts.has(organisationId) &&
        !asksMore(before, after, organisationId)),
  )
  return { ...after, deadlines }
}

/** Whether an organisation is asked something after that it was not asked before. */
export const asksMore = (before: Proposal, after: Proposal, organisationId: string): boolean => {
  const concernsIn = ({ requests }: Proposal) =>
    requests.find((request) => request.organisationId === organisationId)?.concerns ?? []
  const known = new Set(concernsIn(before).map((concern) => JSON.stringify(concern)))
  return concernsIn(after).some((concern) => !known.has(JSON.stringify(concern)))
}
