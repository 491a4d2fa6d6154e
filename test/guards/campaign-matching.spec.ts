import { type CampaignChange, matchLists, nearCandidates, type Search } from '@dutybook/duty-lists'
import { describe, expect, it } from 'vitest'
import { oneDistrict, type RealList, realList } from './real-lists.examples.ts'

const change: CampaignChange = {
  kind: 'reclaim',
  receivingDepartments: ['区教育局'],
  workMethod: '由教育部门监管。',
}
const files: readonly RealList[] = ['000', '002', '003', '004']
const district = files.map(realList)

const found = (search: Search) =>
  Object.fromEntries(
    matchLists(district, search, { directory: oneDistrict, change }).map(({ listId, candidates }) => [
      listId,
      candidates,
    ]),
  )
const bestOf = (search: Search) =>
  Object.fromEntries(
    Object.entries(found(search)).map(([listId, candidates]) => [
      listId,
      candidates.slice(0, 1).map(({ itemId }) => itemId),
    ]),
  )

describe('校外培训机构 in four published lists as one district', () => {
  const triple = {
    '000': ['cooperative 61'],
    '002': ['cooperative 105'],
    '003': [],
    '004': ['cooperative 26'],
  }

  it.each(['校外培训机构监督管理', '校外培训机构管理', '校外培训机构监管', '校外培训机构'])(
    'is found under each of its names, and in no list that does not have it: %s',
    (name) => {
      expect(bestOf({ name })).toEqual(triple)
      expect(bestOf({ name, department: 'education' })).toEqual(triple)
    },
  )

  it('stands out in its list: nothing comes near', () => {
    const of = found({ name: '校外培训机构监督管理', department: 'education' })
    for (const candidates of Object.values(of))
      expect(nearCandidates(candidates).length).toBeLessThanOrEqual(1)
    expect(Object.values(of).map(([best]) => best?.confidence)).toEqual([0.83, 1, undefined, 0.904])
  })

  it('says what the confidence came from: 区教委 of 004 is the department that 000 calls 区教育局', () => {
    const [best] = found({ name: '校外培训机构监督管理', department: 'education' })['004'] ?? []
    expect(best).toMatchObject({ name: '校外培训机构监管', agreement: { department: 1 } })
    expect(best?.agreement.name).toBeGreaterThan(0.8)
  })

  it('is not found by its department alone: everything of the department is near', () => {
    const of = found({ department: 'education' })
    for (const listId of ['000', '002', '004'])
      expect(nearCandidates(of[listId] ?? []).length).toBeGreaterThan(2)
  })
})

describe('a duty that the lists name differently', () => {
  it('养犬 is called so in one list only', () => {
    expect(bestOf({ name: '养犬管理' })).toEqual({
      '000': ['cooperative 65'],
      '002': [],
      '003': [],
      '004': [],
    })
  })

  it('社区教育 is found in the three lists that have it', () => {
    expect(bestOf({ name: '社区教育工作', department: 'education' })).toEqual({
      '000': ['cooperative 16'],
      '002': ['cooperative 106'],
      '003': [],
      '004': ['cooperative 25'],
    })
  })

  it('校园周边安全 is found under 治理 and 管理, and as 中小学和幼儿园周边安全治理', () => {
    expect(bestOf({ name: '校园周边安全治理', department: 'education' })).toMatchObject({
      '000': ['cooperative 60'],
      '002': ['cooperative 104'],
      '004': ['cooperative 33'],
    })
  })
})

it('a whole list held against the others: four in ten of its duties are found elsewhere, never two that are near one another', () => {
  const [first, ...others] = district
  const names = (first?.sections.cooperative ?? []).flatMap(({ items }) =>
    items.map((itemId) => first?.items.get(itemId)?.content.name ?? ''),
  )
  const matches = names.map((name) => matchLists(others, { name }, { directory: oneDistrict, change }))
  const elsewhere = matches.filter((lists) => lists.some(({ candidates }) => candidates.length > 0))
  const several = matches.filter((lists) =>
    lists.some(({ candidates }) => nearCandidates(candidates).length > 1),
  )
  expect([names.length, elsewhere.length, several.length]).toEqual([95, 37, 0])
})
