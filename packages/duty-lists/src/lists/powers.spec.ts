import { describe, expect, it } from 'vitest'
import { after, basic, cooperative, list, reclaimC1, refusalOf } from '../duty-lists.examples.ts'
import { fieldChanges } from '../comparison/field-changes.ts'
import { amendments } from '../imports/comparing/content-changes.ts'
import type { Change } from './change.ts'
import type { DutyList } from './duty-list.ts'
import type { ItemFields } from './item.ts'
import { withPowers } from './powers.ts'

const powersOf = (of: DutyList, itemId: string) => of.items.get(itemId)?.content.powers
const flag = (itemId: string, powers: ItemFields['powers'] | null): Change => ({
  kind: 'amend',
  itemId,
  fields: { powers: powers as readonly 'penalty'[] | null },
})
const flagged = after(flag('c2', ['licensing']), after(flag('c1', ['enforcement', 'penalty'])))

describe('the flag of enforcement', () => {
  it('is set by an addition or an amendment, always in one order', () => {
    expect(powersOf(flagged, 'c1')).toEqual(['penalty', 'enforcement'])
    const content = { ...basic('占道经营处罚'), powers: ['penalty'] } as const
    const added = after({ kind: 'add', itemId: 'n', content, place: { sector: '民生服务' } })
    expect(powersOf(added, 'n')).toEqual(['penalty'])
  })

  it('is taken away by null or by an empty list', () => {
    expect(after(flag('c1', null), flagged).items.get('c1')?.content).not.toHaveProperty('powers')
    expect(after(flag('c1', []), flagged).items.get('c1')?.content).not.toHaveProperty('powers')
  })

  it('that is set as it was changes nothing, and content without it stays as it is', () => {
    expect(refusalOf(flag('c1', []))?.code).toBe('nothing-changes')
    const plain = cooperative('校园安全', '区教育局')
    expect(JSON.stringify(withPowers(plain, [basic('宣传')]))).toBe(JSON.stringify(plain))
  })

  it('stays when the duty is reclaimed, returned or reclassified', () => {
    const taken = after(reclaimC1, flagged)
    expect(powersOf(taken, 'c1')).toEqual(['penalty', 'enforcement'])
    const back: Change = { kind: 'return', itemId: 'c1', content: basic('校外托管') }
    expect(powersOf(after(back, taken), 'c1')).toEqual(['penalty', 'enforcement'])
    const own: Change = { kind: 'reclassify', itemId: 'c1', content: basic('校外托管') }
    expect(powersOf(after(own, flagged), 'c1')).toEqual(['penalty', 'enforcement'])
    const cleared: Change = { ...own, content: { ...basic('校外托管'), powers: [] } }
    expect(powersOf(after(cleared, flagged), 'c1')).toBeUndefined()
  })

  it('of merged items comes together, and each part of a split has it, unless they say otherwise', () => {
    const into = { itemId: 'm', content: cooperative('校园内外秩序', '区教育局') }
    const merged = after({ kind: 'merge', itemIds: ['c1', 'c2'], into }, flagged)
    expect(powersOf(merged, 'm')).toEqual(['penalty', 'licensing', 'enforcement'])
    const parts = [
      { itemId: 's1', content: cooperative('校外托管', '区教育局') },
      { itemId: 's2', content: { ...cooperative('巡查', '区教育局'), powers: [] } },
    ]
    const split = after({ kind: 'split', itemId: 'c1', parts }, flagged)
    expect([powersOf(split, 's1'), powersOf(split, 's2')]).toEqual([['penalty', 'enforcement'], undefined])
  })

  it('is not touched by a document, which says nothing of it', () => {
    const { content } = flagged.items.get('c1') ?? {}
    const { content: plain } = list.items.get('c1') ?? {}
    if (content === undefined || plain === undefined) throw new Error('c1 is there')
    expect(amendments('c1', content, plain)).toEqual([])
    expect(amendments('c1', plain, content)).toMatchObject([
      { fields: { powers: ['penalty', 'enforcement'] } },
    ])
  })

  it('is a field that comparisons show', () => {
    const [before, now] = [basic('巡查'), { ...basic('巡查'), powers: ['penalty'] } as const]
    expect(fieldChanges([before], [now]).map(({ field }) => field)).toEqual(['powers'])
  })
})
