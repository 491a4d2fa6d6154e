import { describe, expect, it } from 'vitest'
import { after, basic, cooperative, numbered, reclaimC1, refusalOf } from '../duty-lists.examples.ts'
import type { Change } from './change.ts'
import { countItems, numberOf } from './duty-list.ts'

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
