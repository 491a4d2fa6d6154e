import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { directoryOf } from '../examples/directory.examples.ts'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { inSignOff } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
let of: ReturnType<typeof directoryOf>

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
  of = directoryOf(api, district)
})
afterEach(() => api.close())

describe('suggestions', () => {
  const suggestions = async () =>
    (await of.read<{ items: object[] }>('/v1/directory/suggestions', 'coordinator', '青禾区')).items

  it('offer departments that stand twice, until they are merged', async () => {
    expect(await suggestions()).toEqual([])
    const organisations = [{ kind: 'department', name: '区生环局' }]
    await of.command('POST', '/organisations', { organisations })
    expect(await suggestions()).toEqual([
      {
        name: '区生环局',
        organisationId: of.idOf('区生环局'),
        like: { organisationId: of.idOf('区生态环境局'), name: '区生态环境局' },
        act: 'merge',
        proposals: false,
      },
    ])
    await of.command('POST', '/mergers', of.merger({ organisationId: of.idOf('区生态环境局') }, '区生环局'))
    expect(await suggestions()).toEqual([])
  })

  it('offer names of open proposals as aliases', async () => {
    await inSignOff(api, district, of.reclaimTo('区交运局'))
    expect(await suggestions()).toEqual([
      {
        name: '区交运局',
        like: { organisationId: of.idOf('区交通运输局'), name: '区交通运输局' },
        act: 'add-alias',
        proposals: true,
      },
    ])
  })

  it('are for the coordinating office and the auditor', async () => {
    const url = '/v1/directory/suggestions'
    const refused = await api.call({ method: 'GET', url, as: await api.tokenOf('township-head', '白鹭镇') })
    expectProblem(refused, 403, 'reading-not-permitted')
    expect(await of.read(url, 'auditor', '青禾区')).toEqual({ items: [] })
  })
})
