import { given } from '@dutybook/kernel/given-when-then'
import { describe, it } from 'vitest'
import {
  after,
  district,
  editor,
  educationHead,
  eventsOf,
  head,
  list,
  program,
  proposalEvents,
  reclaimC2,
  peopleOfTheProposer,
} from '../duty-lists.examples.ts'
import type { Change } from '../lists/change.ts'
import type { DutyList } from '../lists/duty-list.ts'
import { defaultRoutingRules } from '../sign-off/routing-rules.ts'
import { differences } from '../lists/difference.ts'
import type { ProposalEvent } from './proposal.ts'
import { rebaseProposal } from './rebase-proposal.ts'
import { requestSignOffs } from './request-sign-offs.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

const renamed = after({ kind: 'amend', itemId: 'c2', fields: { name: '校园周边秩序维护' } })
const stale = (change: Change = reclaimC2, now: DutyList = renamed): readonly ProposalEvent[] => [
  ...proposalEvents(change).signedOnce,
  { type: 'ProposalAccepted', data: { proposalId: 'proposal' } },
  {
    type: 'ProposalBecameStale',
    data: {
      proposalId: 'proposal',
      staleness: { code: 'stale-items', baseRevision: 9, revision: now.revision, items: [] },
    },
  },
]
const rebase = (now: DutyList, by = editor) =>
  ({ type: 'rebase-proposal', base: list, list: now, actor: by }) as const
const rebased = (change: Change, now: DutyList): ProposalEvent => ({
  type: 'ProposalRebased',
  data: {
    proposalId: 'proposal',
    baseRevision: now.revision,
    changes: [change],
    differences: differences(now, eventsOf(change, now)),
    rebasedBy: 'lin',
  },
})
const amendC2 = (fields: Extract<Change, { kind: 'amend' }>['fields']): Change => ({
  kind: 'amend',
  itemId: 'c2',
  fields,
})

describe('a stale proposal', () => {
  it('becomes a draft against the present list, where its fields meet no others', () => {
    given(rebaseProposal, stale()).when(rebase(renamed)).events(rebased(reclaimC2, renamed))
    const duties = amendC2({ townshipDuties: '开展巡查。' })
    given(rebaseProposal, stale(duties)).when(rebase(renamed)).events(rebased(duties, renamed))
    const moved = after({ kind: 'move', itemId: 'c2', place: { before: 'c1' } })
    given(rebaseProposal, stale(reclaimC2, moved)).when(rebase(moved)).events(rebased(reclaimC2, moved))
  })

  it.each<readonly [string, Change, Change, readonly string[]]>([
    ['sets the same field', amendC2({ name: '校园安全' }), amendC2({ name: '校园周边' }), ['name']],
    ['takes the whole item', reclaimC2, amendC2({ townshipDuties: '开展巡查。' }), ['townshipDuties']],
    [
      'moves what was moved',
      { kind: 'move', itemId: 'c2', place: { sector: '平安法治' } },
      { kind: 'move', itemId: 'c2', place: { before: 'c1' } },
      ['place'],
    ],
    [
      'moves what went to another sector',
      { kind: 'move', itemId: 'c2', place: { before: 'c1' } },
      { kind: 'move', itemId: 'c2', place: { sector: '平安法治' } },
      ['sector'],
    ],
    [
      'retires what was amended',
      { kind: 'retire', itemId: 'c2', reason: '废止' },
      amendC2({ name: '校园' }),
      ['name'],
    ],
  ])('is not rebased when it %s; item and fields are named', (_, change, other, fields) => {
    const now = after(other)
    const itemName = now.items.get('c2')?.content.name ?? ''
    given(rebaseProposal, stale(change, now))
      .when(rebase(now))
      .refused({ code: 'fields-overlap', conflicts: [{ change: 0, itemId: 'c2', itemName, fields }] })
  })

  it('is not rebased onto an item that ended', () => {
    const now = after({ kind: 'retire', itemId: 'c2', reason: '废止' })
    given(rebaseProposal, stale(reclaimC2, now))
      .when(rebase(now))
      .refused({ code: 'item-ended', change: 0, itemId: 'c2', how: 'retired', successors: [] })
  })

  it('is rebased by its township only, or withdrawn', () => {
    given(rebaseProposal, stale()).when(rebase(renamed, educationHead)).refused({
      code: 'not-permitted',
      command: 'rebase-proposal',
      role: 'department-head',
      organisation: 'education',
      permitted: peopleOfTheProposer,
    })
    given(withdrawProposal, stale())
      .when({ type: 'withdraw-proposal', reason: '不再需要', actor: head })
      .events({ type: 'ProposalWithdrawn', data: { proposalId: 'proposal', reason: '不再需要' } })
  })
})

describe('a rebased proposal that is routed again', () => {
  const route = (now: DutyList, before: readonly ProposalEvent[]) =>
    requestSignOffs.decide(
      {
        type: 'request-sign-offs',
        list: now,
        directory: district,
        rules: defaultRoutingRules,
        actor: program,
      },
      [
        ...before,
        rebased(reclaimC2, now),
        { type: 'ProposalSubmitted', data: { proposalId: 'proposal', submittedBy: 'gao' } } as const,
      ].reduce(requestSignOffs.evolve, requestSignOffs.initial),
    )
  const typesOf = (decision: ReturnType<typeof route>) =>
    decision.accepted ? decision.events.map(({ type }) => type) : []

  it('keeps the sign-offs whose clauses are the same, and loses the others', ({ expect }) => {
    const moved = after({ kind: 'move', itemId: 'c2', place: { before: 'c1' } })
    expect(typesOf(route(moved, stale(reclaimC2, moved)))).toEqual(['SignOffsRequested'])
    expect(typesOf(route(renamed, stale()))).toEqual(['SignOffsRequested', 'SignOffLapsed'])
  })
})

describe('any other proposal', () => {
  it('is not rebased', () => {
    given(rebaseProposal, proposalEvents().inSignOff)
      .when(rebase(renamed))
      .refused({ code: 'wrong-status', status: 'in-sign-off', possibleIn: ['stale'] })
    given(rebaseProposal, []).when(rebase(renamed)).refused({ code: 'proposal-not-found' })
  })
})
