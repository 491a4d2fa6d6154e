import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { draft, reclaimOf } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

const id = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'

describe('somebody of another district', () => {
  let api: RunningApi
  let district: DistrictExample
  let proposalId: string
  beforeAll(async () => {
    api = await startApi()
    district = await api.district()
    proposalId = await draft(api, district, reclaimOf(district))
    const opening = { name: '白石区', coordinatingOffice: { name: '白石区委编办' } }
    await api.call({
      method: 'POST',
      url: '/v1/districts',
      as: await api.tokenOf('administrator'),
      body: opening,
    })
  })
  afterAll(() => api.close())

  it.each<readonly [string, () => string]>([
    ['coordinator', () => `/v1/lists/${district.listId}`],
    ['coordinator', () => `/v1/lists/${district.listId}?revision=3`],
    ['coordinator', () => `/v1/lists/${district.listId}/items/${district.item('组织义诊')}/history`],
    ['coordinator', () => `/v1/lists/${district.listId}/items/${district.item('组织义诊')}/lineage`],
    ['coordinator', () => `/v1/imports/${district.importId}`],
    ['coordinator', () => `/v1/imports/${district.importId}/comparison`],
    ['auditor', () => `/v1/audit/events?stream=import-${district.importId}`],
    ['coordinator', () => `/v1/lists/${district.listId}/changes?from=revision:9&to=now`],
    ['coordinator', () => `/v1/proposals/${proposalId}`],
    ['coordinator', () => `/v1/proposals/${proposalId}/preview`],
    ['auditor', () => `/v1/audit/conservation?listId=${district.listId}`],
    ['auditor', () => `/v1/proposals/${proposalId}`],
    ['auditor', () => `/v1/audit/events?stream=list-${district.listId}`],
    ['auditor', () => `/v1/audit/events?stream=directory-${district.districtId}`],
  ])('finds nothing as %s', async (role, url) => {
    const answer = await api.call({
      method: 'GET',
      url: url(),
      as: await api.tokenOf(role, '白石区'),
    })
    expect(answer.statusCode).toBe(404)
  })

  it.each(['/v1/lists', '/v1/proposals', '/v1/imports', '/v1/inbox', '/v1/objections'])(
    'finds an empty page at %s',
    async (url) => {
      const answer = await api.call({
        method: 'GET',
        url,
        as: await api.tokenOf('coordinator', '白石区'),
      })
      expect(answer.json()).toEqual({ items: [] })
    },
  )

  it('reads nothing but the own directory in the log', async () => {
    const answer = await api.call({
      method: 'GET',
      url: '/v1/audit/events',
      as: await api.tokenOf('auditor', '白石区'),
    })
    const types = answer.json().items.map(({ type }: { type: string }) => type)
    expect(types).toEqual(['DistrictOpened', 'OrganisationRegistered'])
  })

  it.each<readonly ['POST' | 'PUT', () => string, object | undefined]>([
    ['POST', () => `/v1/imports/${district.importId}/acceptance`, { as: 'baseline' }],
    ['POST', () => `/v1/imports/${district.importId}/withdrawal`, { reason: 'x' }],
    [
      'POST',
      () => `/v1/imports/${district.importId}/corrections`,
      { corrections: [{ kind: 'name-township', name: 'x' }] },
    ],
    [
      'POST',
      () => `/v1/lists/${district.listId}/editions`,
      { revision: 9, effectiveOn: '2027-01-01', note: 'x' },
    ],
    ['POST', () => `/v1/proposals/${proposalId}/submission`, undefined],
    ['POST', () => `/v1/proposals/${proposalId}/withdrawal`, { reason: 'x' }],
    ['PUT', () => `/v1/proposals/${proposalId}/sign-offs/${id}`, { verdict: 'approve' }],
    ['POST', () => `/v1/proposals/${proposalId}/consultations`, { organisationId: id, question: 'x' }],
    ['PUT', () => `/v1/proposals/${proposalId}/consultations/${id}/opinion`, { text: 'x' }],
    ['POST', () => `/v1/proposals/${proposalId}/sign-offs/${id}/transfer`, { to: id, reason: 'x' }],
    ['POST', () => `/v1/proposals/${proposalId}/sign-offs/${id}/transfer/decision`, { decision: 'consent' }],
  ])('cannot %s, and leaves no trace', async (method, url, body) => {
    const head = await api.store.head()
    const as = await api.tokenOf('coordinator', '白石区')
    const answer = await api.call({ method, url: url(), as, ...(body && { body }) })
    expect([answer.statusCode, await api.store.head()]).toEqual([404, head])
  })

  it('an administrator reads no district at all', async () => {
    const as = await api.tokenOf('administrator')
    const answer = await api.call({ method: 'GET', url: `/v1/lists/${district.listId}`, as })
    expect(answer.statusCode).toBe(404)
  })
})
