import { outstanding, type Proposal, type ProposalEvent, proposal } from '../proposals/proposal.ts'
import type { TimedAct } from './deadline-events.ts'
import { asksMore, type StandingDeadline } from './deadlines.ts'

/** What a proposal waits for that has a deadline. Of a desk there is one, so it needs no organisation. */
export interface Wait {
  readonly act: TimedAct
  /** The organisation that was asked to sign. */
  readonly organisationId?: string
}

const desks: { readonly [S in Proposal['status']]?: Exclude<TimedAct, 'sign-off'> } = {
  'in-adjudication': 'adjudicate',
  returned: 'amend',
  stale: 'rebase',
}

/** Everything that the proposal waits for and that has a deadline. */
export const waits = (state: Proposal): readonly Wait[] => {
  const desk = desks[state.status]
  return desk === undefined
    ? outstanding(state).map(({ organisationId }) => ({ act: 'sign-off', organisationId }))
    : [{ act: desk }]
}

/** The deadline of what is waited for, once it is set. */
export const deadlineOf = ({ deadlines }: Proposal, wait: Wait): StandingDeadline | undefined =>
  deadlines.find(
    ({ act, organisationId }) =>
      act === wait.act && (act !== 'sign-off' || organisationId === wait.organisationId),
  )

/** Whether something is waited for that has no deadline yet. */
export const needsDeadlines = (state: Proposal): boolean =>
  waits(state).some((wait) => deadlineOf(state, wait) === undefined)

/** Since when something is waited for; ISO 8601. */
export interface Opening extends Wait {
  readonly at: string
}

/** Since when the proposal waits for what it waits for now: the instants of the events that asked for it. */
export const openings = (
  events: Iterable<{ readonly event: ProposalEvent; readonly recordedAt: string }>,
): readonly Opening[] => {
  let state = proposal.initial
  let open: readonly Opening[] = []
  for (const { event, recordedAt } of events) {
    const after = proposal.evolve(state, event)
    open = waits(after).map((wait) => {
      const known = open.find((one) => one.act === wait.act && one.organisationId === wait.organisationId)
      const anew = wait.organisationId !== undefined && asksMore(state, after, wait.organisationId)
      return known === undefined || anew ? { ...wait, at: recordedAt } : known
    })
    state = after
  }
  return open
}
