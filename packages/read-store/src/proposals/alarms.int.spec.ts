import { expect, it } from 'vitest'
import { readModelOf } from '../rendered-list.examples.ts'
import { sampleLog } from '../sample-log.examples.ts'

const content = {
  category: 'cooperative',
  name: '校外培训巡查',
  departments: ['区教育局'],
  departmentDuties: '负责无证培训机构的查处和取缔。',
  townshipDuties: '发现无证培训机构及时上报，配合部门处置。',
} as const
const place = { sector: '民生服务' }
const { recorder, town } = sampleLog()
town.propose('p1', 'applied', { kind: 'add', itemId: 'n1', content, place })
town.propose('p2', 'applied', {
  kind: 'reclaim',
  itemId: 'n1',
  receivingDepartments: ['区教育局'],
  workMethod: '由区教育局执法。',
})
town.propose('p3', 'draft', {
  kind: 'add',
  itemId: 'n2',
  content: { ...content, name: '暑期安全服务' },
  place,
})
town.propose('p4', 'draft', { kind: 'retire', itemId: 'c1', reason: '重复' })
const readModel = readModelOf(recorder)

it('a proposal shows what it resembles, also under another name, by what the township did before the reclaim', () => {
  const alarms = readModel.proposal('p3')?.alarms
  expect(alarms).toMatchObject([
    { kind: 'rebound', itemId: 'n2', resembles: { itemId: 'n1', category: 'reclaimed' } },
  ])
  expect(alarms?.[0]?.resemblance.details).toBe(1)
  expect(readModel.proposal('p3')?.alarms).toBe(alarms)
})

it('a proposal that was drafted before the reclaim shows none, nor does one that resembles nothing', () => {
  expect(readModel.proposal('p1')?.alarms).toEqual([])
  expect(readModel.proposal('p4')?.alarms).toEqual([])
})
