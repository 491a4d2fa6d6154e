import fc from 'fast-check'
import { expect, it } from 'vitest'
import { basic, cooperative, list } from '../duty-lists.examples.ts'
import type { Change } from './change.ts'
import { countItems, type DutyList, numberOf } from './duty-list.ts'
import { evolveDutyList } from './evolve-duty-list.ts'
import { categories, type ItemContent } from './item.ts'
import { reviseList } from './revise-list.ts'

type Wish = (list: DutyList, fresh: string) => Change

const pick = (from: DutyList, index: number): string =>
  [...from.items.keys()][index % from.items.size] ?? 'none'
const rename = (content: ItemContent, name: string): ItemContent => ({ ...content, name })
const contentOf = (from: DutyList, itemId: string): ItemContent =>
  from.items.get(itemId)?.content ?? basic('none')

/** Changes of every kind on any items; many of them are refused, as they would be in life. */
const wish: fc.Arbitrary<Wish> = fc
  .record({
    kind: fc.nat(8),
    one: fc.nat(99),
    other: fc.nat(99),
    sector: fc.constantFrom('党的建设', '民生服务', '城乡建设'),
  })
  .map(({ kind, one, other, sector }) => (from, fresh): Change => {
    const itemId = pick(from, one)
    const content = contentOf(from, itemId)
    const choices: readonly Change[] = [
      { kind: 'add', itemId: fresh, content: rename(content, fresh), place: { sector } },
      { kind: 'amend', itemId, fields: { name: fresh } },
      { kind: 'reclassify', itemId, content: one % 2 === 0 ? basic(fresh) : cooperative(fresh, '区教育局') },
      { kind: 'reclaim', itemId, receivingDepartments: ['区民政局'], workMethod: '直接办理。' },
      { kind: 'return', itemId, content: cooperative(fresh, '区教育局') },
      {
        kind: 'merge',
        itemIds: [itemId, pick(from, other)],
        into: { itemId: fresh, content: rename(content, fresh) },
      },
      {
        kind: 'split',
        itemId,
        parts: ['甲', '乙'].map((part) => ({ itemId: fresh + part, content: rename(content, fresh + part) })),
      },
      { kind: 'move', itemId, place: one % 3 === 0 ? { sector } : { sector, before: pick(from, other) } },
      { kind: 'retire', itemId, reason: '重复' },
    ]
    return choices[kind] as Change
  })

const isSound = (of: DutyList): void => {
  const numbers = categories.map((category) => of.sections[category].flatMap((sector) => sector.items))
  expect(new Set(numbers.flat())).toEqual(new Set(of.items.keys()))
  expect(numbers.flat().length).toBe(of.items.size)
  for (const [index, category] of categories.entries()) {
    expect(numbers[index]?.map((itemId) => numberOf(of, itemId))).toEqual(
      numbers[index]?.map((_, place) => place + 1),
    )
    expect(numbers[index]?.every((itemId) => of.items.get(itemId)?.content.category === category)).toBe(true)
    expect(of.sections[category].every((sector) => sector.items.length > 0)).toBe(true)
  }
  for (const ended of of.ended.values()) {
    expect(of.items.has(ended.itemId)).toBe(false)
    expect(ended.successors.length).toBe(ended.how === 'merged' ? 1 : ended.how === 'split' ? 2 : 0)
    expect(ended.successors.every((itemId) => of.items.has(itemId) || of.ended.has(itemId))).toBe(true)
  }
}

it('any sequence of changes leaves every item at one place, with contiguous numbers and known successors', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
      let revised = list
      for (const [index, make] of wishes.entries()) {
        if (revised.items.size === 0) break
        const changes = [make(revised, `n${index}`)]
        const events = reviseList(revised, {
          proposalId: `p${index}`,
          baseRevision: revised.revision,
          changes,
        })
        if (!events.ok) continue
        const before = JSON.stringify(revised)
        const next = events.value.reduce(evolveDutyList, revised)
        expect(JSON.stringify(revised)).toBe(before)
        revised = next
        isSound(revised)
      }
      expect(Object.values(countItems(revised)).reduce((sum, count) => sum + count)).toBe(revised.items.size)
    }),
    { numRuns: 300 },
  )
})
