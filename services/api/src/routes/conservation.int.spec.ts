import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { asItIsNow, publicationOf, publish, revise } from '../examples/editions.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
const read = async (role: string, name?: string) =>
  api.call({
    method: 'GET',
    url: `/v1/audit/conservation?listId=${district.listId}`,
    as: await api.tokenOf(role, name),
  })

beforeAll(async () => {
  api = await startApi()
  district = await api.district()
  await publish(api, district, publicationOf(district.list.revision))
  await revise(api, district)
  const { list } = await asItIsNow(api, district)
  await publish(api, district, publicationOf(list.revision, { effectiveOn: '2027-01-01' }))
})
afterAll(() => api.close())

it('the auditor sees who performs a reclaimed duty on each day, by the editions in force', async () => {
  const { items, findings } = (await read('auditor', '青禾区')).json()
  const duty = items.find(({ itemId }: { itemId: string }) => itemId === district.item('河道保洁'))
  expect(duty.periods).toMatchObject([
    { from: '2026-11-21', to: '2027-01-01', edition: 1, finding: false },
    { from: '2027-01-01', edition: 2, performers: [{ name: '区水务局', as: 'department' }], finding: false },
  ])
  expect(duty.periods[0].performers[0]).toMatchObject({ name: '白鹭镇', as: 'township' })
  expect(findings).toBe(0)
})

it('a reclaimed duty that is retired leaves days without anybody: a finding', async () => {
  const now = await asItIsNow(api, district)
  await revise(api, now, { kind: 'retire', itemId: district.item('农村危桥鉴定'), reason: '无' })
  const { list } = await asItIsNow(api, district)
  await publish(api, district, publicationOf(list.revision, { effectiveOn: '2027-02-01' }))
  const { items, findings } = (await read('auditor', '青禾区')).json()
  const duty = items.find(({ name }: { name: string }) => name === '农村危桥鉴定')
  expect(duty.periods.at(-1)).toMatchObject({
    from: '2027-02-01',
    performers: [],
    nobody: 'retired',
    finding: true,
  })
  expect(findings).toBe(1)
})

it('is the auditor’s of the district, and nobody else’s', async () => {
  expect((await read('coordinator', '青禾区')).statusCode).toBe(403)
  const opening = { name: '白石区', coordinatingOffice: { name: '白石区委编办' } }
  await api.call({
    method: 'POST',
    url: '/v1/districts',
    as: await api.tokenOf('administrator'),
    body: opening,
  })
  expect((await read('auditor', '白石区')).statusCode).toBe(404)
})
