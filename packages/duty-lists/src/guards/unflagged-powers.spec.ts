import { describe, expect, it } from 'vitest'
import { basic, cooperative, list, reclaimC1, revise } from '../duty-lists.examples.ts'
import type { Change } from '../lists/change.ts'
import type { ItemContent } from '../lists/item.ts'
import { differences } from '../lists/difference.ts'
import { unflaggedPowers } from './unflagged-powers.ts'

const found = (...changes: readonly Change[]) => {
  const revised = revise(...changes)
  if (!revised.ok) throw new Error(JSON.stringify(revised.refusal))
  return unflaggedPowers(differences(list, revised.value))
}
const add = (content: ItemContent): Change => ({
  kind: 'add',
  itemId: 'n',
  content,
  place: { sector: '平安法治' },
})
const told = (...changes: readonly Change[]) =>
  found(...changes).map(({ change, power, field, words }) => `${change} ${power} ${field} ${words}`)

describe('a duty that speaks of enforcement', () => {
  it('without the flag raises the alarm, with the words that tell', () => {
    expect(found(add(basic('对占道经营的行政处罚')))).toEqual([
      {
        change: 0,
        itemId: 'n',
        name: '对占道经营的行政处罚',
        power: 'penalty',
        field: 'name',
        words: '行政处罚',
      },
    ])
  })

  it.each([
    ['负责罚款的收缴。', 'penalty', '罚款'],
    ['负责摊贩的行政许可。', 'licensing', '行政许可'],
    ['受理并核发食品摊贩许可证。', 'licensing', '核发食品摊贩许可证'],
    ['实施强制拆除。', 'enforcement', '强制拆除'],
    ['开展行政执法检查。', 'enforcement', '行政执法'],
  ])('in the duties of the township: %s', (townshipDuties, power, words) => {
    const content = { ...cooperative('市容管理', '区教育局'), townshipDuties }
    expect(told(add(content))).toEqual([`0 ${power} townshipDuties ${words}`])
  })

  it('is found whatever change brings the words in, and for each power once', () => {
    const townshipDuties = '负责处罚、查封和扣押。'
    expect(told({ kind: 'amend', itemId: 'c1', fields: { townshipDuties } })).toEqual([
      '0 penalty townshipDuties 处罚',
      '0 enforcement townshipDuties 查封',
    ])
    expect(told({ kind: 'reclassify', itemId: 'c1', content: basic('托管机构处罚') })).toEqual([
      '0 penalty name 处罚',
    ])
  })

  it('with the flag of that very power raises none', () => {
    const content = { ...basic('占道经营处罚和强制清除'), powers: ['penalty'] } as const
    expect(told(add(content))).toEqual(['0 enforcement name 强制清除'])
  })

  it('is no matter of what departments do, of their names, or of what they took back', () => {
    const content = {
      ...cooperative('市容管理', '区教育局'),
      departmentDuties: '负责行政处罚。',
      townshipDuties: '发现后报区城市管理执法局、区行政审批局，配合执法人员。',
    }
    expect(told(add(content))).toEqual([])
    expect(told({ ...reclaimC1, workMethod: '由区教育局实施行政处罚。' })).toEqual([])
  })
})
