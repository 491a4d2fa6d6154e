import { describe, expect, it } from 'vitest'
import { after, basic, cooperative, list, numbered, reclaimC1, reclaimed } from '../duty-lists.examples.ts'
import type { Change } from './change.ts'
import { countItems, numberOf } from './duty-list.ts'
import { reviseList } from './revise-list.ts'

const revise = (...changes: readonly Change[]) =>
  reviseList(list, { proposalId: 'proposal', baseRevision: list.revision, changes })
const refusalOf = (...changes: readonly Change[]) => {
  const revised = revise(...changes)
  return revised.ok ? undefined : revised.refusal
}

describe('add', () => {
  it('puts the item last in its sector, and later numbers move up', () => {
    const revised = after({
      kind: 'add',
      itemId: 'new',
      content: basic('统战工作'),
      place: { sector: '党的建设' },
    })
    expect(numbered(revised, 'basic')).toEqual([
      '党的建设/基层党组织建设',
      '党的建设/党员教育管理',
      '党的建设/统战工作',
      '民生服务/便民服务',
    ])
    expect([numberOf(revised, 'new'), numberOf(revised, 'b3')]).toEqual([3, 4])
  })

  it('puts the item before or after another', () => {
    const before = after({
      kind: 'add',
      itemId: 'new',
      content: basic('统战工作'),
      place: { sector: '党的建设', before: 'b1' },
    })
    const behind = after({
      kind: 'add',
      itemId: 'new',
      content: basic('统战工作'),
      place: { sector: '党的建设', after: 'b1' },
    })
    expect([numberOf(before, 'new'), numberOf(behind, 'new')]).toEqual([1, 2])
  })

  it('opens a sector that is not there yet', () => {
    const revised = after({
      kind: 'add',
      itemId: 'new',
      content: basic('防汛'),
      place: { sector: '平安法治' },
    })
    expect(numbered(revised, 'basic').at(-1)).toBe('平安法治/防汛')
  })

  it('refuses a place beside an item that is not there', () => {
    const change: Change = {
      kind: 'add',
      itemId: 'new',
      content: basic('防汛'),
      place: { sector: '党的建设', after: 'b3' },
    }
    expect(refusalOf(change)).toEqual({ code: 'unknown-place', change: 0, sector: '党的建设', anchor: 'b3' })
  })

  it('refuses a cooperative item without departments or duties', () => {
    const content = { ...cooperative('防汛'), departmentDuties: '', townshipDuties: ' ' }
    expect(refusalOf({ kind: 'add', itemId: 'new', content, place: { sector: '平安法治' } })).toEqual({
      code: 'incomplete-content',
      change: 0,
      itemName: '防汛',
      category: 'cooperative',
      defects: ['department-missing', 'department-duties-missing', 'township-duties-missing'],
    })
  })

  it('refuses an id that an item has or had', () => {
    expect(
      refusalOf({ kind: 'add', itemId: 'b1', content: basic('防汛'), place: { sector: '平安法治' } }),
    ).toEqual({
      code: 'item-id-taken',
      change: 0,
      itemId: 'b1',
    })
  })
})

describe('amend', () => {
  it('sets fields and takes optional ones away', () => {
    const revised = after({
      kind: 'amend',
      itemId: 'c2',
      fields: { townshipDuties: '开展巡查。', leadDepartment: null },
    })
    expect(revised.items.get('c2')?.content).toEqual({
      ...cooperative('校园周边秩序', '区教育局', '区公安分局'),
      townshipDuties: '开展巡查。',
    })
  })

  it('refuses fields that the category does not have', () => {
    expect(refusalOf({ kind: 'amend', itemId: 'b1', fields: { townshipDuties: '巡查' } })).toEqual({
      code: 'field-not-of-category',
      change: 0,
      itemId: 'b1',
      category: 'basic',
      fields: ['townshipDuties'],
    })
  })

  it('refuses an amendment that changes nothing', () => {
    expect(refusalOf({ kind: 'amend', itemId: 'b1', fields: { name: '基层党组织建设' } })).toEqual({
      code: 'nothing-changes',
      change: 0,
      itemId: 'b1',
    })
  })

  it('refuses to leave the item incomplete', () => {
    expect(refusalOf({ kind: 'amend', itemId: 'c1', fields: { departments: [] } })).toMatchObject({
      code: 'incomplete-content',
      defects: ['department-missing'],
    })
  })
})

