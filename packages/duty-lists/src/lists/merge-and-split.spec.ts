import { describe, expect, it } from 'vitest'
import { after, basic, cooperative, numbered, reclaimed, refusalOf } from '../duty-lists.examples.ts'
import type { Change } from './change.ts'

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
