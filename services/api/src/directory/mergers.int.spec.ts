import type { DirectoryDocument, ProposalDocument } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { directoryOf } from '../examples/directory.examples.ts'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { inSignOff, reclaimOf } from '../examples/proposals.examples.ts'
import { redirect } from '../examples/routing.examples.ts'
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

describe('a merger', () => {
  it('takes an open request along to a new department, which signs', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    const before = of.idOf('区水务局')
    const merged = await of.command(
      'POST',
      '/mergers',
      of.merger({ name: '区农水局' }, '区水务局', '区农业农村局'),
    )
    expect(merged.statusCode).toBe(201)
    await redirect(api, proposalId)
    expect(await of.inboxOf('department-head', '区水务局')).toEqual([])
    expect(await of.inboxOf('department-head', '区农水局')).toMatchObject([{ act: 'sign-off', proposalId }])
    for (const place of ['区水务局', '区农水局']) {
      const url = `/v1/proposals/${proposalId}`
      const seen = await of.read<ProposalDocument>(url, 'department-reviewer', place)
      expect(seen.signOffs).toMatchObject([{ organisationId: before, movedTo: { name: '区农水局' } }])
      expect(seen.next).toMatchObject([{ act: 'sign-off', organisation: '区农水局' }])
    }
    const sign = async (name: string) =>
      api.call({
        method: 'PUT',
        url: `/v1/proposals/${proposalId}/sign-offs/${of.idOf(name)}`,
        as: await api.tokenOf('department-head', name),
        body: { verdict: 'approve' },
      })
    expectProblem(await sign('区水务局'), 403, 'not-permitted')
    expect((await sign('区农水局')).statusCode).toBe(200)
    await api.settle()
    expect(api.readModel.proposal(proposalId)?.status).toBe('accepted')
  })

  it('stands in the directory; the list keeps the name as written', async () => {
    await of.command('POST', '/mergers', of.merger({ organisationId: of.idOf('区生态环境局') }, '区水务局'))
    const shown = await of.read<DirectoryDocument>('/v1/directory', 'auditor', '青禾区')
    const into = of.idOf('区生态环境局')
    expect(shown.mergers).toEqual([
      { merged: [of.idOf('区水务局')], into, from: '2026-11-21', reason: '机构改革方案' },
    ])
    expect(shown.organisations.find(({ name }) => name === '区水务局')?.successorId).toBe(into)
    const list = await of.read<object>(`/v1/lists/${district.listId}`, 'auditor', '青禾区')
    expect(JSON.stringify(list)).toContain('区水务局')
  })

  it.each([
    [{ from: '2026-11-22' }, 422, 'merger-not-in-force'],
    [{ reason: ' ' }, 422, 'merger-reason-missing'],
    [{ from: 'tomorrow' }, 400, 'request-invalid'],
    [{ merged: [] }, 400, 'request-invalid'],
  ])('with %j is refused', async (change, status, code) => {
    const body = { ...of.merger({ organisationId: of.idOf('区生态环境局') }, '区水务局'), ...change }
    expectProblem(await of.command('POST', '/mergers', body), status, code)
  })

  it('is entered by the coordinating office only', async () => {
    const body = of.merger({ organisationId: of.idOf('区生态环境局') }, '区水务局')
    const by = ['township-head', '白鹭镇'] as const
    expectProblem(await of.command('POST', '/mergers', body, by), 403, 'not-permitted')
  })
})

describe('a name that nobody knows', () => {
  const named = () => of.reclaimTo('区水务和湖泊局')

  it('waits with the coordinating office, cannot be agreed for, and goes on when it is an alias', async () => {
    const proposalId = await inSignOff(api, district, named())
    expect(await of.inboxOf('coordinator', '青禾区')).toMatchObject([
      {
        act: 'resolve-department',
        request: { concerns: [{ effect: 'department-unresolved', namedAs: '区水务和湖泊局' }] },
      },
    ])
    const office = of.idOf('青禾区委编办')
    const refused = await api.call({
      method: 'PUT',
      url: `/v1/proposals/${proposalId}/sign-offs/${office}`,
      as: await api.tokenOf('coordinator', '青禾区'),
      body: { verdict: 'approve' },
    })
    expectProblem(refused, 409, 'departments-unresolved')
    const path = `/organisations/${of.idOf('区农业农村局')}/aliases`
    await of.command('POST', path, { aliases: ['区水务和湖泊局'] })
    await redirect(api, proposalId)
    expect(await of.inboxOf('coordinator', '青禾区')).toEqual([])
    expect(await of.inboxOf('department-head', '区农业农村局')).toMatchObject([
      { request: { concerns: [{ effect: 'receives-duty', namedAs: '区水务和湖泊局' }] } },
    ])
  })
})