describe('reclassify', () => {
  it('moves the item to the sector of the same name in the other category', () => {
    const revised = after({ kind: 'reclassify', itemId: 'c1', content: basic('校外托管机构管理') })
    expect(numbered(revised, 'basic').at(-1)).toBe('民生服务/校外托管机构管理')
    expect(countItems(revised)).toEqual({ basic: 4, cooperative: 2, reclaimed: 2 })
  })

  it('refuses the category the item is in, and reclaimed items', () => {
    const toBasic = (itemId: string): Change => ({ kind: 'reclassify', itemId, content: basic('x') })
    expect(refusalOf(toBasic('b1'))).toMatchObject({
      code: 'wrong-category',
      category: 'basic',
      allowed: ['cooperative'],
    })
    expect(refusalOf(toBasic('r1'))).toMatchObject({ code: 'wrong-category', category: 'reclaimed' })
  })
})

describe('reclaim', () => {
  it('moves the item to the reclaimed part with its receiver', () => {
    const revised = after(reclaimC1)
    expect(countItems(revised)).toEqual({ basic: 3, cooperative: 2, reclaimed: 3 })
    expect(numberOf(revised, 'c1')).toBe(2)
    expect([numberOf(revised, 'c2'), numberOf(revised, 'c3')]).toEqual([1, 2])
    expect(revised.items.get('c1')?.content).toEqual({
      category: 'reclaimed',
      name: '校外托管机构管理',
      receivingDepartments: ['区教育局'],
      workMethod: '由区教育局直接监管。',
      reason: '街道无执法权。',
      cancelled: false,
    })
  })

  it('refuses a reclaim without receiver unless the duty is cancelled', () => {
    const nobody: Change = { kind: 'reclaim', itemId: 'c1', receivingDepartments: [], workMethod: '' }
    expect(refusalOf(nobody)).toEqual({ code: 'reclaim-without-receiver', change: 0, itemId: 'c1' })
    expect(after({ ...nobody, cancelled: true }).items.get('c1')?.content).toMatchObject({ cancelled: true })
  })

  it('refuses an item that was reclaimed already', () => {
    expect(refusalOf({ ...reclaimC1, itemId: 'r1' })).toMatchObject({
      code: 'wrong-category',
      kind: 'reclaim',
      allowed: ['basic', 'cooperative'],
    })
  })
})

describe('return', () => {
  it('brings a reclaimed item back with its new content', () => {
    const content = cooperative('犬只收容', '区公安分局')
    const revised = after({ kind: 'return', itemId: 'r2', content })
    expect(numbered(revised, 'cooperative').at(-1)).toBe('平安法治/犬只收容')
    expect(countItems(revised)).toEqual({ basic: 3, cooperative: 4, reclaimed: 1 })
  })

  it('refuses an item that is not reclaimed', () => {
    expect(refusalOf({ kind: 'return', itemId: 'c1', content: basic('x') })).toMatchObject({
      code: 'wrong-category',
      allowed: ['reclaimed'],
    })
  })
})

describe('merge', () => {
  const into = { itemId: 'm', content: basic('党建工作') }

  it('puts one item in the place of the first and ends the others with their lineage', () => {
    const revised = after({ kind: 'merge', itemIds: ['b2', 'b1'], into })
    expect(numbered(revised, 'basic')).toEqual(['党的建设/党建工作', '民生服务/便民服务'])
    expect(revised.ended.get('b1')).toMatchObject({ how: 'merged', successors: ['m'] })
    expect(revised.ended.get('b2')).toMatchObject({ how: 'merged', successors: ['m'] })
  })

  it('refuses fewer than two different items', () => {
    const refusal = { code: 'merge-needs-two', change: 0, given: 1 }
    expect(refusalOf({ kind: 'merge', itemIds: ['b1'], into })).toEqual(refusal)
    expect(refusalOf({ kind: 'merge', itemIds: ['b1', 'b1'], into })).toEqual(refusal)
  })

  it('refuses items of different categories', () => {
    expect(refusalOf({ kind: 'merge', itemIds: ['b1', 'c1'], into })).toMatchObject({
      code: 'wrong-category',
      itemId: 'c1',
      allowed: ['basic'],
    })
  })
})

