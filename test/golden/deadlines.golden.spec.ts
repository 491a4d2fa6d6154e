import {
  calendarBook,
  type CalendarEvent,
  calendarInForce,
  isWorkingDay,
  type ProposalEvent,
  proposal,
} from '@dutybook/duty-lists'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { goldenLog, itIsKept } from './golden-log.ts'

const { stream } = goldenLog('v7')

const events = stream<ProposalEvent>(`proposal-${id('收回')}`)
const upTo = (type: ProposalEvent['type']) =>
  fold(
    proposal,
    events.slice(
      0,
      events.findLastIndex((event) => event.type === type),
    ),
  )

/** The event types that version 7 added, by hand: a type may be added here, never taken away. */
const added: readonly (ProposalEvent | CalendarEvent)['type'][] = [
  'CalendarChanged',
  'DeadlinesSet',
  'SignOffReminded',
  'SignOffEscalated',
  'DeskReminded',
  'DeskOverdue',
]

describe('the golden log of version 7', () => {
  itIsKept('v7', added)

  it('folds to the same calendar', () => {
    const calendar = calendarInForce(fold(calendarBook, stream<CalendarEvent>(`calendar-${id('district')}`)))
    expect(calendar.version).toBe(2)
    const days = ['2026-12-31', '2027-01-03', '2027-01-04', '2027-01-09']
    expect(days.map((day) => isWorkingDay(calendar, day))).toEqual([false, true, true, false])
  })

  it('folds to the same silence, and to the ruling over it', () => {
    const before = upTo('ProposalAdjudicated')
    expect([...before.verdicts.keys()]).toEqual([id('education')])
    expect(before.deadlines).toEqual([
      {
        act: 'sign-off',
        organisationId: id('police'),
        openedAt: '2026-12-28T01:00:00.000Z',
        days: 5,
        remindAt: '2026-12-30T15:59:59.999Z',
        escalateAt: '2027-01-05T15:59:59.999Z',
        toOfficeAt: '2027-01-08T15:59:59.999Z',
        weekendsOnlyIn: [2026],
        remindedAt: '2026-12-31T00:00:00.000Z',
        escalatedAt: '2027-01-05T16:00:00.000Z',
        withOfficeSince: '2027-02-01T00:00:00.000Z',
      },
    ])
    const folded = fold(proposal, events)
    expect(folded).toMatchObject({
      status: 'returned',
      adjudication: { ruling: 'return', silent: [id('police')] },
      signers: ['shen'],
      deadlines: [{ act: 'amend', organisationId: id('town'), escalatedAt: '2027-12-31T00:00:00.000Z' }],
    })
  })
})
