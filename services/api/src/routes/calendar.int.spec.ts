import type { z } from 'zod'
import type { calendarDocument } from '@dutybook/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

type Calendar = z.output<typeof calendarDocument>

const url = '/v1/calendar'
const year2027 = {
  year: 2027,
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
  makeUpDays: [{ name: '元旦', day: '2027-01-09' }],
}
const reason = '2027年节假日安排已经公布'

describe('the working calendar', () => {
  let api: RunningApi
  let district: DistrictExample
  beforeAll(async () => {
    api = await startApi()
    district = await api.district()
  })
  afterAll(() => api.close())

  const get = async (query = '') =>
    api.call({ method: 'GET', url: url + query, as: await api.tokenOf('township-editor', '白鹭镇') })
  const put = async (body: object, role = 'coordinator', place = '青禾区', key?: string) =>
    api.call({
      method: 'PUT',
      url,
      as: await api.tokenOf(role, place),
      body,
      ...(key === undefined ? {} : { key }),
    })
  const audit = async (place: string) =>
    api.call({
      method: 'GET',
      url: `/v1/audit/events?stream=calendar-${district.districtId}`,
      as: await api.tokenOf('auditor', place),
    })

  it('is the published one at first, for everybody of the district', async () => {
    const calendar = (await get()).json<Calendar>()
    expect(calendar).toMatchObject({ version: 1, latest: 1, years: [{ year: 2025 }, { year: 2026 }] })
    expectProblem(await get('?version=2'), 404, 'calendar-version-unknown')
    expectProblem(await get('?version=x'), 400, 'request-invalid')
    const administrator = await api.call({ method: 'GET', url, as: await api.tokenOf('administrator') })
    expectProblem(administrator, 404, 'district-not-found')
  })

  it('is not changed by others, nor to one that cannot be', async () => {
    const years = [year2027]
    const body = { basedOn: 1, years, reason }
    expectProblem(await put(body, 'township-head', '白鹭镇'), 403, 'not-permitted')
    expectProblem(await put({ ...body, reason: ' ' }), 422, 'calendar-reason-missing')
    expectProblem(await put({ ...body, years: [] }), 400, 'request-invalid')
    const unreal = { name: '假', from: '2027-02-30', to: '2027-03-01' }
    expectProblem(
      await put({ ...body, years: [{ ...year2027, holidays: [unreal] }] }),
      400,
      'request-invalid',
    )
    const outside = { name: '假', from: '2027-12-31', to: '2028-01-01' }
    const problem = expectProblem(
      await put({ ...body, years: [{ ...year2027, holidays: [outside] }] }),
      422,
      'calendar-days-misplaced',
    )
    expect(problem.details.zh).toContain('2028-01-01')
    expectProblem(await put({ ...body, years: [year2027, year2027] }), 422, 'calendar-years-repeated')
    expect((await get()).json<Calendar>().version).toBe(1)
  })

  it('is changed by the coordinating office; the earlier version can still be read', async () => {
    const { years } = (await get()).json<Calendar>()
    const body = { basedOn: 1, years: [...years, year2027], reason }
    const first = await put(body, 'coordinator', '青禾区', 'calendar')
    const repeated = await put(body, 'coordinator', '青禾区', 'calendar')
    expect([first.statusCode, repeated.json()]).toEqual([200, first.json()])
    expectProblem(await put(body), 412, 'calendar-changed-meanwhile')
    expect((await get()).json<Calendar>()).toMatchObject({ version: 2, latest: 2, reason })
    expect((await get('?version=1')).json<Calendar>()).toMatchObject({ version: 1, latest: 2, years })
    expect((await audit('青禾区')).json<{ items: object[] }>().items).toMatchObject([
      { type: 'CalendarChanged' },
    ])
  })

  it('of another district is its own', async () => {
    await api.call({
      method: 'POST',
      url: '/v1/districts',
      as: await api.tokenOf('administrator'),
      body: { name: '白石区', coordinatingOffice: { name: '白石区委编办' } },
    })
    const other = await api.call({ method: 'GET', url, as: await api.tokenOf('coordinator', '白石区') })
    expect(other.json<Calendar>()).toMatchObject({ version: 1, latest: 1 })
    expect((await audit('白石区')).statusCode).toBe(404)
  })
})
