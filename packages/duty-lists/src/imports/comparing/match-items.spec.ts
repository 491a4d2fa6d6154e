import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basic, cooperative, reclaimed } from '../../duty-lists.examples.ts'
import type { ItemContent } from '../../lists/item.ts'
import { towards } from './documents.examples.ts'
import { matchItems } from './match-items.ts'
import { listOf } from './random-documents.examples.ts'

const item = (content: ItemContent, sector = '民生服务') => ({ sector, content })
const paired = (...sides: Parameters<typeof matchItems>) =>
  matchItems(...sides).map(({ listed, wanted, by }) => [listed, wanted, by])
const patrol = (duties: string): ItemContent => ({
  ...cooperative('河道巡查', '区水务局'),
  townshipDuties: duties,
})

describe('matching', () => {
  it('prefers the same category to another, and another to a similar name', () => {
    const listed = [item(basic('河道巡查')), item(reclaimed('河道巡查', '区水务局'))]
    expect(paired(listed, [item(reclaimed('河道巡查', '区林草局'))])).toEqual([[1, 0, 'name']])
    expect(paired(listed.slice(0, 1), [item(basic('河道巡查工作')), item(patrol('每周巡查。'))])).toEqual([
      [0, 1, 'name'],
    ])
  })

  it('pairs items of one name by what else they say, then by position', () => {
    const listed = [item(patrol('每周巡查并记录。')), item(patrol('发现污染及时上报。'))]
    const wanted = [item(patrol('发现污染立即上报。')), item(patrol('每周巡查并且记录。'))]
    expect(new Set(paired(listed, wanted))).toEqual(
      new Set([
        [0, 1, 'name'],
        [1, 0, 'name'],
      ]),
    )
    const [twin] = listed as [(typeof listed)[number]]
    expect(paired([twin, twin], [twin, twin])).toEqual([
      [0, 0, 'content'],
      [1, 1, 'content'],
    ])
  })

  it('tells two items of similar names apart by their duties', () => {
    const listed = [item(cooperative('食堂安全管理', '区教育局'))]
    const other: ItemContent = {
      ...cooperative('锅炉安全管理', '区市场监管局'),
      departmentDuties: '开展定期检验，查处隐患。',
      townshipDuties: '排查登记使用单位。',
    }
    const renamed = { ...(listed[0]?.content as ItemContent), name: '学校食堂安全管理' }
    expect(paired(listed, [item(other)])).toEqual([])
    expect(paired(listed, [item(other), item(renamed)])).toEqual([[0, 1, 'likeness']])
  })

  it('keeps the identity of every item whose name lost, gained or changed a character or two', () => {
    const character = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code))
    const name = fc.string({ unit: character, minLength: 8, maxLength: 20 })
    const edit = fc.record({
      at: fc.nat(7),
      cut: fc.nat(1),
      by: fc.string({ unit: character, maxLength: 1 }),
    })
    const renamed = fc.record({ name, edits: fc.array(edit, { maxLength: 2 }), rank: fc.nat() })
    fc.assert(
      fc.property(fc.array(renamed, { minLength: 1, maxLength: 60, size: 'max' }), (items) => {
        const list = listOf(items.map(({ name }) => ({ sector: '生态', content: basic(name) })))
        const order = [...items.entries()].toSorted(([, one], [, other]) => one.rank - other.rank)
        const document = order.map(([, { name, edits }]) => ({
          sector: '生态',
          content: basic(
            edits.reduce((now, { at, cut, by }) => now.slice(0, at) + by + now.slice(at + cut), name),
          ),
        }))
        const { matches } = towards(list, document)
        expect(matches.map(({ itemId }) => itemId)).toEqual(order.map(([index]) => `i${index}`))
      }),
    )
  })
})
