import type { RequestedChange } from '@dutybook/contracts'
import type { DirectoryDocument, InboxEntry, ProposalDocument } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { inSignOff, reclaimOf } from '../examples/proposals.examples.ts'
import { redirect } from '../examples/routing.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
})
afterEach(() => api.close())

const command = async (
  method: 'POST' | 'PUT',
  path: string,
  body: object,
  by: readonly [role: string, place: string] = ['coordinator', '青禾区'],
) => {
  const answer = await api.call({
    method,
    url: `/v1/directory${path}`,
    as: await api.tokenOf(...by),
    body,
  })
  await api.settle()
  return answer
}
const directory = (): DirectoryDocument => {
  const found = api.readModel.directory(district.districtId)
  if (found === undefined) throw new Error('the district is open')
  return found
}
const idOf = (name: string): string =>
  directory().organisations.find((one) => one.name === name)?.organisationId ?? ''
const merger = (into: object, ...merged: readonly string[]) => ({
  merged: merged.map(idOf),
  into,
  from: '2026-11-21',
  reason: '机构改革方案',
})
const read = async <T>(url: string, role: string, place: string): Promise<T> =>
  (await api.call({ method: 'GET', url, as: await api.tokenOf(role, place) })).json<T>()
const reclaimTo = (department: string): RequestedChange => ({
  kind: 'reclaim',
  itemId: district.item('河道保洁'),
  receivingDepartments: [department],
  workMethod: '委托专业队伍保洁。',
})
const inboxOf = async (role: string, place: string) =>
  (await read<{ items: InboxEntry[] }>('/v1/inbox', role, place)).items

describe('names of organisations', () => {
  it('are added and changed by the coordinating office, and shown to everybody of the district', async () => {
    const path = `/organisations/${idOf('区水务局')}`
    expect((await command('POST', `${path}/aliases`, { aliases: ['区 水务'] })).statusCode).toBe(201)
    expect((await command('PUT', `${path}/name`, { name: '区水利局' })).statusCode).toBe(200)
    const shown = await read<DirectoryDocument>('/v1/directory', 'township-editor', '白鹭镇')
    expect(shown.organisations).toContainEqual(
      expect.objectContaining({ name: '区水利局', aliases: ['区水务', '区水务局'] }),
    )
  })

  it('of a township are shown with its list at once', async () => {
    const seen = async () =>
      (await read<{ items: { township: string }[] }>('/v1/lists', 'auditor', '青禾区')).items
    expect(await seen()).toMatchObject([{ township: '白鹭镇' }])
    await command('PUT', `/organisations/${idOf('白鹭镇')}/name`, { name: '白鹭街道' })
    expect(await seen()).toMatchObject([{ township: '白鹭街道' }])
    const list = await read<object>(`/v1/lists/${district.listId}`, 'auditor', '青禾区')
    expect(list).toMatchObject({ township: '白鹭街道' })
  })

  it('are refused when another organisation has them, to others, and of organisations that are not there', async () => {
    const path = `/organisations/${idOf('区水务局')}`
    expectProblem(await command('POST', `${path}/aliases`, { aliases: ['区生态环境局'] }), 409, 'name-taken')
    const head = ['department-head', '区水务局'] as const
    expectProblem(await command('PUT', `${path}/name`, { name: '区水利局' }, head), 403, 'not-permitted')
    const nowhere = `/organisations/${district.listId}/aliases`
    expectProblem(await command('POST', nowhere, { aliases: ['x'] }), 404, 'organisation-not-found')
  })

  it('a repeated command changes nothing more', async () => {
    const url = `/v1/directory/organisations/${idOf('区水务局')}/aliases`
    const as = await api.tokenOf('coordinator', '青禾区')
    const call = { method: 'POST', url, as, key: 'once', body: { aliases: ['区水务'] } } as const
    const [first, second] = [await api.call(call), await api.call(call)]
    expect(second.json()).toEqual(first.json())
  })

  it('somebody of another district finds no such organisation', async () => {
    await api.call({
      method: 'POST',
      url: '/v1/districts',
      as: await api.tokenOf('administrator'),
      body: { name: '白石区', coordinatingOffice: { name: '白石区委编办' } },
    })
    const by = ['coordinator', '白石区'] as const
    const path = `/organisations/${idOf('区水务局')}`
    const [aliases, name] = [{ aliases: ['x'] }, { name: 'x' }]
    expectProblem(await command('POST', `${path}/aliases`, aliases, by), 404, 'organisation-not-found')
    expectProblem(await command('PUT', `${path}/name`, name, by), 404, 'organisation-not-found')
    const merging = merger({ name: '区农水局' }, '区水务局')
    expectProblem(await command('POST', '/mergers', merging, by), 404, 'organisation-not-found')
    expect(await read('/v1/directory/suggestions', ...by)).toEqual({ items: [] })
  })
})

