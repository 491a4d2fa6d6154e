import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { proposalEvents, reclaimC2 } from '../duty-lists.examples.ts'
import { proposal, type ProposalEvent } from '../proposals/proposal.ts'
import type { SignOffRequest } from '../sign-off/footprint.ts'
import { deadlineOfPolice, deadlinesSet, reminded } from './deadlines.examples.ts'
import { needsDeadlines, openings } from './waits.ts'

const { inSignOff, requests } = proposalEvents()
const proposalId = 'proposal'
const set = [
  ...inSignOff,
  deadlinesSet(deadlineOfPolice),
  reminded(deadlineOfPolice, deadlineOfPolice.remindAt),
]
const kept = (...events: readonly ProposalEvent[]) =>
  fold(proposal, [...set, ...events]).deadlines.map(({ organisationId }) => organisationId)
const [education, police] = requests as readonly [SignOffRequest, SignOffRequest]

const returned: ProposalEvent = {
  type: 'ProposalReturned',
  data: { proposalId, organisationId: 'education', reason: '不明', comments: [], signer: 'shen' },
}
const resolved = (...asked: readonly SignOffRequest[]): ProposalEvent => ({
  type: 'DepartmentsResolved',
  data: { proposalId, names: [], requests: asked, lapsed: [] },
})
const asksMore: SignOffRequest = {
  ...police,
  concerns: [...police.concerns, { change: 0, effect: 'oversees', itemId: 'c2', itemName: '校园周边秩序' }],
}

describe('a deadline', () => {
  it('stays with its request: through mergers, comments and answers of others', () => {
    const moved: ProposalEvent = {
      type: 'SignOffsMoved',
      data: {
        proposalId,
        moves: [{ organisationId: 'police', to: { organisationId: 'civil', name: '区民政局' } }],
      },
    }
    const comment = { organisationId: 'town', text: '请尽快。', comments: [], commentedBy: 'lin' }
    const approved = { organisationId: 'education', verdict: 'approve' } as const
    expect(
      kept(
        moved,
        { type: 'ProposalCommented', data: { proposalId, ...comment } },
        { type: 'VerdictGiven', data: { proposalId, ...approved } },
        resolved(education, police),
      ),
    ).toEqual(['police'])
    expect(fold(proposal, set).deadlines).toMatchObject([{ remindedAt: deadlineOfPolice.remindAt }])
  })

  it('ends with the answer, with the round, and when more is asked than before', () => {
    const answer = { organisationId: 'police', verdict: 'approve' } as const
    expect(kept({ type: 'VerdictGiven', data: { proposalId, ...answer } })).toEqual([])
    expect(kept(returned)).toEqual([])
    expect(kept(resolved(education, asksMore))).toEqual([])
    expect(kept(resolved(education))).toEqual([])
  })
})

describe('the opening of what is waited for', () => {
  const at = (events: readonly ProposalEvent[]) =>
    openings(events.map((event, index) => ({ event, recordedAt: `instant ${index}` })))
  const routed = inSignOff.length - 1

  it('is the event that asked for it', () => {
    expect(at(set)).toEqual([
      { act: 'sign-off', organisationId: 'education', at: `instant ${routed}` },
      { act: 'sign-off', organisationId: 'police', at: `instant ${routed}` },
    ])
    expect(at(proposalEvents().submitted)).toEqual([])
  })

  it('is another one for whoever is asked for more', () => {
    expect(at([...inSignOff, resolved(education, asksMore)])).toEqual([
      { act: 'sign-off', organisationId: 'education', at: `instant ${routed}` },
      { act: 'sign-off', organisationId: 'police', at: `instant ${routed + 1}` },
    ])
  })

  it('begins anew on each desk and in each round', () => {
    const writing = { baseRevision: 9, changes: [reclaimC2], differences: [], amendedBy: 'lin' }
    const events: readonly ProposalEvent[] = [
      ...inSignOff,
      returned,
      { type: 'ProposalAmended', data: { proposalId, title: '', reason: '', ...writing } },
      { type: 'ProposalSubmitted', data: { proposalId, submittedBy: 'gao' } },
      { type: 'SignOffsRequested', data: { proposalId, requests, rulesVersion: 1, listRevision: 9 } },
    ]
    expect(at(events.slice(0, inSignOff.length + 1))).toEqual([{ act: 'amend', at: `instant ${routed + 1}` }])
    expect(at(events).map((one) => one.at)).toEqual([`instant ${routed + 4}`, `instant ${routed + 4}`])
    expect(needsDeadlines(fold(proposal, events))).toBe(true)
  })
})
