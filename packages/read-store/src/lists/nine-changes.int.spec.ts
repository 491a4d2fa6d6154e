import { describe, expect, it } from 'vitest'
import { outline, parsed, readModelOf } from '../rendered-list.examples.ts'
import { sampleLog } from '../sample-log.examples.ts'
import { before, changes } from './changes.examples.ts'

describe.each(changes)('a list after %s', (kind, change, moved, counts) => {
  const { recorder, town } = sampleLog()
  town.propose('p1', 'applied', change)
  const readModel = readModelOf(recorder)
  const now = readModel.list(town.listId, 'now')

  it('stands in its new order with its new counts', () => {
    expect(town.proposalNow('p1').status, kind).toBe('applied')
    expect(outline(now)).toEqual({ ...before, ...moved })
    expect(parsed(now).counts).toEqual(counts)
    expect(readModel.lists('qingshui', { limit: 1 }).items[0]).toMatchObject({ counts, revision: 13 })
  })

  it('agrees with the aggregate', () => {
    const { sections, items } = town.listNow()
    for (const { category, sectors } of parsed(now).categories) {
      expect(sectors.map(({ name, items }) => ({ name, items: items.map(({ itemId }) => itemId) }))).toEqual(
        sections[category as keyof typeof sections],
      )
      for (const { itemId, number: _, ...shown } of sectors.flatMap(({ items }) => items)) {
        expect({ category, ...shown }).toEqual(items.get(itemId)?.content)
      }
    }
  })

  it('can be read as it was before', () => {
    expect(outline(readModel.list(town.listId, { revision: 11 }))).toEqual(before)
    expect(outline(readModel.list(town.listId, { at: '2026-03-01T08:00:20Z' }))).toEqual(before)
  })
})
