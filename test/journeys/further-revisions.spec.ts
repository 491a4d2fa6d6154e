import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Acts, type Change, itemAt, itemNamed, type List, revisions } from './real-list.ts'
import { type RunningList, startWithRealList } from './running-list.ts'

const OFFICE = '汉阳区委编办'
const counts = ({ counts: { basic, cooperative, reclaimed } }: List) => [basic, cooperative, reclaimed]
type Signer = readonly ['department-head' | 'coordinator', string]

describe('further revisions of the published list', () => {
  let running: RunningList
  let acts: Acts

  beforeAll(async () => {
    running = await startWithRealList()
    acts = running.acts
  })
  afterAll(() => running.stop())

  const carry = async (title: string, change: (list: List) => Change, signers: readonly Signer[]) => {
    const proposalId = await acts.draft(title, change)
    await acts.submit(proposalId)
    await acts.reached(proposalId, 'in-sign-off')
    for (const [role, organisation] of signers) {
      expect((await acts.sign(proposalId, role, organisation)).response.status).toBe(200)
    }
    return acts.reached(proposalId, 'applied')
  }

  it('merges two basic items, with lineage', async () => {
    const list = await acts.list()
    const parents = [itemAt(list, 'basic', 17), itemAt(list, 'basic', 18)]
    await carry('合并群团事项', revisions.merge, [['coordinator', OFFICE]])
    const after = await acts.list()
    const heir = itemNamed(after, '开展工会和共青团工作')
    expect(counts(after)).toEqual([82, 95, 131])
    expect(heir).toMatchObject({ number: 17, category: 'basic' })
    const { nodes, edges } = await acts.lineage(heir.itemId)
    expect(new Set(edges.map(({ from, to, how }) => `${from} ${how} ${to}`))).toEqual(
      new Set(parents.map(({ itemId }) => `${itemId} merged ${heir.itemId}`)),
    )
    expect(nodes.map(({ status }) => status).toSorted()).toEqual(['in-force', 'merged', 'merged'])
  })

  it('splits an item and reclassifies a part, with lineage over both', async () => {
    const { itemId } = itemAt(await acts.list(), 'basic', 16)
    await carry('拆分武装部事项', revisions.split, [['coordinator', OFFICE]])
    await carry('调整民兵事项类别', revisions.reclassify, [
      ['department-head', '区人民武装部'],
      ['coordinator', OFFICE],
    ])
    const after = await acts.list()
    expect(counts(after)).toEqual([82, 96, 131])
    const part = itemNamed(after, '做好民兵预备役工作')
    expect(part).toMatchObject({ category: 'cooperative', departments: ['区人民武装部'] })
    expect(itemNamed(after, '开展全民国防教育')).toMatchObject({ category: 'basic', number: 16 })
    const kin = async (of: string) =>
      (await acts.lineage(of)).edges.map(({ from, to, how }) => [from, to, how])
    expect(await kin(part.itemId)).toEqual([[itemId, part.itemId, 'split']])
    expect(await kin(itemId)).toHaveLength(2)
    expect((await acts.history(part.itemId)).map(({ type }) => type)).toEqual([
      'ItemSplit',
      'ItemReclassified',
    ])
  })

  it('stays as it is when everybody who was asked rejects', async () => {
    const list = await acts.list()
    const proposalId = await acts.draft('废止表彰事项', revisions.retire)
    await acts.submit(proposalId)
    await acts.reached(proposalId, 'in-sign-off')
    await acts.sign(proposalId, 'department-head', '区委组织部', {
      verdict: 'reject',
      reason: '表彰工作仍在进行。',
    })
    expect((await acts.proposal(proposalId)).status).toBe('in-sign-off')
    await acts.sign(proposalId, 'coordinator', OFFICE, { verdict: 'reject', reason: '表彰工作仍在进行。' })
    const rejected = await acts.reached(proposalId, 'rejected')
    expect(rejected.rejection?.reason).toBe('表彰工作仍在进行。')
    expect(rejected.next).toEqual([])
    expect(await acts.list()).toEqual(list)
    expect(await acts.inbox('coordinator', OFFICE)).toEqual([])
  })
})
