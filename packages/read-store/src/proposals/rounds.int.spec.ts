import type { Change } from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { readModelOf } from '../rendered-list.examples.ts'
import { sampleLog } from '../sample-log.examples.ts'

const reclaim = (workMethod: string, ...receivingDepartments: readonly string[]): Change => ({
  kind: 'reclaim',
  itemId: 'c3',
  receivingDepartments,
  workMethod,
})
const rename: Change = { kind: 'amend', itemId: 'c1', fields: { name: '新名称' } }
const comments = [{ change: 1, field: 'workMethod', comment: '请写明频次。' }]

/** c1 is renamed (education, market), c3 goes to water; market returns the text after water and education have signed. */
const returned = () => {
  const { recorder, town } = sampleLog()
  town.propose('p1', 'in-sign-off', rename, reclaim('由区水利局办理。', '区水利局'))
  town.sign('p1', town.id('water'), { verdict: 'approve' })
  town.sign('p1', town.id('education'), { verdict: 'approve' })
  town.sign('p1', town.id('market'), { verdict: 'return', reason: '方式不明', comments })
  const inboxOf = (name: string) =>
    readModelOf(recorder)
      .inbox(town.id(name), { limit: 9 })
      .items.map(({ act }) => act)
  return { recorder, town, inboxOf, document: () => readModelOf(recorder).proposal('p1') }
}
const again = (town: ReturnType<typeof returned>['town'], ...changes: readonly Change[]) => {
  town.amend('p1', ...changes)
  town.steps.submitted('p1')
  town.steps['in-sign-off']('p1')
}

describe('a returned proposal', () => {
  it('is on the desk of its township, with reason and comments', () => {
    const { recorder, town, inboxOf, document } = returned()
    const back = {
      organisationId: town.id('market'),
      organisation: '区市场监督管理局',
      reason: '方式不明',
      comments,
    }
    expect(document()).toMatchObject({
      status: 'returned',
      returns: [back],
      next: [{ act: 'amend', organisation: '柳溪镇' }],
    })
    expect(inboxOf('town')).toEqual(['amend'])
    expect(readModelOf(recorder).inbox(town.id('town'), { limit: 1 }).items[0]).toMatchObject({
      act: 'amend',
      returned: back,
    })
    for (const name of ['water', 'education', 'market', 'office']) expect(inboxOf(name)).toEqual([])
  })

  it('waits to be submitted once it is amended, and shows what it says now', () => {
    const { town, inboxOf, document } = returned()
    town.amend('p1', reclaim('每月检查。', '区水利局'))
    expect(inboxOf('town')).toEqual(['submit'])
    expect(document()).toMatchObject({
      status: 'draft',
      title: '提案 p1（修改）',
      differences: [{ kind: 'reclaim', after: [{ content: { workMethod: '每月检查。' } }] }],
    })
  })
})

describe('a proposal that is routed again', () => {
  it('asks those whose clauses changed and those who had not answered; the others have signed', () => {
    const { town, inboxOf, document } = returned()
    again(town, rename, reclaim('每月检查。', '区水利局'))
    expect(['water', 'education', 'market'].map(inboxOf)).toEqual([['sign-off'], [], ['sign-off']])
    expect(document()?.signOffs).toMatchObject([
      { name: '区教育局', verdict: 'approve', signedBy: { organisation: town.id('education') } },
      { name: '区市场监督管理局' },
      { name: '区水利局', lapsed: { verdict: 'approve', why: 'clauses-changed' } },
    ])
    expect(document()?.signOffs[2]).not.toHaveProperty('signedBy')
    expect(document()?.timeline).toContainEqual(
      expect.objectContaining({ type: 'SignOffLapsed', organisationId: town.id('water') }),
    )
  })

  it('releases those it concerns no more; they may still see it', () => {
    const { recorder, town, inboxOf, document } = returned()
    again(town, reclaim('由区水利局办理。', '区水利局'))
    expect(document()?.released.map(({ name }) => name)).toEqual(['区教育局', '区市场监督管理局'])
    expect(document()).toMatchObject({ status: 'accepted' })
    expect(inboxOf('market')).toEqual([])
    const seen = readModelOf(recorder).proposals(
      'qingshui',
      { organisationId: town.id('market') },
      {},
      { limit: 9 },
    )
    expect(seen.items).toHaveLength(1)
  })

  it('tells in the item’s history only the sign-offs that stood to the end', () => {
    const { recorder, town } = returned()
    again(town, rename, reclaim('每月检查。', '区水利局'))
    for (const name of ['water', 'market']) town.sign('p1', town.id(name), { verdict: 'approve' })
    town.steps.applied('p1')
    const last = readModelOf(recorder).itemHistory(town.listId, 'c3').at(-1)
    expect(
      last?.decidedBy?.map(({ act, actor }) => [act, actor.organisation.replace('qingshui-', '')]),
    ).toEqual([
      ['drafted', 'town'],
      ['submitted', 'town'],
      ['signed', 'education'],
      ['amended', 'town'],
      ['submitted', 'town'],
      ['signed', 'water'],
      ['signed', 'market'],
    ])
  })
})

describe('a prepared verdict', () => {
  it('is shown to its own organisation only, and gone when the organisation has answered', () => {
    const { recorder, town } = sampleLog()
    town.propose('p1', 'in-sign-off', rename)
    const answer = { verdict: 'reject', reason: '人手不足' } as const
    town.prepare('p1', town.id('education'), answer)
    const entryOf = (name: string) => readModelOf(recorder).inbox(town.id(name), { limit: 1 }).items[0]
    expect(entryOf('education')?.prepared).toEqual({
      answer,
      preparedBy: 'department-reviewer@qingshui-education',
    })
    expect(entryOf('market')).not.toHaveProperty('prepared')
    town.sign('p1', town.id('education'), { verdict: 'approve' })
    expect(entryOf('education')).toBeUndefined()
    expect(readModelOf(recorder).proposal('p1')?.signOffs).toMatchObject([{ verdict: 'approve' }, {}])
  })
})

describe('an accepted proposal that the list refused', () => {
  it('is on the desk of its township until it is rebased', () => {
    const { recorder, town } = sampleLog()
    const base = town.listNow()
    town.propose('p1', 'accepted', reclaim('由区水利局办理。', '区水利局'))
    town.propose('p2', 'applied', { kind: 'amend', itemId: 'c3', fields: { name: '河湖巡查' } })
    town.steps.applied('p1')
    const acts = () => readModelOf(recorder).inbox(town.id('town'), { limit: 9 }).items
    expect(acts()).toMatchObject([{ act: 'rebase', proposalId: 'p1', staleness: { code: 'stale-items' } }])
    town.rebase('p1', base)
    expect(acts()).toMatchObject([
      { act: 'submit', differences: [{ before: [{ content: { name: '河湖巡查' } }] }] },
    ])
    expect(readModelOf(recorder).proposal('p1')).toMatchObject({ status: 'draft', baseRevision: 14 })
    expect(readModelOf(recorder).proposal('p1')).not.toHaveProperty('staleness')
  })
})
