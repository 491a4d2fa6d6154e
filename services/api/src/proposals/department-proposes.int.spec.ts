import type { InboxEntry, ProposalSummary } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { proposalOf, reclaimOf } from '../examples/proposals.examples.ts'
import { route } from '../examples/routing.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample

const reviewer = ['department-reviewer', '区水务局'] as const
const head = ['department-head', '区水务局'] as const
const street = ['township-head', '白鹭镇'] as const
const stranger = ['department-head', '区农业农村局'] as const
type Person = readonly [role: string, organisation: string]

const get = async ([role, organisation]: Person, url: string) =>
  api.call({ method: 'GET', url, as: await api.tokenOf(role, organisation) })
const post = async ([role, organisation]: Person, url: string, body?: object) => {
  const as = await api.tokenOf(role, organisation)
  return api.call(body === undefined ? { method: 'POST', url, as } : { method: 'POST', url, as, body })
}
const inboxOf = async (person: Person) =>
  (await get(person, '/v1/inbox')).json<{ items: InboxEntry[] }>().items.map(({ act }) => act)
const propose = (person: Person, item?: string) => {
  const change = { ...reclaimOf(district), ...(item !== undefined && { itemId: district.item(item) }) }
  return post(person, '/v1/proposals', proposalOf(district, change))
}

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
})
afterEach(() => api.close())

describe('a department', () => {
  it('proposes to take a duty back: its head submits, the township signs', async () => {
    const { id } = (await propose(reviewer)).json<{ id: string }>()
    await api.settle()
    expect(await inboxOf(head)).toEqual(['submit'])
    const url = `/v1/proposals/${id}`
    expectProblem(await post(street, `${url}/submission`), 403, 'not-permitted')
    expect((await post(head, `${url}/submission`)).statusCode).toBe(200)
    await route(api, id)
    expect(await inboxOf(street)).toEqual(['sign-off'])
    expect((await get(street, url)).json()).toMatchObject({ proposer: '区水务局', township: '白鹭镇' })
  })

  it('keeps its draft to itself, and to the coordinating office', async () => {
    const { id } = (await propose(reviewer)).json<{ id: string }>()
    await api.settle()
    const listed = async (person: Person) =>
      (await get(person, '/v1/proposals')).json<{ items: ProposalSummary[] }>().items.length
    for (const reader of [reviewer, ['coordinator', '青禾区委编办'] as const]) {
      expect((await get(reader, `/v1/proposals/${id}`)).statusCode).toBe(200)
      expect(await listed(reader)).toBe(1)
    }
    for (const reader of [street, stranger]) {
      expectProblem(await get(reader, `/v1/proposals/${id}`), 404, 'proposal-not-found')
      expect(await listed(reader)).toBe(0)
    }
  })

  it('proposes nothing about duties that do not name it', async () => {
    expectProblem(await propose(stranger), 403, 'not-concerned')
  })
})
