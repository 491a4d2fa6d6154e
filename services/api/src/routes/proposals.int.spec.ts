import type { ListDocument } from '@dutybook/contracts'
import type { InboxEntry, ProposalDocument } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { draft, inSignOff, proposalOf, reclaimOf } from '../examples/proposals.examples.ts'
import { apply } from '../examples/routing.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample

const read = async <T>(url: string, as: string) => (await api.call({ method: 'GET', url, as })).json<T>()
const inboxOf = async (role: string, organisation: string) =>
  (await read<{ items: InboxEntry[] }>('/v1/inbox', await api.tokenOf(role, organisation))).items
const organisationId = (name: string) =>
  api.readModel.directory(district.districtId)?.organisations.find((one) => one.name === name)
    ?.organisationId ?? ''
const sign = async (proposalId: string, signatory: string, body: object, signer = signatory) =>
  api.call({
    method: 'PUT',
    url: `/v1/proposals/${proposalId}/sign-offs/${organisationId(signatory)}`,
    as: await api.tokenOf('department-head', signer),
    body,
  })

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
})
afterEach(() => api.close())

describe('a draft', () => {
  it('says what it does and who acts next', async () => {
    const proposalId = await draft(api, district, reclaimOf(district))
    const proposal = await read<ProposalDocument>(
      `/v1/proposals/${proposalId}`,
      await api.tokenOf('township-editor'),
    )
    expect(proposal).toMatchObject({
      status: 'draft',
      revision: 0,
      next: [{ act: 'submit', organisation: '白鹭镇' }],
    })
    expect(proposal.differences).toMatchObject([
      {
        kind: 'reclaim',
        before: [{ number: 1, sector: '生态环保' }],
        after: [{ content: { category: 'reclaimed' } }],
      },
    ])
    expect(await inboxOf('township-head', '白鹭镇')).toMatchObject([{ act: 'submit', proposalId }])
  })

  it('is seen by its township, the coordinating office and the auditor only', async () => {
    const proposalId = await draft(api, district, reclaimOf(district))
    const seenBy = async (role: string) =>
      (await api.call({ method: 'GET', url: `/v1/proposals/${proposalId}`, as: await api.tokenOf(role) }))
        .statusCode
    expect(await seenBy('township-head')).toBe(200)
    expect(await seenBy('coordinator')).toBe(200)
    expect(await seenBy('auditor')).toBe(200)
    expect(await seenBy('department-head')).toBe(404)
    const page = await read<{ items: unknown[] }>('/v1/proposals', await api.tokenOf('department-head'))
    expect(page.items).toEqual([])
  })

  it('can be withdrawn', async () => {
    const proposalId = await draft(api, district, reclaimOf(district))
    const as = await api.tokenOf('township-editor')
    const url = `/v1/proposals/${proposalId}/withdrawal`
    const answer = await api.call({ method: 'POST', url, as, body: { reason: '另行研究' } })
    expect([answer.statusCode, answer.headers['etag']]).toEqual([200, '"1"'])
    await api.settle()
    const page = await read<{ items: unknown[] }>('/v1/proposals?status=withdrawn', as)
    expect(page.items).toHaveLength(1)
  })

  it('gives new items ids of its own', async () => {
    const content = { category: 'basic', name: '开展防溺水巡查' } as const
    const proposalId = await draft(
      api,
      district,
      { kind: 'add', content, place: { sector: '民生服务' } },
      {
        kind: 'merge',
        itemIds: [district.item('开展敬老助餐'), district.item('组织义诊')],
        into: { content },
      },
      { kind: 'split', itemId: district.item('办好镇党校'), parts: [{ content }, { content }] },
    )
    const made = api.readModel.proposal(proposalId)?.differences.flatMap(({ after }) => after) ?? []
    expect(new Set(made.map(({ itemId }) => itemId)).size).toBe(4)
  })
})

describe('a proposal in sign-off', () => {
  it('stands in the inbox of the department concerned, and in nobody else’s', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    expect(await inboxOf('department-head', '区水务局')).toMatchObject([{ act: 'sign-off', proposalId }])
    expect(await inboxOf('department-head', '区农业农村局')).toEqual([])
    expect(await inboxOf('coordinator', '青禾区委编办')).toEqual([])
  })

  it('refuses another department, and records that it tried', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    const refused = await sign(proposalId, '区水务局', { verdict: 'approve' }, '区农业农村局')
    expect([refused.statusCode, refused.json().type]).toEqual([403, 'urn:dutybook:problem:not-permitted'])
    await api.settle()
    const timeline = api.readModel.proposal(proposalId)?.timeline
    expect(timeline?.at(-1)).toMatchObject({
      type: 'SignOffRefused',
      organisationId: organisationId('区水务局'),
    })
  })

  it('is rejected with a reason in words', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    const blank = await sign(proposalId, '区水务局', { verdict: 'reject', reason: ' ' })
    expect([blank.statusCode, blank.json().type]).toEqual([422, 'urn:dutybook:problem:reason-missing'])
    const rejected = await sign(proposalId, '区水务局', { verdict: 'reject', reason: '没有经费' })
    expect(rejected.statusCode).toBe(200)
    const late = await sign(proposalId, '区水务局', { verdict: 'approve' })
    expect([late.statusCode, late.json().type]).toEqual([409, 'urn:dutybook:problem:already-signed'])
  })

  it('changes the list when approved; the list before can still be read', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    expect((await sign(proposalId, '区水务局', { verdict: 'approve', comment: '同意承接' })).statusCode).toBe(
      200,
    )
    api.now.at = new Date('2026-11-21T09:00:00.000Z')
    await apply(api, proposalId)
    const as = await api.tokenOf('township-editor')
    const url = `/v1/lists/${district.listId}`
    const now = await read<ListDocument>(url, as)
    expect(now.counts).toEqual({ basic: 5, cooperative: 1, reclaimed: 2 })
    expect(await read<ListDocument>(`${url}?revision=${district.list.revision}`, as)).toEqual(district.list)
    expect(await read<ListDocument>(`${url}?at=2026-11-21T16:30:00%2B08:00`, as)).toEqual(district.list)
    const item = `${url}/items/${district.item('河道保洁')}`
    const { items } = await read<{ items: object[] }>(`${item}/history`, as)
    expect(items).toMatchObject([
      { type: 'ItemListed' },
      { type: 'ItemReclaimed', proposalId, reason: '镇里没有船只和设备' },
    ])
    expect(await read(`${item}/lineage`, as)).toMatchObject({
      nodes: [{ status: 'in-force', number: 2 }],
      edges: [],
    })
  })
})

describe('a change of an item that changed meanwhile', () => {
  it('is stale', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    await sign(proposalId, '区水务局', { verdict: 'approve' })
    await apply(api, proposalId)
    const answer = await api.call({
      method: 'POST',
      url: '/v1/proposals',
      as: await api.tokenOf('township-editor'),
      body: proposalOf(district, { kind: 'retire', itemId: district.item('河道保洁'), reason: '不再需要' }),
    })
    expect([answer.statusCode, answer.json().type]).toEqual([412, 'urn:dutybook:problem:stale-items'])
    expect(answer.json().detail).toContain('河道保洁')
  })
})
