import { describe, expect, it } from 'vitest'
import { basic, cooperative, list, reclaimed } from '../duty-lists.examples.ts'
import type { ItemContent } from '../lists/item.ts'
import { contentsOf, contentsWanted, documentOf, revised, towards } from './imports.examples.ts'
import type { DocumentItem } from './document-item.ts'

const document = documentOf(list)

/** The document of the list, with other items in the places of some. */
const replacing = (others: Readonly<Record<string, readonly DocumentItem[]>>): readonly DocumentItem[] =>
  document.flatMap((item) => others[item.itemId] ?? [item])

const at = (itemId: string, content: ItemContent, sector = list.items.get(itemId)?.sector ?? '') => ({
  sector,
  content,
})
const contentOf = (itemId: string): ItemContent => list.items.get(itemId)?.content ?? basic('')

/** The changes towards the document, which lead there. */
const changes = (items: readonly DocumentItem[]) => {
  const way = towards(list, items)
  expect(contentsOf(revised(list, way.changes))).toEqual(contentsWanted(items, way))
  return way.changes
}

describe('a document that says what the list says', () => {
  it('changes nothing', () => {
    const { changes, unexpressed, matches } = towards(list, document)
    expect([changes, unexpressed]).toEqual([[], []])
    expect(matches[0]).toEqual({ index: 0, itemId: 'b1', by: 'content' })
  })

  it('may be spaced in another way', () => {
    const { sector, content } = document[1] as DocumentItem
    const b2 = {
      sector: ` ${sector.slice(0, 2)}\u3000${sector.slice(2)}`,
      content: { ...content, name: '党员 教育\n管理' },
    }
    expect(changes(replacing({ b2: [b2] }))).toEqual([])
  })
})

describe('an item that says something else', () => {
  it('is amended in the fields that changed, and keeps its identity under a similar name', () => {
    expect(
      changes(replacing({ b2: [at('b2', { ...basic('党员教育监督管理'), legalBasis: '党章' })] })),
    ).toEqual([{ kind: 'amend', itemId: 'b2', fields: { name: '党员教育监督管理', legalBasis: '党章' } }])
  })

  it('loses a field that the document leaves out', () => {
    const c2 = cooperative('校园周边秩序', '区教育局', '区公安分局')
    expect(changes(replacing({ c2: [at('c2', c2)] }))).toEqual([
      { kind: 'amend', itemId: 'c2', fields: { leadDepartment: null } },
    ])
  })

  it('has a new name where only punctuation differs, and is the same item', () => {
    expect(changes(replacing({ b1: [at('b1', basic('基层党组织（建设）'))] }))).toEqual([
      { kind: 'amend', itemId: 'b1', fields: { name: '基层党组织（建设）' } },
    ])
  })
})

describe('items without a partner', () => {
  it('are retired when the document no longer has them', () => {
    expect(changes(replacing({ c3: [] }))).toEqual([
      { kind: 'retire', itemId: 'c3', reason: '新文本中没有此事项' },
    ])
  })

  it('are added beside their neighbours', () => {
    const added = replacing({
      b1: [at('b1', basic('防灾演练')), at('b1', contentOf('b1'))],
      c3: [at('c3', contentOf('c3')), at('c3', cooperative('出租房屋巡查', '区公安分局'))],
    })
    expect(changes(added)).toMatchObject([
      { kind: 'add', itemId: 'new-0', place: { sector: '党的建设', before: 'b1' } },
      { kind: 'add', itemId: 'new-7', place: { sector: '平安法治', after: 'c3' } },
    ])
  })

  it('replace one another when they have nothing in common', () => {
    expect(changes(replacing({ b3: [at('b3', basic('防灾演练'))] })).map(({ kind }) => kind)).toEqual([
      'add',
      'retire',
    ])
  })
})

describe('an item in another category', () => {
  it('is reclassified with its new content', () => {
    const b3 = cooperative('便民服务', '区民政局')
    expect(changes(replacing({ b3: [at('b3', b3)] }))).toEqual([
      { kind: 'reclassify', itemId: 'b3', content: b3, place: { sector: '民生服务', before: 'c1' } },
    ])
  })

  it('is reclaimed, and then amended in what a reclaim cannot say', () => {
    const c3: ItemContent = {
      ...reclaimed('流动人口登记备案', '区公安分局'),
      legalBasis: '居住证条例',
      reason: '统一办理',
    }
    expect(changes(replacing({ c3: [at('c3', c3)] }))).toEqual([
      {
        kind: 'reclaim',
        itemId: 'c3',
        receivingDepartments: ['区公安分局'],
        workMethod: '由承接部门直接办理。',
        reason: '统一办理',
        place: { sector: '平安法治', before: 'r2' },
      },
      { kind: 'amend', itemId: 'c3', fields: { name: '流动人口登记备案', legalBasis: '居住证条例' } },
    ])
  })

  it('is returned when it was reclaimed', () => {
    const r2 = cooperative('犬只收容', '区公安分局')
    expect(changes(replacing({ r2: [at('r2', r2)] }))).toEqual([
      { kind: 'return', itemId: 'r2', content: r2, place: { sector: '平安法治', after: 'c3' } },
    ])
  })
})

describe('an item at another place', () => {
  it('moves alone; the others stay', () => {
    const [b1, b2, b3, ...others] = document as readonly DocumentItem[] as [
      DocumentItem,
      DocumentItem,
      DocumentItem,
    ]
    expect(changes([b2, b1, b3, ...others])).toHaveLength(1)
    expect(changes([b2, { ...b1, sector: '民生服务' }, b3, ...others])).toEqual([
      { kind: 'move', itemId: 'b1', place: { sector: '民生服务', before: 'b3' } },
    ])
  })
})
