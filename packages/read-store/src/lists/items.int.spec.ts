import { describe, expect, it } from 'vitest'
import { readModelOf } from '../rendered-list.examples.ts'
import { basic } from '../baseline.examples.ts'
import { sampleLog } from '../sample-log.examples.ts'

const into = (itemId: string, name: string) => ({ itemId, content: basic(itemId, '', name).content })

/** b1 is split into s1 and s2; s1 and b2 are merged into m1; m1 and b3 into m2. */
const { recorder, town } = sampleLog()
town.propose('p1', 'applied', {
  kind: 'split',
  itemId: 'b1',
  parts: [into('s1', '组织建设'), into('s2', '作风建设')],
})
town.propose('p2', 'applied', { kind: 'merge', itemIds: ['s1', 'b2'], into: into('m1', '党员管理') })
town.propose('p3', 'applied', { kind: 'merge', itemIds: ['m1', 'b3'], into: into('m2', '综合服务') })
town.propose('p4', 'applied', { kind: 'retire', itemId: 'c4', reason: '依据废止' })
town.propose(
  'p5',
  'applied',
  { kind: 'amend', itemId: 'c2', fields: { support: '安排经费' } },
  { kind: 'reclaim', itemId: 'c2', receivingDepartments: ['区教育局'], workMethod: '部门执法' },
)
town.propose('p6', 'applied', { kind: 'amend', itemId: 'm2', fields: { name: '综合服务管理' } })
const readModel = readModelOf(recorder)
const history = (itemId: string) => readModel.itemHistory(town.listId, itemId)

describe('the history of an item', () => {
  it('tells each change with before, after, proposal and reason', () => {
    const [listed, amended, reclaimed] = history('c2')
    expect(listed).toEqual({
      eventId: 'event-14',
      type: 'ItemListed',
      revision: 6,
      position: '0000000000000014',
      recordedAt: '2026-03-01T08:00:14.000Z',
      actor: { id: 'coordinator@qingshui-office', organisation: 'qingshui-office', role: 'coordinator' },
      after: expect.objectContaining({ category: 'cooperative', name: '控辍保学' }),
    })
    expect(amended).toMatchObject({ type: 'ItemAmended', proposalId: 'p5', reason: '理由 p5' })
    expect(amended?.before).not.toHaveProperty('support')
    expect(amended?.after).toMatchObject({ support: '安排经费' })
    expect(reclaimed?.before).toEqual(amended?.after)
    expect(reclaimed?.after).toMatchObject({ category: 'reclaimed', receivingDepartments: ['区教育局'] })
  })

  it('ends with the merge that took the item', () => {
    const end = history('b2').at(-1)
    expect(end).toMatchObject({ type: 'ItemsMerged', proposalId: 'p2', successors: ['m1'] })
    expect([end?.before?.name, end?.after]).toEqual(['做好党员发展工作', undefined])
  })

  it('begins with the split that made the item', () => {
    const [beginning] = history('s2')
    expect(beginning).toMatchObject({ type: 'ItemSplit', predecessors: ['b1'], after: { name: '作风建设' } })
    expect(beginning).not.toHaveProperty('before')
  })

  it('names those it came from only at its beginning', () => {
    expect(history('m2').map(({ type, predecessors }) => [type, predecessors])).toEqual([
      ['ItemsMerged', ['b3', 'm1']],
      ['ItemAmended', undefined],
    ])
  })

  it('ends with retirement and has no successors', () => {
    expect(history('c4').at(-1)).not.toHaveProperty('successors')
    expect(history('c4').map(({ type }) => type)).toEqual(['ItemListed', 'ItemRetired'])
  })

  it('is empty for an item that never was', () => {
    expect(history('zzz')).toEqual([])
  })
})

describe('the lineage of an item', () => {
  const idsOf = (itemId: string) =>
    readModel
      .lineage(town.listId, itemId)
      ?.nodes.map((node) => node.itemId)
      .toSorted()

  it('reaches back over every split and merge', () => {
    expect(idsOf('m2')).toEqual(['b1', 'b2', 'b3', 'm1', 'm2', 's1'])
  })

  it('reaches forward over every split and merge', () => {
    expect(idsOf('b1')).toEqual(['b1', 'm1', 'm2', 's1', 's2'])
  })

  it('goes both ways from the middle, without the siblings', () => {
    expect(readModel.lineage(town.listId, 's1')).toEqual({
      nodes: [
        { itemId: 'b1', name: '加强基层党组织建设', category: 'basic', status: 'split' },
        { itemId: 's1', name: '组织建设', category: 'basic', status: 'merged' },
        { itemId: 'm1', name: '党员管理', category: 'basic', status: 'merged' },
        { itemId: 'm2', name: '综合服务管理', category: 'basic', status: 'in-force', number: 1 },
      ],
      edges: [
        { from: 'b1', to: 's1', how: 'split', revision: 12, proposalId: 'p1' },
        { from: 's1', to: 'm1', how: 'merged', revision: 14, proposalId: 'p2' },
        { from: 'm1', to: 'm2', how: 'merged', revision: 16, proposalId: 'p3' },
      ],
    })
  })

  it('of an item apart is the item', () => {
    expect(readModel.lineage(town.listId, 'c4')).toEqual({
      nodes: [{ itemId: 'c4', name: '防汛抗旱', category: 'cooperative', status: 'retired' }],
      edges: [],
    })
  })

  it('is unknown for an item that never was', () => {
    expect(readModel.lineage(town.listId, 'zzz')).toBeUndefined()
    expect(readModel.lineage('nowhere', 'b1')).toBeUndefined()
  })
})
