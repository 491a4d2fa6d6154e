import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { editor, program, proposalEvents } from '../duty-lists.examples.ts'
import { proposal, type ProposalEvent } from '../proposals/proposal.ts'
import type { Deadline } from './deadline-events.ts'
import { deadlineOfPolice, deadlinesSet, escalated, reminded, silenceOf } from './deadlines.examples.ts'
import { nextMilestoneAt } from './milestones.ts'
import { type RemindAndEscalate, remindAndEscalate } from './remind-and-escalate.ts'

const { inSignOff, submitted } = proposalEvents()
const proposalId = 'proposal'
const set = [...inSignOff, deadlinesSet(deadlineOfPolice)]
const { remindAt, escalateAt, toOfficeAt = '' } = deadlineOfPolice
const command = (at: string): RemindAndEscalate => ({ type: 'remind-and-escalate', at, actor: program })
const aYearLater = '2027-11-20T01:00:00.000Z'
const signed = (organisationId: string): ProposalEvent => ({
  type: 'VerdictGiven',
  data: { proposalId, organisationId, verdict: 'approve', signer: 'han' },
})

describe('while an answer is missing', () => {
  it('nothing happens before its instant, and nothing is recorded of it', () => {
    const at = '2026-11-24T15:59:59.998Z'
    given(remindAndEscalate, set)
      .when(command(at))
      .refused({ code: 'deadline-not-reached', at, next: remindAt })
  })

  it('those who are to answer are reminded, then the head, then the coordinating office', () => {
    const later = '2026-11-25T00:00:00.000Z'
    given(remindAndEscalate, set).when(command(later)).events(reminded(deadlineOfPolice, later))
    given(remindAndEscalate, [...set, reminded(deadlineOfPolice, later)])
      .when(command(escalateAt))
      .events(escalated(deadlineOfPolice, escalateAt, 'head'))
    given(remindAndEscalate, [
      ...set,
      reminded(deadlineOfPolice, later),
      escalated(deadlineOfPolice, escalateAt, 'head'),
    ])
      .when(command(toOfficeAt))
      .events(escalated(deadlineOfPolice, toOfficeAt, 'coordinating-office'))
  })

  it('everything that was missed is recorded once and in order', () => {
    given(remindAndEscalate, set)
      .when(command(aYearLater))
      .events(
        reminded(deadlineOfPolice, aYearLater),
        escalated(deadlineOfPolice, aYearLater, 'head'),
        escalated(deadlineOfPolice, aYearLater, 'coordinating-office'),
      )
  })

  it('several organisations are told in the order of their instants, then as they were asked', () => {
    const early: Deadline = {
      ...deadlineOfPolice,
      organisationId: 'education',
      escalateAt: remindAt,
      remindAt,
    }
    given(remindAndEscalate, [...inSignOff, deadlinesSet(deadlineOfPolice, early)])
      .when(command(remindAt))
      .events(
        reminded(early, remindAt),
        reminded(deadlineOfPolice, remindAt),
        escalated(early, remindAt, 'head'),
      )
  })

  it('a clock that has gone back finds nothing to do, and nothing twice', () => {
    const done = [...set, reminded(deadlineOfPolice, remindAt)]
    const back = '2026-11-24T14:59:59.999Z'
    given(remindAndEscalate, done)
      .when(command(back))
      .refused({ code: 'deadline-not-reached', at: back, next: escalateAt })
  })

  it('a department that the request went to is told, and keeps the instants', () => {
    const to = { organisationId: 'civil', name: '区民政局' }
    const moved: ProposalEvent = {
      type: 'SignOffsMoved',
      data: { proposalId, moves: [{ organisationId: 'police', to }] },
    }
    given(remindAndEscalate, [...set, moved])
      .when(command(remindAt))
      .events({
        type: 'SignOffReminded',
        data: { proposalId, organisationId: 'police', dueAt: escalateAt, at: remindAt, to },
      })
  })
})

describe('nothing is left to tell', () => {
  it.each([
    ['when it has signed', [...set, signed('police')]],
    ['when all was told', [...inSignOff, ...silenceOf(deadlineOfPolice)]],
    ['when no deadline is set', inSignOff],
  ])('%s', (_, events) => {
    expect(nextMilestoneAt(fold(proposal, events))).toBeUndefined()
    given(remindAndEscalate, events).when(command(aYearLater)).events()
  })

  it('of a decided proposal, or of one that is not there', () => {
    const possibleIn = ['in-sign-off', 'returned', 'in-adjudication', 'stale'] as const
    given(remindAndEscalate, submitted)
      .when(command(aYearLater))
      .refused({ code: 'wrong-status', status: 'submitted', possibleIn })
    given(remindAndEscalate, []).when(command(aYearLater)).refused({ code: 'proposal-not-found' })
  })

  it('by anybody but the program', () => {
    given(remindAndEscalate, set)
      .when({ ...command(aYearLater), actor: editor })
      .refused({
        code: 'not-permitted',
        command: 'remind-and-escalate',
        role: 'township-editor',
        organisation: 'town',
        permitted: [{ role: 'system' }],
      })
  })
})

describe('on a desk', () => {
  const { toOfficeAt: _, ...desk } = { ...deadlineOfPolice, act: 'amend' as const, organisationId: 'town' }
  const returned: ProposalEvent = {
    type: 'ProposalReturned',
    data: { proposalId, organisationId: 'police', reason: '不明', comments: [], signer: 'han' },
  }

  it('the township is reminded, then it is overdue', () => {
    const data = {
      proposalId,
      organisationId: 'town',
      act: 'amend',
      dueAt: escalateAt,
      at: aYearLater,
    } as const
    given(remindAndEscalate, [...inSignOff, returned, deadlinesSet(desk)])
      .when(command(aYearLater))
      .events({ type: 'DeskReminded', data }, { type: 'DeskOverdue', data })
    const told: readonly ProposalEvent[] = [
      { type: 'DeskReminded', data },
      { type: 'DeskOverdue', data },
    ]
    const state = fold(proposal, [...inSignOff, returned, deadlinesSet(desk), ...told])
    expect(state.deadlines).toMatchObject([{ remindedAt: aYearLater, escalatedAt: aYearLater }])
    expect(nextMilestoneAt(state)).toBeUndefined()
  })
})