describe('split', () => {
  const part = (itemId: string, content = cooperative(`登记${itemId}`, '区公安分局')) => ({ itemId, content })

  it('puts the parts in the place of the item, also when it was alone in its sector', () => {
    const revised = after({ kind: 'split', itemId: 'c3', parts: [part('p1'), part('p2')] })
    expect(numbered(revised, 'cooperative').slice(2)).toEqual(['平安法治/登记p1', '平安法治/登记p2'])
    expect(revised.ended.get('c3')).toMatchObject({ how: 'split', successors: ['p1', 'p2'] })
  })

  it('keeps the sector where it was', () => {
    const parts = [
      { itemId: 'p1', content: basic('学习') },
      { itemId: 'p2', content: basic('宣传') },
    ]
    const alone = after({ kind: 'retire', itemId: 'b2', reason: '重复' })
    expect(numbered(after({ kind: 'split', itemId: 'b1', parts }, alone), 'basic')).toEqual([
      '党的建设/学习',
      '党的建设/宣传',
      '民生服务/便民服务',
    ])
  })

  it('refuses fewer than two parts and parts of another category', () => {
    expect(refusalOf({ kind: 'split', itemId: 'c3', parts: [part('p1')] })).toEqual({
      code: 'split-needs-two',
      change: 0,
      given: 1,
    })
    const mixed: Change = {
      kind: 'split',
      itemId: 'c3',
      parts: [part('p1'), { itemId: 'p2', content: reclaimed('登记', '区公安分局') }],
    }
    expect(refusalOf(mixed)).toMatchObject({ code: 'wrong-category', allowed: [] })
  })
})

describe('move', () => {
  it('changes order within a sector and moves between sectors', () => {
    const reordered = after({ kind: 'move', itemId: 'b1', place: { after: 'b2' } })
    expect(numbered(reordered, 'basic').slice(0, 2)).toEqual([
      '党的建设/党员教育管理',
      '党的建设/基层党组织建设',
    ])
    const moved = after({ kind: 'move', itemId: 'b1', place: { sector: '民生服务', before: 'b3' } })
    expect(numbered(moved, 'basic')).toEqual([
      '党的建设/党员教育管理',
      '民生服务/基层党组织建设',
      '民生服务/便民服务',
    ])
  })

  it('closes a sector that it empties', () => {
    const moved = after({ kind: 'move', itemId: 'c3', place: { sector: '民生服务' } })
    expect(moved.sections.cooperative.map(({ name }) => name)).toEqual(['民生服务'])
  })

  it('refuses a move to where the item stands', () => {
    expect(refusalOf({ kind: 'move', itemId: 'b2', place: { after: 'b1' } })).toMatchObject({
      code: 'nothing-changes',
    })
  })
})

describe('retire', () => {
  it('ends the item without successor', () => {
    const revised = after({ kind: 'retire', itemId: 'b3', reason: '法规废止' })
    expect(revised.items.has('b3')).toBe(false)
    expect(revised.ended.get('b3')).toMatchObject({ how: 'retired', successors: [] })
  })
})

describe('a revision', () => {
  it('applies its changes one after the other', () => {
    const revised = revise(
      { kind: 'amend', itemId: 'b1', fields: { name: '党组织建设' } },
      { kind: 'merge', itemIds: ['b1', 'b2'], into: { itemId: 'm', content: basic('党建') } },
    )
    expect(revised.ok && revised.value.map((event) => event.type)).toEqual(['ItemAmended', 'ItemsMerged'])
  })

  it('names the change that cannot be made', () => {
    expect(
      refusalOf({ kind: 'retire', itemId: 'b1', reason: 'x' }, { kind: 'retire', itemId: 'zz', reason: 'x' }),
    ).toEqual({
      code: 'unknown-item',
      change: 1,
      itemId: 'zz',
    })
  })

  it('says what became of an item that ended', () => {
    expect(
      refusalOf({ kind: 'retire', itemId: 'b1', reason: 'x' }, { kind: 'retire', itemId: 'b1', reason: 'x' }),
    ).toEqual({
      code: 'item-ended',
      change: 1,
      itemId: 'b1',
      how: 'retired',
      successors: [],
    })
  })

  it('is stale when an item it takes has changed since its base, and only then', () => {
    const changed = after({ kind: 'amend', itemId: 'b1', fields: { name: '党组织建设' } })
    const on = (itemId: string) =>
      reviseList(changed, {
        proposalId: 'p',
        baseRevision: list.revision,
        changes: [{ kind: 'retire', itemId, reason: 'x' }],
      })
    expect(on('b1')).toEqual({
      ok: false,
      refusal: {
        code: 'stale-items',
        baseRevision: 9,
        revision: 10,
        items: [{ itemId: 'b1', name: '党组织建设', changedAt: 10 }],
      },
    })
    expect(on('b2').ok).toBe(true)
  })

  it('refuses no changes and a revision that the list has not reached', () => {
    expect(refusalOf()).toEqual({ code: 'no-changes' })
    expect(reviseList(list, { proposalId: 'p', baseRevision: 99, changes: [reclaimC1] })).toMatchObject({
      refusal: { code: 'unknown-revision', baseRevision: 99, revision: 9 },
    })
  })
})
