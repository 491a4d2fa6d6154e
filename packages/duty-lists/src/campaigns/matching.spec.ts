import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { basic, cooperative, district, reclaimed } from '../duty-lists.examples.ts'
import type { DutyListEvent } from '../lists/duty-list-events.ts'
import { dutyList } from '../lists/evolve-duty-list.ts'
import type { ItemContent } from '../lists/item.ts'
import type { CampaignChange } from './campaign-change.ts'
import { matchLists, nearCandidates, type Search } from './matching.ts'

const listOf = (...contents: readonly ItemContent[]) =>
  fold(dutyList, [
    {
      type: 'ListOpened',
      data: { listId: 'list', districtId: 'district', townshipId: 'town', title: '清单' },
    },
    ...contents.map(
      (content, index): DutyListEvent => ({
        type: 'ItemListed',
        data: { itemId: `i${index + 1}`, sector: '民生服务', content },
      }),
    ),
  ] satisfies readonly DutyListEvent[])
const reclaim: CampaignChange = {
  kind: 'reclaim',
  receivingDepartments: ['区教育局'],
  workMethod: '直接办理。',
}
const match = (
  search: Search,
  contents: readonly ItemContent[],
  change: CampaignChange = reclaim,
  namedOnly?: string,
) =>
  matchLists([listOf(...contents)], search, {
    directory: district,
    change,
    ...(namedOnly !== undefined && { namedOnly }),
  })[0]

const name = '校外托管机构管理'
const pair = [cooperative(name, '区教育局'), cooperative('校外托管机构监督检查', '区教育局')]

describe('an item is found', () => {
  it('with a confidence that is the weighted mean of its parts, which are shown', () => {
    const alone = match({ name }, pair)?.candidates[1]?.confidence ?? 0
    expect(alone).toBeGreaterThan(0.4)
    expect(match({ name, department: 'education' }, pair)?.candidates).toEqual([
      {
        itemId: 'i1',
        name,
        category: 'cooperative',
        number: 1,
        confidence: 1,
        agreement: { name: 1, department: 1 },
      },
      {
        itemId: 'i2',
        name: '校外托管机构监督检查',
        category: 'cooperative',
        number: 2,
        confidence: expect.closeTo(0.8 * alone + 0.2, 2),
        agreement: { name: alone, department: 1 },
      },
    ])
  })

  it('by a legal basis, cited as it is written or nearly so', () => {
    const citing = (legalBasis: string): ItemContent => ({ ...cooperative('巡查', '区公安分局'), legalBasis })
    const basis = '《云溪市养犬管理条例》'
    const found = match({ legalBasis: basis }, [
      citing(`1.${basis}2.《云溪市市容条例》`),
      citing('《云溪市犬只管理条例》'),
      citing('《中华人民共和国森林法》'),
      cooperative('无依据事项', '区公安分局'),
    ])
    expect(found?.candidates.map(({ itemId, agreement }) => [itemId, agreement.legalBasis === 1])).toEqual([
      ['i1', true],
      ['i2', false],
    ])
  })

  it('by a department under any of its names', () => {
    const found = match({ department: 'police' }, [
      cooperative('巡查', '市公安局云溪分局'),
      cooperative('登记', '区教育局', '区公安分局'),
      cooperative('检查', '区教育局'),
    ])
    expect(found?.candidates.map(({ itemId }) => itemId)).toEqual(['i1', 'i2'])
  })

  it('never by its department alone when its name is another', () => {
    expect(
      match({ name, department: 'education' }, [cooperative('消防检查', '区教育局')])?.candidates,
    ).toEqual([])
  })

  it('only where the change is possible', () => {
    const items = [
      basic('养犬管理'),
      cooperative('养犬管理', '区公安分局'),
      reclaimed('养犬管理', '区公安分局'),
    ]
    const categories = (change: CampaignChange) =>
      match({ name: '养犬管理' }, items, change)?.candidates.map(({ category }) => category)
    expect(categories(reclaim)).toEqual(['basic', 'cooperative'])
    const amend: CampaignChange = { kind: 'amend', fields: { legalBasis: '《养犬管理条例》' } }
    expect(categories(amend)).toEqual(['basic', 'cooperative', 'reclaimed'])
  })

  it('only when it names the department that asks, if it asks for its own', () => {
    const found = match({ name }, [cooperative(name, '区公安分局'), ...pair], reclaim, 'education')
    expect(found?.candidates.map(({ itemId }) => itemId)).toEqual(['i2', 'i3'])
  })

  it('always in the same way', () => {
    expect(match({ name }, pair)).toEqual(match({ name }, pair))
  })

  it('and what does not fit into the answer is counted', () => {
    const many = Array.from({ length: 103 }, (_, index) => cooperative(`巡查${index}`, '区公安分局'))
    const found = match({ department: 'police' }, many)
    expect([found?.candidates.length, found?.more]).toEqual([100, 3])
  })
})

it('candidates are near one another when either could be meant', () => {
  const candidates = match({ name }, [...pair, basic(name)])?.candidates ?? []
  expect(nearCandidates(candidates).map(({ itemId }) => itemId)).toEqual(['i3', 'i1'])
  expect(nearCandidates([])).toEqual([])
})
