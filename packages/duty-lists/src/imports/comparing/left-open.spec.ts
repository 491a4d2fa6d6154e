import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { listEvents } from '../../duty-lists.examples.ts'
import { dutyList } from '../../lists/evolve-duty-list.ts'
import { type DocumentItem, itemsInOrder } from './document-item.ts'
import { changesOfDocument } from './left-open.ts'

const ids = { newItemId: (index: number) => `new-${index}` }
const list = fold(dutyList, [
  ...listEvents,
  {
    type: 'ItemListed',
    data: {
      itemId: 'based',
      sector: '党的建设',
      content: { category: 'basic', name: '发展党员', legalBasis: '《党章》' },
    },
  },
])
const items: readonly DocumentItem[] = itemsInOrder(list).map(({ sector, content }) => ({ sector, content }))
const withoutBasis = items.map(({ sector, content: { legalBasis: _basis, ...content } }) => ({
  sector,
  content: content as DocumentItem['content'],
}))

describe('a document that leaves something open', () => {
  it('without a column for a field keeps what the list has in it', () => {
    expect(changesOfDocument(list, withoutBasis, ids).changes).toEqual([])
  })

  it('with the column, and an empty cell in it, takes the field away', () => {
    const others = withoutBasis.map((item) =>
      item.content.name === '基层党组织建设'
        ? { ...item, content: { ...item.content, legalBasis: '《条例》' } }
        : item,
    )
    expect(changesOfDocument(list, others, ids).changes).toEqual([
      { kind: 'amend', itemId: 'b1', fields: { legalBasis: '《条例》' } },
      { kind: 'amend', itemId: 'based', fields: { legalBasis: null } },
    ])
  })

  it('without a table of a category retires nothing of it, and says so', () => {
    const cooperative = items.filter(({ content }) => content.category === 'cooperative')
    const { changes, unexpressed } = changesOfDocument(list, cooperative, ids)
    expect(changes).toEqual([])
    expect(unexpressed).toEqual([
      { code: 'category-absent', category: 'basic' },
      { code: 'category-absent', category: 'reclaimed' },
    ])
  })

  it('with a table from which an item is gone retires it', () => {
    const gone = items.filter(({ content }) => content.name !== '发展党员')
    expect(changesOfDocument(list, gone, ids).changes).toMatchObject([{ kind: 'retire', itemId: 'based' }])
  })
})
