import { describe, expect, it } from 'vitest'
import { after, numbered, refusalOf } from '../duty-lists.examples.ts'

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
