import { type Actor, accept, type Decider, decline } from '@dutybook/kernel'
import { unpublishedYears, type WorkingCalendar, workingDaysAfter } from '../calendar/working-calendar.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type Proposal, type ProposalEvent, proposal, proposerOf } from '../proposals/proposal.ts'
import { misplaced, type ProposalNotFound, type WrongStatus } from '../proposals/status.ts'
import { addresseeOf } from '../sign-off/footprint.ts'
import type { RoutingRules } from '../sign-off/routing-rules.ts'
import type { Deadline } from './deadline-events.ts'
import { DAYS_OF_GRACE, daysBeforeReminder, daysToAnswer, deskDays } from './time-limits.ts'
import { deadlineOf, type Opening, waits } from './waits.ts'

export interface SetDeadlines {
  readonly type: 'set-deadlines'
  /** Since when each answer is waited for, as the log has it. */
  readonly openings: readonly Opening[]
  readonly calendar: WorkingCalendar
  /** The rules that the proposal was routed under. */
  readonly rules: RoutingRules
  readonly coordinatingOffice: string
  readonly actor: Actor
}

export type SetDeadlinesRefusal = NotPermitted | MakerIsChecker | WrongStatus | ProposalNotFound

/** 定期限: sets the instants of everything that waits without a deadline, counted from when it was asked. */
export const setDeadlines: Decider<Proposal, SetDeadlines, ProposalEvent, SetDeadlinesRefusal> = {
  ...proposal,
  decide: ({ openings, calendar, rules, coordinatingOffice, actor }, state) => {
    const refusal = forbid('set-deadlines', actor, {}) ?? misplaced('set-deadlines', state)
    if (refusal !== undefined) return decline(refusal)
    const waited = waits(state).filter((wait) => deadlineOf(state, wait) === undefined)
    const deadlines = openings
      .filter((one) =>
        waited.some(({ act, organisationId }) => act === one.act && organisationId === one.organisationId),
      )
      .map((opening) => deadlineFrom(opening, state, { calendar, rules, coordinatingOffice }))
    if (deadlines.length === 0) return accept()
    const { proposalId } = state
    return accept({
      type: 'DeadlinesSet',
      data: { proposalId, calendarVersion: calendar.version, deadlines },
    })
  },
}

const deadlineFrom = (
  { act, organisationId = '', at: openedAt }: Opening,
  state: Proposal,
  { calendar, rules, coordinatingOffice }: Pick<SetDeadlines, 'calendar' | 'rules' | 'coordinatingOffice'>,
): Deadline => {
  const timed = (of: string, days: number, officeToo: boolean): Deadline => {
    const remindAt = workingDaysAfter(calendar, openedAt, daysBeforeReminder(days))
    const escalateAt = workingDaysAfter(calendar, openedAt, days)
    const toOfficeAt = workingDaysAfter(calendar, escalateAt, DAYS_OF_GRACE)
    const years = unpublishedYears(calendar, openedAt, officeToo ? toOfficeAt : escalateAt)
    return {
      act,
      organisationId: of,
      openedAt,
      days,
      remindAt,
      escalateAt,
      ...(officeToo && { toOfficeAt }),
      ...(years.length > 0 && { weekendsOnlyIn: years }),
    }
  }
  if (act !== 'sign-off')
    return timed(act === 'adjudicate' ? coordinatingOffice : proposerOf(state), deskDays[act], false)
  const { requests, differences } = state
  const request = requests.find((one) => one.organisationId === organisationId)
  if (request === undefined) throw new Error(`${organisationId} was not asked to sign`)
  const byOffice = addresseeOf(request).organisationId === coordinatingOffice
  return timed(organisationId, daysToAnswer(request, differences, rules), !byOffice)
}
