import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import {
  deadlineOfPolice,
  deadlinesSet,
  escalated,
  overdue,
  reminded,
} from '../deadlines/deadlines.examples.ts'
import { proposalEvents } from '../duty-lists.examples.ts'
import { type ProposalEvent, proposal } from '../proposals/proposal.ts'
import { notificationsOf } from './notifications.ts'
import { proposalHappening } from './proposal-happening.ts'

const { inSignOff } = proposalEvents()
const asked = [...inSignOff, deadlinesSet(deadlineOfPolice)]
const { remindAt, escalateAt, toOfficeAt = '' } = deadlineOfPolice

/** Who is told of the last of these events, and of what. */
const told = (...events: readonly ProposalEvent[]) => {
  const [before, after] = [fold(proposal, events.slice(0, -1)), fold(proposal, events)]
  const happening = proposalHappening(before, events.at(-1) as ProposalEvent, after, 'office')
  const notifications = notificationsOf(happening, 'office')
  return Object.fromEntries(
    notifications.map(({ organisationId, due, within, dueAt, as }) => [
      organisationId,
      { due, within, dueAt, as },
    ]),
  )
}
const nothing = { due: [], within: 'everybody', as: 'participant', dueAt: escalateAt }

describe('deadlines', () => {
  it('are told to nobody when they are set', () => {
    expect(told(...asked)).toEqual({})
  })

  it('that come near remind those who did not answer, and nobody else', () => {
    expect(told(...asked, reminded(deadlineOfPolice, remindAt))).toEqual({
      police: { due: ['sign-off'], within: 'everybody', dueAt: escalateAt, as: 'participant' },
    })
  })

  it('that are over are taken to the head; everybody else hears of it', () => {
    expect(told(...asked, escalated(deadlineOfPolice, escalateAt, 'head'))).toEqual({
      police: { due: ['sign-off'], within: 'heads', dueAt: escalateAt, as: 'participant' },
      education: nothing,
      town: nothing,
      office: { ...nothing, as: 'overseer' },
    })
  })

  it('that are over for long are taken to the coordinating office, which may rule now', () => {
    expect(told(...asked, ...overdue.slice(1))).toEqual({
      police: { due: ['sign-off'], within: 'heads', dueAt: escalateAt, as: 'participant' },
      education: nothing,
      town: nothing,
      office: { ...nothing, due: ['adjudicate-overdue'] },
    })
  })

  it('of another silence are taken there again', () => {
    const other = { ...deadlineOfPolice, organisationId: 'education' }
    const both = [...inSignOff, deadlinesSet(deadlineOfPolice, other), ...overdue.slice(1)]
    const { office } = told(...both, escalated(other, toOfficeAt, 'coordinating-office'))
    expect(office?.due).toEqual(['adjudicate-overdue'])
  })
})

describe('the desk of the proposer', () => {
  const returned: ProposalEvent = {
    type: 'ProposalReturned',
    data: { proposalId: 'proposal', organisationId: 'police', reason: '不明', comments: [], signer: 'han' },
  }
  const desk = {
    proposalId: 'proposal',
    organisationId: 'town',
    dueAt: escalateAt,
    at: remindAt,
    act: 'amend',
  } as const

  it('is reminded, and its head when it is overdue', () => {
    const reminder: ProposalEvent = { type: 'DeskReminded', data: desk }
    expect(told(...inSignOff, returned, reminder)).toEqual({
      town: { due: ['amend'], within: 'everybody', dueAt: escalateAt, as: 'participant' },
    })
    const { town, police } = told(...inSignOff, returned, reminder, { type: 'DeskOverdue', data: desk })
    expect([town?.due, town?.within, police?.due]).toEqual([['amend'], 'heads', []])
  })
})

describe('a proposer that was merged', () => {
  it('leaves its proposal to the successor, which is told what is due', () => {
    const { proposer: _, ...drafted } = (inSignOff[0] as Extract<ProposalEvent, { type: 'ProposalDrafted' }>)
      .data
    const draft: ProposalEvent = { type: 'ProposalDrafted', data: { ...drafted, proposer: 'police' } }
    const to = { organisationId: 'civil', name: '区民政局' }
    const { civil, police, town } = told(draft, {
      type: 'ProposerMoved',
      data: { proposalId: 'proposal', to },
    })
    expect([civil?.due, police, town]).toEqual([['submit'], undefined, undefined])
  })
})
