import { beforeAll, describe, expect, it } from 'vitest'
import type { Anatomy } from './anatomy.examples.ts'
import { casesOf, DAMAGES, judge, publishedLists, sameAs, VARIATIONS } from './damaged-documents.examples.ts'

let lists: readonly Anatomy[] = []
let damages = 0

beforeAll(() => {
  lists = publishedLists()
})

describe('damage is noticed where it is, and the rest of the list stays as it was', () => {
  it.each(Object.entries(DAMAGES).map(([kind, damage], turn) => ({ kind, damage, turn })))(
    '$kind',
    ({ damage, turn }) => {
      const cases = casesOf(lists, damage, turn)
      const wrong = cases.flatMap(({ name, list, damaged }) => {
        const verdict = judge(list, damaged)
        if (verdict === 'refused') return []
        return [
          ...(verdict.noticed.length === 0 ? [`${name}: silent`] : []),
          ...(verdict.noticed.length > 0 && !verdict.isNear ? [`${name}: noticed elsewhere`] : []),
          ...(verdict.changed.length > 0 ? [`${name}: changed ${verdict.changed.join(', ')}`] : []),
        ]
      })
      damages += cases.length
      expect(wrong).toEqual([])
      expect(cases).not.toEqual([])
    },
  )

  it('in more than four hundred cases', () => {
    expect(damages).toBeGreaterThan(400)
  })
})

describe('what is written otherwise reads the same', () => {
  it.each(Object.entries(VARIATIONS))('%s', (_, variation) => {
    for (const list of lists) expect([list.name, ...sameAs(list, variation(list))]).toEqual([list.name])
  })
})