describe('a merger', () => {
  it('takes an open request along to a new department, which signs', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    const before = idOf('区水务局')
    const merged = await command('POST', '/mergers', merger({ name: '区农水局' }, '区水务局', '区农业农村局'))
    expect(merged.statusCode).toBe(201)
    await redirect(api, proposalId)
    expect(await inboxOf('department-head', '区水务局')).toEqual([])
    expect(await inboxOf('department-head', '区农水局')).toMatchObject([{ act: 'sign-off', proposalId }])
    for (const place of ['区水务局', '区农水局']) {
      const url = `/v1/proposals/${proposalId}`
      const seen = await read<ProposalDocument>(url, 'department-reviewer', place)
      expect(seen.signOffs).toMatchObject([{ organisationId: before, movedTo: { name: '区农水局' } }])
      expect(seen.next).toMatchObject([{ act: 'sign-off', organisation: '区农水局' }])
    }
    const sign = async (name: string) =>
      api.call({
        method: 'PUT',
        url: `/v1/proposals/${proposalId}/sign-offs/${idOf(name)}`,
        as: await api.tokenOf('department-head', name),
        body: { verdict: 'approve' },
      })
    expectProblem(await sign('区水务局'), 403, 'not-permitted')
    expect((await sign('区农水局')).statusCode).toBe(200)
    await api.settle()
    expect(api.readModel.proposal(proposalId)?.status).toBe('accepted')
  })

  it('stands in the directory; the list keeps the name as written', async () => {
    await command('POST', '/mergers', merger({ organisationId: idOf('区生态环境局') }, '区水务局'))
    const shown = await read<DirectoryDocument>('/v1/directory', 'auditor', '青禾区')
    const into = idOf('区生态环境局')
    expect(shown.mergers).toEqual([
      { merged: [idOf('区水务局')], into, from: '2026-11-21', reason: '机构改革方案' },
    ])
    expect(shown.organisations.find(({ name }) => name === '区水务局')?.successorId).toBe(into)
    const list = await read<object>(`/v1/lists/${district.listId}`, 'auditor', '青禾区')
    expect(JSON.stringify(list)).toContain('区水务局')
  })

  it.each([
    [{ from: '2026-11-22' }, 422, 'merger-not-in-force'],
    [{ reason: ' ' }, 422, 'merger-reason-missing'],
    [{ from: 'tomorrow' }, 400, 'request-invalid'],
    [{ merged: [] }, 400, 'request-invalid'],
  ])('with %j is refused', async (change, status, code) => {
    const body = { ...merger({ organisationId: idOf('区生态环境局') }, '区水务局'), ...change }
    expectProblem(await command('POST', '/mergers', body), status, code)
  })

  it('is entered by the coordinating office only', async () => {
    const body = merger({ organisationId: idOf('区生态环境局') }, '区水务局')
    const by = ['township-head', '白鹭镇'] as const
    expectProblem(await command('POST', '/mergers', body, by), 403, 'not-permitted')
  })
})

describe('a name that nobody knows', () => {
  const named = () => reclaimTo('区水务和湖泊局')

  it('waits with the coordinating office, cannot be agreed for, and goes on when it is an alias', async () => {
    const proposalId = await inSignOff(api, district, named())
    expect(await inboxOf('coordinator', '青禾区')).toMatchObject([
      {
        act: 'resolve-department',
        request: { concerns: [{ effect: 'department-unresolved', namedAs: '区水务和湖泊局' }] },
      },
    ])
    const office = idOf('青禾区委编办')
    const refused = await api.call({
      method: 'PUT',
      url: `/v1/proposals/${proposalId}/sign-offs/${office}`,
      as: await api.tokenOf('coordinator', '青禾区'),
      body: { verdict: 'approve' },
    })
    expectProblem(refused, 409, 'departments-unresolved')
    const path = `/organisations/${idOf('区农业农村局')}/aliases`
    await command('POST', path, { aliases: ['区水务和湖泊局'] })
    await redirect(api, proposalId)
    expect(await inboxOf('coordinator', '青禾区')).toEqual([])
    expect(await inboxOf('department-head', '区农业农村局')).toMatchObject([
      { request: { concerns: [{ effect: 'receives-duty', namedAs: '区水务和湖泊局' }] } },
    ])
  })
})

describe('suggestions', () => {
  const suggestions = async () =>
    (await read<{ items: object[] }>('/v1/directory/suggestions', 'coordinator', '青禾区')).items

  it('offer departments that stand twice, until they are merged', async () => {
    expect(await suggestions()).toEqual([])
    const organisations = [{ kind: 'department', name: '区生环局' }]
    await command('POST', '/organisations', { organisations })
    expect(await suggestions()).toEqual([
      {
        name: '区生环局',
        organisationId: idOf('区生环局'),
        like: { organisationId: idOf('区生态环境局'), name: '区生态环境局' },
        act: 'merge',
        proposals: false,
      },
    ])
    await command('POST', '/mergers', merger({ organisationId: idOf('区生态环境局') }, '区生环局'))
    expect(await suggestions()).toEqual([])
  })

  it('offer names of open proposals as aliases', async () => {
    await inSignOff(api, district, reclaimTo('区交运局'))
    expect(await suggestions()).toEqual([
      {
        name: '区交运局',
        like: { organisationId: idOf('区交通运输局'), name: '区交通运输局' },
        act: 'add-alias',
        proposals: true,
      },
    ])
  })

  it('are for the coordinating office and the auditor', async () => {
    const url = '/v1/directory/suggestions'
    const refused = await api.call({ method: 'GET', url, as: await api.tokenOf('township-head', '白鹭镇') })
    expectProblem(refused, 403, 'reading-not-permitted')
    expect(await read(url, 'auditor', '青禾区')).toEqual({ items: [] })
  })
})
