import { describe, expect, it } from 'vitest'
import { cooperative, reclaimed } from '../../duty-lists.examples.ts'
import type { ItemContent } from '../../lists/item.ts'
import { at, changesTo, replacing } from './documents.examples.ts'

describe('an item in another category', () => {
  it('is reclassified with its new content', () => {
    const b3 = cooperative('便民服务', '区民政局')
    expect(changesTo(replacing({ b3: [at('b3', b3)] }))).toEqual([
      { kind: 'reclassify', itemId: 'b3', content: b3, place: { sector: '民生服务', before: 'c1' } },
    ])
  })

  it('is reclaimed, and then amended in what a reclaim cannot say', () => {
    const c3: ItemContent = {
      ...reclaimed('流动人口登记备案', '区公安分局'),
      legalBasis: '居住证条例',
      reason: '统一办理',
    }
    expect(changesTo(replacing({ c3: [at('c3', c3)] }))).toEqual([
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
    expect(changesTo(replacing({ r2: [at('r2', r2)] }))).toEqual([
      { kind: 'return', itemId: 'r2', content: r2, place: { sector: '平安法治', after: 'c3' } },
    ])
  })
})
