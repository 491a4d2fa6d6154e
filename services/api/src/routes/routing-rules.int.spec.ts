import type { z } from 'zod'
import type { routingRulesDocument } from '@dutybook/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

type Rules = z.output<typeof routingRulesDocument>

const overseer = { change: 'reclaim', ask: [{ party: 'coordinating-office', effect: 'oversees' }] } as const
const url = '/v1/routing-rules'

describe('the routing rules', () => {
  let api: RunningApi
  let district: DistrictExample
  beforeAll(async () => {
    api = await startApi()
    district = await api.district()
    await api.call({
      method: 'POST',
      url: '/v1/districts',
      as: await api.tokenOf('administrator'),
      body: { name: '白石区', coordinatingOffice: { name: '白石区委编办' } },
    })
  })
  afterAll(() => api.close())

  const get = async (query = '', role = 'township-editor', place = '白鹭镇') =>
    api.call({ method: 'GET', url: url + query, as: await api.tokenOf(role, place) })
  const put = async (body: object, role = 'coordinator', place = '青禾区', key?: string) =>
    api.call({
      method: 'PUT',
      url,
      as: await api.tokenOf(role, place),
      body,
      ...(key === undefined ? {} : { key }),
    })
  const overseen = (present: Rules) => ({
    basedOn: present.version,
    rules: [...present.rules, overseer],
    examples: present.examples.map((example) =>
      example.change === 'reclaim'
        ? {
            ...example,
            expected: [...example.expected, { party: 'coordinating-office', effect: 'oversees' }],
          }
        : example,
    ),
    reason: '编办须掌握收回情况',
  })

  it('are the default ones at first, with their examples, for everybody of the district', async () => {
    const rules = (await get()).json<Rules>()
    expect(rules).toMatchObject({ version: 1, latest: 1 })
    expect(rules.rules.length).toBeGreaterThan(10)
    expect(rules.examples.length).toBeGreaterThan(8)
    expectProblem(await get('?version=2'), 404, 'rules-version-unknown')
    expectProblem(await get('?version=x'), 400, 'request-invalid')
  })

  it('are not changed by others, nor against their examples', async () => {
    const present = (await get()).json<Rules>()
    const body = overseen(present)
    expectProblem(await put(body, 'township-head', '白鹭镇'), 403, 'not-permitted')
    const { examples: _, ...promising } = body
    const problem = expectProblem(await put(promising), 422, 'rules-break-examples')
    expect(problem.details.zh).toContain('收回由一个部门承接')
    const ill = { ...body, rules: [{ change: 'reclaim', ask: [] }] }
    expectProblem(await put(ill), 400, 'request-invalid')
    const asking = { party: 'coordinating-office', effect: 'oversees' }
    for (const stage of [0, 1.5, 'last']) {
      const staged = {
        ...body,
        rules: [...present.rules, { change: 'reclaim', ask: [{ ...asking, stage }] }],
      }
      expectProblem(await put(staged), 400, 'request-invalid')
    }
    expect((await get()).json<Rules>().version).toBe(1)
  })

  it('are changed by the coordinating office; the earlier version can still be read', async () => {
    const body = overseen((await get()).json<Rules>())
    const [first, repeated] = [
      await put(body, 'coordinator', '青禾区', 'rules'),
      await put(body, 'coordinator', '青禾区', 'rules'),
    ]
    expect([first.statusCode, repeated.json()]).toEqual([200, first.json()])
    expectProblem(await put(body), 412, 'rules-changed-meanwhile')
    expect((await get()).json<Rules>()).toMatchObject({ version: 2, latest: 2, reason: body.reason })
    expect((await get('?version=1')).json<Rules>()).toMatchObject({ version: 1, latest: 2 })
    const audit = await api.call({
      method: 'GET',
      url: `/v1/audit/events?stream=routing-rules-${district.districtId}`,
      as: await api.tokenOf('auditor', '青禾区'),
    })
    expect(audit.json<{ items: object[] }>().items).toMatchObject([{ type: 'RoutingRulesChanged' }])
  })

  it('of another district are its own', async () => {
    expect((await get('', 'coordinator', '白石区')).json<Rules>()).toMatchObject({ version: 1, latest: 1 })
    const foreign = await api.call({
      method: 'GET',
      url: `/v1/audit/events?stream=routing-rules-${district.districtId}`,
      as: await api.tokenOf('auditor', '白石区'),
    })
    expect(foreign.statusCode).toBe(404)
    const administrator = await api.call({ method: 'GET', url, as: await api.tokenOf('administrator') })
    expectProblem(administrator, 404, 'district-not-found')
  })
})
