import { describe, expect, it } from 'vitest'
import { basic, cooperative, list, revise } from '../duty-lists.examples.ts'
import { standingsOf } from '../comparison/steps.ts'
import type { Change } from '../lists/change.ts'
import type { ItemContent } from '../lists/item.ts'
import { differences } from '../lists/difference.ts'
import { type AlarmThresholds, alarmsOf } from './alarms.ts'

const formerly: ReadonlyMap<string, ItemContent> = new Map([
  [
    'r2',
    {
      ...cooperative('流浪犬收容', '区公安分局'),
      townshipDuties: '发现流浪犬及时上报，协助抓捕送交收容点。',
    },
  ],
])
const alarms = (changes: readonly Change[], thresholds?: AlarmThresholds) => {
  const revised = revise(...changes)
  if (!revised.ok) throw new Error(JSON.stringify(revised.refusal))
  const watched = { differences: differences(list, revised.value), standings: standingsOf(list), formerly }
  return alarmsOf(watched, thresholds)
}
const told = (...changes: readonly Change[]) =>
  alarms(changes).map(
    ({ kind, change, itemId, resembles }) => `${change} ${kind} ${itemId}~${resembles.itemId}`,
  )
const add = (itemId: string, content: ItemContent): Change => ({
  kind: 'add',
  itemId,
  content,
  place: { sector: '平安法治' },
})

describe('a rebound', () => {
  it('is a new cooperative item named like a reclaimed one, with the resemblance and the item', () => {
    expect(alarms([add('n', cooperative('犬只收容管理', '区公安分局'))])).toEqual([
      {
        kind: 'rebound',
        change: 0,
        itemId: 'n',
        name: '犬只收容管理',
        resembles: { itemId: 'r2', name: '犬只收容', category: 'reclaimed', number: 2 },
        resemblance: { name: expect.closeTo(0.67, 1), details: expect.any(Number) },
      },
    ])
  })

  it('is found behind another name, by what the township did before the reclaim', () => {
    const content = {
      ...cooperative('城市文明养宠', '区公安分局'),
      townshipDuties: '发现流浪犬及时上报，协助抓捕并送交收容点。',
    }
    expect(told(add('n', { ...content, departmentDuties: '区公安分局负责流浪犬收容。' }))).toEqual([
      '0 rebound n~r2',
    ])
  })

  it('is found in an amended name, a reclassified item and within one proposal', () => {
    expect(told({ kind: 'amend', itemId: 'c3', fields: { name: '流动人口与犬只收容' } })).toEqual([
      '0 rebound c3~r2',
    ])
    expect(
      told({ kind: 'reclassify', itemId: 'b3', content: cooperative('老年人补贴发放服务', '区民政局') }),
    ).toEqual(['0 rebound b3~r1'])
    const reclaim: Change = {
      kind: 'reclaim',
      itemId: 'c1',
      receivingDepartments: ['区教育局'],
      workMethod: '直接监管。',
    }
    expect(told(reclaim, add('n', cooperative('校外托管机构日常管理', '区教育局')))).toEqual([
      '1 rebound n~c1',
    ])
  })

  it('is not the return of a duty, nor a basic item, nor a change that brings nothing closer', () => {
    expect(told({ kind: 'return', itemId: 'r2', content: cooperative('犬只收容', '区公安分局') })).toEqual([])
    expect(told(add('n', basic('犬只收容宣传')))).toEqual([])
    expect(told({ kind: 'amend', itemId: 'c3', fields: { support: '提供工具。' } })).toEqual([])
  })

  it('does not hide behind a second change of the same item', () => {
    const amend: Change = { kind: 'amend', itemId: 'n', fields: { support: '提供工具。' } }
    expect(told(add('n', cooperative('犬只收容管理', '区公安分局')), amend)).toEqual(['1 rebound n~r2'])
  })

  it('is set by data', () => {
    const never = {
      rebound: { name: 1.1, details: 1.1 },
      duplicate: { name: 1.1, together: { name: 1.1, details: 1.1 } },
    }
    expect(alarms([add('n', cooperative('犬只收容', '区公安分局'))], never)).toEqual([])
  })
})

describe('a duplicate', () => {
  it('is an item named as another one of the township', () => {
    expect(told(add('n', cooperative('便民服务', '区民政局')))).toEqual(['0 duplicate n~b3'])
    expect(told(add('n', cooperative('流动人口登记', '区公安分局')))).toEqual(['0 duplicate n~c3'])
  })

  it('is not a part of a split, nor what an item is merged from', () => {
    const parts = ['便民服务', '便民服务一'].map((name, at) => ({ itemId: `s${at}`, content: basic(name) }))
    expect(told({ kind: 'split', itemId: 'b3', parts })).toEqual([])
    const into = { itemId: 'm', content: basic('基层党组织建设') }
    expect(told({ kind: 'merge', itemIds: ['b1', 'b2'], into })).toEqual([])
  })

  it('is not what stands in the list already, when something else of it changes', () => {
    expect(told({ kind: 'amend', itemId: 'b1', fields: { legalBasis: '《条例》' } })).toEqual([])
  })
})
