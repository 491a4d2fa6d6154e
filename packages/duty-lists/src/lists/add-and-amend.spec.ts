import { describe, expect, it } from 'vitest'
import { after, basic, cooperative, numbered, refusalOf } from '../duty-lists.examples.ts'
import type { Change } from './change.ts'
import { numberOf } from './duty-list.ts'

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
