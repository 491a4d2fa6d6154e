import { describe, expect, it } from 'vitest'
import { basic, cooperative, list, refusalOf } from '../../duty-lists.examples.ts'
import type { DocumentItem } from './document-item.ts'
import { at, changesTo, documentOf, replacing, towards } from './documents.examples.ts'

const document = documentOf(list)

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
    expect(changesTo(replacing({ b2: [b2] }))).toEqual([])
  })
})

describe('an item that says something else', () => {
  it('is amended in the fields that changed, and keeps its identity under a similar name', () => {
    expect(
      changesTo(replacing({ b2: [at('b2', { ...basic('党员教育监督管理'), legalBasis: '党章' })] })),
    ).toEqual([{ kind: 'amend', itemId: 'b2', fields: { name: '党员教育监督管理', legalBasis: '党章' } }])
  })

  it('loses a field that the document leaves out', () => {
    const c2 = cooperative('校园周边秩序', '区教育局', '区公安分局')
    expect(changesTo(replacing({ c2: [at('c2', c2)] }))).toEqual([
      { kind: 'amend', itemId: 'c2', fields: { leadDepartment: null } },
    ])
  })

  it('has a new name where only punctuation differs, and is the same item', () => {
    expect(changesTo(replacing({ b1: [at('b1', basic('基层党组织（建设）'))] }))).toEqual([
      { kind: 'amend', itemId: 'b1', fields: { name: '基层党组织（建设）' } },
    ])
  })
})

describe('items without a partner', () => {
  it('are retired when the document no longer has them', () => {
    expect(changesTo(replacing({ c3: [] }))).toEqual([
      { kind: 'retire', itemId: 'c3', reason: '新文本中没有此事项' },
    ])
  })

  it('are added beside their neighbours', () => {
    const added = replacing({
      b1: [at('b1', basic('防灾演练')), at('b1', basic('基层党组织建设'))],
      c3: [
        at('c3', cooperative('流动人口登记', '区公安分局')),
        at('c3', cooperative('出租房屋巡查', '区公安分局')),
      ],
    })
    expect(changesTo(added)).toMatchObject([
      { kind: 'add', itemId: 'new-0', place: { sector: '党的建设', before: 'b1' } },
      { kind: 'add', itemId: 'new-7', place: { sector: '平安法治', after: 'c3' } },
    ])
  })

  it('replace one another when they have nothing in common', () => {
    expect(changesTo(replacing({ b3: [at('b3', basic('防灾演练'))] })).map(({ kind }) => kind)).toEqual([
      'add',
      'retire',
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
    expect(changesTo([b2, b1, b3, ...others])).toHaveLength(1)
    expect(changesTo([b2, { ...b1, sector: '民生服务' }, b3, ...others])).toEqual([
      { kind: 'move', itemId: 'b1', place: { sector: '民生服务', before: 'b3' } },
    ])
  })
})

describe('an item that the document leaves incomplete', () => {
  it('is passed on, and refused by the list', () => {
    const c3 = { ...cooperative('流动人口登记', '区公安分局'), townshipDuties: ' ' }
    const { changes } = towards(list, replacing({ c3: [at('c3', c3)] }))
    expect(refusalOf(...changes)).toMatchObject({
      code: 'incomplete-content',
      itemName: '流动人口登记',
      defects: ['township-duties-missing'],
    })
  })
})
