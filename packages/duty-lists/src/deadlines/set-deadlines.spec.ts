import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '../calendar/calendar-book.ts'
import { editor, program, proposalEvents } from '../duty-lists.examples.ts'
import type { Change } from '../lists/change.ts'
import { proposal, type ProposalEvent } from '../proposals/proposal.ts'
import { defaultRoutingRules, type RoutingRules } from '../sign-off/routing-rules.ts'
import type { Deadline } from './deadline-events.ts'
import { deadlineOfPolice, deadlinesSet } from './deadlines.examples.ts'
import { type SetDeadlines, setDeadlines } from './set-deadlines.ts'
import { needsDeadlines } from './waits.ts'

const { inSignOff, submitted } = proposalEvents()
const at = '2026-11-20T01:00:00.000Z'
const asked = (organisationId: string) => ({ act: 'sign-off', organisationId, at }) as const
const command: SetDeadlines = {
  type: 'set-deadlines',
  openings: [asked('education'), asked('police')],
  calendar: defaultCalendar,
  rules: defaultRoutingRules,
  coordinatingOffice: 'office',
  actor: program,
}
const when = (change: Partial<SetDeadlines>, events: readonly ProposalEvent[] = inSignOff) =>
  given(setDeadlines, events).when({ ...command, ...change })
/** It receives a duty, and has ten days. */
const deadlineOfEducation: Deadline = {
  act: 'sign-off',
  organisationId: 'education',
  openedAt: at,
  days: 10,
  remindAt: '2026-11-27T15:59:59.999Z',
  escalateAt: '2026-12-04T15:59:59.999Z',
  toOfficeAt: '2026-12-09T15:59:59.999Z',
}
const setFor = (change: Change, openings: SetDeadlines['openings'], rules = defaultRoutingRules) => {
  const state = fold(proposal, proposalEvents(change).inSignOff)
  const decision = setDeadlines.decide({ ...command, openings, rules }, state)
  if (!decision.accepted || decision.events[0]?.type !== 'DeadlinesSet') throw new Error('nothing is set')
  return decision.events[0].data.deadlines
}
const desk = (act: 'adjudicate' | 'amend' | 'rebase', organisationId: string, days: number) => ({
  act,
  organisationId,
  days,
})

describe('in sign-off', () => {
  it('each request gets its instants, by working days from when it was asked', () => {
    when({}).events(deadlinesSet(deadlineOfEducation, deadlineOfPolice))
  })

  it('what has a deadline keeps it, and what was answered needs none', () => {
    const half = [...inSignOff, deadlinesSet(deadlineOfPolice)]
    expect(needsDeadlines(fold(proposal, half))).toBe(true)
    when({}, half).events(deadlinesSet(deadlineOfEducation))
    when({}, [...half, deadlinesSet(deadlineOfEducation)]).events()
    const signed: ProposalEvent = {
      type: 'VerdictGiven',
      data: { proposalId: 'proposal', organisationId: 'education', verdict: 'approve' },
    }
    expect(needsDeadlines(fold(proposal, [...half, signed]))).toBe(false)
    when({}, [...half, signed]).events()
  })

  it('what is not asked, or of which nobody knows since when, is left', () => {
    when({ openings: [asked('civil')] }).events()
  })

  it('days that the rule gives count, the shortest of several concerns', () => {
    const within = (days: number): RoutingRules => ({
      version: 2,
      rules: defaultRoutingRules.rules.map((rule) => ({
        ...rule,
        ask: rule.ask.map((one) => (one.effect === 'loses-duties' ? { ...one, within: days } : one)),
      })),
    })
    const retire: Change = { kind: 'retire', itemId: 'c2', reason: '废止' }
    const deadlines = setFor(retire, [asked('education'), asked('office')], within(1))
    expect(
      deadlines.map(({ organisationId, days, remindAt, escalateAt }) => [
        organisationId,
        days,
        remindAt,
        escalateAt,
      ]),
    ).toEqual([
      ['education', 1, '2026-11-20T15:59:59.999Z', '2026-11-23T15:59:59.999Z'],
      ['office', 5, '2026-11-24T15:59:59.999Z', '2026-11-27T15:59:59.999Z'],
    ])
  })

  it('the coordinating office is not handed its own silence', () => {
    const [deadline] = setFor({ kind: 'move', itemId: 'b1', place: { after: 'b2' } } as Change, [
      asked('office'),
    ])
    expect(deadline).toMatchObject({ organisationId: 'office', days: 3 })
    expect(deadline).not.toHaveProperty('toOfficeAt')
  })

  it('years without a published calendar are named', () => {
    const late = '2026-12-28T01:00:00.000Z'
    const decision = setDeadlines.decide(
      { ...command, openings: [{ ...asked('police'), at: late }] },
      fold(proposal, inSignOff),
    )
    expect(decision).toMatchObject({ events: [{ data: { deadlines: [{ weekendsOnlyIn: [2027] }] } }] })
  })
})

describe('on a desk', () => {
  const returned: ProposalEvent = {
    type: 'ProposalReturned',
    data: { proposalId: 'proposal', organisationId: 'police', reason: '不明', comments: [], signer: 'han' },
  }
  const mixed: ProposalEvent = {
    type: 'AdjudicationRequested',
    data: { proposalId: 'proposal', approvedBy: ['education'], rejectedBy: ['police'] },
  }
  const stale: ProposalEvent = {
    type: 'ProposalBecameStale',
    data: { proposalId: 'proposal', staleness: { code: 'no-changes' } },
  }

  it.each([
    ['a disputed proposal', mixed, 'adjudicate', 'office', 10, '2026-12-04T15:59:59.999Z'],
    ['a returned one', returned, 'amend', 'town', 15, '2026-12-11T15:59:59.999Z'],
    ['a stale one', stale, 'rebase', 'town', 15, '2026-12-11T15:59:59.999Z'],
  ] as const)('%s has a deadline too, before nobody else', (_, event, act, organisationId, days, due) => {
    const events = [...inSignOff, deadlinesSet(deadlineOfPolice), event]
    expect(fold(proposal, events).deadlines).toEqual([])
    const decision = setDeadlines.decide({ ...command, openings: [{ act, at }] }, fold(proposal, events))
    expect(decision).toMatchObject({
      events: [{ data: { deadlines: [{ ...desk(act, organisationId, days), escalateAt: due }] } }],
    })
    expect(JSON.stringify(decision)).not.toContain('toOfficeAt')
  })

  it('what a department proposed comes back to the desk of the department', () => {
    const state = { ...fold(proposal, [...inSignOff, returned]), proposer: 'police' }
    const decision = setDeadlines.decide({ ...command, openings: [{ act: 'amend', at }] }, state)
    expect(decision).toMatchObject({ events: [{ data: { deadlines: [desk('amend', 'police', 15)] } }] })
  })
})

describe('deadlines', () => {
  it('are set by the program only', () => {
    when({ actor: editor }).refused({
      code: 'not-permitted',
      command: 'set-deadlines',
      role: 'township-editor',
      organisation: 'town',
      permitted: [{ role: 'system' }],
    })
  })

  it('are not set for what waits for nobody', () => {
    when({}, []).refused({ code: 'proposal-not-found' })
    when({}, submitted).refused({
      code: 'wrong-status',
      status: 'submitted',
      possibleIn: ['in-sign-off', 'returned', 'in-adjudication', 'stale'],
    })
  })
})
