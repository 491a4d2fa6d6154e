import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { proposalEvents } from '../duty-lists.examples.ts'
import { mayReadProposal } from '../policy.ts'
import { type ProposalEvent, proposal } from '../proposals/proposal.ts'
import { type Notification, notificationsOf } from './notifications.ts'
import { proposalHappening } from './proposal-happening.ts'

const { draft, submitted, inSignOff, signedOnce, accepted, withdrawn } = proposalEvents()
const proposalId = 'proposal'

/** What the last of these events tells, by organisation. */
const told = (...events: readonly ProposalEvent[]): Readonly<Record<string, Notification>> => {
  const event = events.at(-1) as ProposalEvent
  const [before, after] = [fold(proposal, events.slice(0, -1)), fold(proposal, events)]
  const notifications = notificationsOf(proposalHappening(before, event, after, 'office'), 'office')
  expect(new Set(notifications.map(({ organisationId }) => organisationId)).size).toBe(notifications.length)
  const moved = after.requests.flatMap(({ movedTo }) => (movedTo === undefined ? [] : [movedTo]))
  const asked = [...after.requests, ...moved, ...after.released].map(({ organisationId }) => organisationId)
  for (const { organisationId } of notifications) {
    const role = organisationId === 'office' ? 'coordinator' : 'department-head'
    expect(mayReadProposal({ organisation: organisationId, role }, { proposer: 'town', asked })).toBe(true)
  }
  return Object.fromEntries(notifications.map((one) => [one.organisationId, one]))
}
const returned: ProposalEvent = {
  type: 'ProposalReturned',
  data: { proposalId, organisationId: 'police', reason: '不明', comments: [], signer: 'han' },
}

describe('a draft', () => {
  it('asks its township to submit, and tells the coordinating office as overseer only', () => {
    const { town, office, ...others } = told(...draft)
    expect(town).toMatchObject({ due: ['submit'], moved: true, as: 'participant', title: '收回事项' })
    expect(office).toMatchObject({ due: [], as: 'overseer' })
    expect(others).toEqual({})
  })

  it('that is submitted waits for the program, and nobody is asked for anything', () => {
    expect(told(...submitted)).toMatchObject({ town: { due: [], next: [], status: 'submitted' } })
  })

  it('that is withdrawn waits for nobody', () => {
    expect(told(...withdrawn)['town']).toMatchObject({ next: [], due: [], status: 'withdrawn' })
  })
})

describe('a round of sign-off', () => {
  it('asks everybody in the footprint, and tells the township whom it waits for', () => {
    const { town, education, police } = told(...inSignOff)
    expect([education?.due, police?.due, town?.due]).toEqual([['sign-off'], ['sign-off'], []])
    expect(town?.next.map(({ organisationId, act }) => [organisationId, act])).toEqual([
      ['education', 'sign-off'],
      ['police', 'sign-off'],
    ])
  })

  it('tells of a verdict, and asks nobody twice', () => {
    const { town, education, police } = told(...signedOnce)
    expect([town?.due, education?.due, police?.due]).toEqual([[], [], []])
    expect([town?.moved, town?.next.length]).toEqual([false, 1])
  })

  it('that ends in a return asks the township to amend', () => {
    const { town, police } = told(...inSignOff, returned)
    expect([town?.due, police?.due]).toEqual([['amend'], []])
  })

  it('that ends in mixed verdicts asks the coordinating office to adjudicate', () => {
    const { office, town } = told(...signedOnce, {
      type: 'AdjudicationRequested',
      data: { proposalId, approvedBy: ['education'], rejectedBy: ['police'] },
    })
    expect(office).toMatchObject({ due: ['adjudicate'], as: 'participant' })
    expect(town?.due).toEqual([])
  })

  it('asks the one to whom a request was moved', () => {
    const to = { organisationId: 'civil', name: '区民政局' }
    const { civil, police } = told(...inSignOff, {
      type: 'SignOffsMoved',
      data: { proposalId, moves: [{ organisationId: 'police', to }] },
    })
    expect([civil?.due, police?.due]).toEqual([['sign-off'], []])
  })

  it('that the list cannot take asks the township to rebase', () => {
    const staleness = { code: 'stale-items', baseRevision: 9, revision: 10, items: [] } as const
    const { town } = told(...accepted, { type: 'ProposalBecameStale', data: { proposalId, staleness } })
    expect(town).toMatchObject({ due: ['rebase'], status: 'stale' })
  })
})

describe('what is not for everybody', () => {
  it('is a prepared verdict: only its own organisation hears of it', () => {
    const data = {
      proposalId,
      organisationId: 'education',
      answer: { verdict: 'approve' },
      preparedBy: 'wu',
    } as const
    expect(Object.keys(told(...inSignOff, { type: 'VerdictPrepared', data }))).toEqual(['education'])
  })

  it('is an attempt to sign without authority: nobody hears of it', () => {
    const refusal = {
      code: 'not-permitted',
      command: 'give-verdict',
      role: 'auditor',
      organisation: 'x',
      permitted: [],
    } as const
    const data = { proposalId, organisationId: 'education', refusal }
    expect(told(...inSignOff, { type: 'SignOffRefused', data })).toEqual({})
  })
})
