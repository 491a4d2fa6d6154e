import { fold } from '@dutybook/kernel'
import { given } from '@dutybook/kernel/given-when-then'
import { describe, expect, it } from 'vitest'
import { coordinator, proposalEvents } from '../duty-lists.examples.ts'
import { adjudicateProposal } from '../proposals/adjudicate-proposal.ts'
import { proposal, type ProposalEvent } from '../proposals/proposal.ts'
import { inStages, verdictOf } from '../proposals/stages.examples.ts'
import { transferProposed, transferred } from '../transfers/transfers.examples.ts'
import type { SignOffRequest } from '../sign-off/footprint.ts'
import { deadlineOfPolice, deadlinesSet, overdue, reminded, silenceOf } from './deadlines.examples.ts'
import { needsDeadlines, openings } from './waits.ts'

const proposalId = 'proposal'
const first = inStages()
const opened: ProposalEvent = { type: 'StageOpened', data: { proposalId, stage: 2 } }
const second = [...first, verdictOf('education', 'shen'), opened]
const at = (events: readonly ProposalEvent[]) =>
  openings(events.map((event, index) => ({ event, recordedAt: `instant ${index}` })))

describe('in stages', () => {
  it('the time of a request begins when its stage opens', () => {
    const routed = first.length - 1
    expect(at(first)).toEqual([{ act: 'sign-off', organisationId: 'education', at: `instant ${routed}` }])
    expect(at(second)).toEqual([{ act: 'sign-off', organisationId: 'police', at: `instant ${first.length}` }])
    expect(needsDeadlines(fold(proposal, second))).toBe(true)
  })

  it('a request that is put into a later stage is timed anew when that opens', () => {
    const { inSignOff, requests } = proposalEvents()
    const [education, police] = requests as readonly [SignOffRequest, SignOffRequest]
    const later: ProposalEvent = {
      type: 'DepartmentsResolved',
      data: { proposalId, names: [], requests: [education, { ...police, stage: 2 }], lapsed: [] },
    }
    const events = [...inSignOff, deadlinesSet(deadlineOfPolice), later]
    expect(fold(proposal, events).deadlines).toEqual([])
    const then = [...events, verdictOf('education', 'shen'), opened]
    expect(needsDeadlines(fold(proposal, then))).toBe(true)
    expect(at(then)).toMatchObject([{ organisationId: 'police', at: `instant ${then.length - 2}` }])
  })

  it('a silence is not ruled over in favour while others have not been asked yet', () => {
    const silent = silenceOf({ ...deadlineOfPolice, organisationId: 'education' })
    given(adjudicateProposal, [...first, ...silent])
      .when({
        type: 'adjudicate-proposal',
        ruling: { ruling: 'accept', grounds: '按三定方案。' },
        coordinatingOffice: 'office',
        actor: coordinator,
      })
      .refused({ code: 'still-in-time', organisations: [{ organisationId: 'police', name: '区公安分局' }] })
  })
})

describe('a transfer', () => {
  const { inSignOff } = proposalEvents()
  const timed = [
    ...inSignOff,
    deadlinesSet(deadlineOfPolice),
    reminded(deadlineOfPolice, deadlineOfPolice.remindAt),
  ]

  it('leaves the deadline as it is, while it waits and when it is consented to', () => {
    const pending = [...timed, transferProposed()]
    const moved = [...pending, transferred()]
    for (const events of [pending, moved]) {
      const { deadlines } = fold(proposal, events)
      expect(deadlines).toEqual(fold(proposal, timed).deadlines)
    }
    expect(at(moved).map((one) => one.at)).toEqual(at(inSignOff).map((one) => one.at))
  })

  it('lapses when the coordinating office rules over the silence', () => {
    const events: readonly ProposalEvent[] = [
      ...inSignOff,
      ...overdue,
      transferProposed(),
      { type: 'ProposalRejected', data: { proposalId, organisationId: 'office', reason: '不宜' } },
    ]
    expect(fold(proposal, events).transfers.map(({ outcome }) => outcome)).toEqual(['lapsed'])
  })
})
