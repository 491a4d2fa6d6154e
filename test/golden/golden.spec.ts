import {
  countItems,
  type DirectoryEvent,
  type DutyListEvent,
  directory,
  dutyList,
  type ProposalEvent,
  proposal,
} from '@dutybook/duty-lists'
import { fold, type RecordedEvent } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { id } from './cast.ts'
import { goldenLog } from './golden-log.ts'
import { record } from './record.ts'

const { events: log, stream } = goldenLog('v1')

/** Every event type of version 1, by hand: a type may be added here, never taken away. */
const types: readonly (DutyListEvent | ProposalEvent | DirectoryEvent)['type'][] = [
  'BaselineRecorded',
  'DistrictOpened',
  'ItemAdded',
  'ItemAmended',
  'ItemListed',
  'ItemMoved',
  'ItemReclaimed',
  'ItemReclassified',
  'ItemRetired',
  'ItemReturned',
  'ItemSplit',
  'ItemsMerged',
  'ListOpened',
  'OrganisationRegistered',
  'ProposalAccepted',
  'ProposalApplied',
  'ProposalBecameStale',
  'ProposalDrafted',
  'ProposalRejected',
  'ProposalSubmitted',
  'ProposalWithdrawn',
  'RevisionApplied',
  'RevisionRefused',
  'SignOffRefused',
  'SignOffsRequested',
  'VerdictGiven',
]

/**
 * Without the binding of sign-offs, which version 3 added as fields that may be absent (decision 0015), and without the
 * position, for one event is missing: a rejection of one among several no longer ends a proposal.
 */
const asInVersion1 = ({ position: _position, ...event }: RecordedEvent) => {
  const { signer: _signer, clauses: _clauses, ...data } = event.data as Record<string, unknown>
  const requests = data['requests'] as readonly Record<string, unknown>[] | undefined
  return requests === undefined
    ? { ...event, data }
    : { ...event, data: { ...data, requests: requests.map(({ clauses: _hash, ...request }) => request) } }
}

const endsByOneRejection = ({ type, stream }: RecordedEvent): boolean =>
  type === 'ProposalRejected' && stream === `proposal-${id('不同意')}`

describe('the golden log of version 1', () => {
  it('holds every event type', () => {
    expect([...new Set(log.map(({ type }) => type))].toSorted()).toEqual(types)
  })

  it('is what the same story records today, but for what version 3 added and changed', async () => {
    const today = (await record('v1'))
      .trimEnd()
      .split('\n')
      .map((line) => asInVersion1(JSON.parse(line) as RecordedEvent))
    expect(today).toEqual(
      log.filter((event) => !endsByOneRejection(event)).map(({ position: _position, ...event }) => event),
    )
  })

  it('folds to the same list', () => {
    const list = fold(dutyList, stream<DutyListEvent>(`list-${id('list')}`))
    const names = Object.values(list.sections).map((sectors) =>
      sectors.flatMap(({ name, items }) =>
        items.map((item) => `${name}/${list.items.get(item)?.content.name}`),
      ),
    )
    expect(names).toEqual([
      ['党的建设/便民服务登记'],
      ['平安法治/校园周边秩序', '平安法治/犬只收容', '民生服务/防溺水', '民生服务/便民服务宣传'],
      ['民生服务/托管机构管理'],
    ])
    expect(countItems(list)).toEqual({ basic: 1, cooperative: 4, reclaimed: 1 })
    expect([...list.ended.values()].map(({ how, successors }) => [how, successors.length])).toEqual([
      ['merged', 1],
      ['merged', 1],
      ['split', 2],
      ['retired', 0],
    ])
  })

  it('folds to the same proposals', () => {
    const proposals = [...new Set(log.map((event) => event.stream))]
      .filter((name) => name.startsWith('proposal-'))
      .map((name) => fold(proposal, stream<ProposalEvent>(name)))
    expect(Object.fromEntries(proposals.map(({ title, status }) => [title, status]))).toEqual({
      过期的提案: 'stale',
      路由时过期: 'stale',
      收回: 'applied',
      合并: 'applied',
      拆分: 'applied',
      交还与新增: 'applied',
      调整类别: 'applied',
      '修改、移动与废止': 'applied',
      不同意: 'rejected',
      撤回: 'withdrawn',
    })
  })

  it('folds to the same directory', () => {
    const known = fold(directory, stream<DirectoryEvent>(`directory-${id('district')}`))
    expect([...known.organisations.values()].map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'coordinating-office 区委编办',
      'township 云杉镇',
      'department 区教育局',
      'department 区公安分局',
    ])
  })
})
