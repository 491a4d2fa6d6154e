import type { ListedDelegation, ProposalDocument } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { directoryOf } from '../examples/directory.examples.ts'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { inSignOff, reclaimOf } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

const WATER = '区水务局'
const head = ['department-head', WATER] as const
const reviewer = ['department-reviewer', WATER] as const
const office = ['coordinator', '青禾区'] as const
type Person = readonly [role: string, place: string]

let api: RunningApi
let district: DistrictExample
let of: ReturnType<typeof directoryOf>

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
  of = directoryOf(api, district)
})
afterEach(() => api.close())

const idOfPerson = ([role, place]: Person): string =>
  api.deps.devIssuer?.people().find((one) => one.role === role && one.organisation === place)?.personId ?? ''
const terms = (change: object = {}) => ({
  delegate: idOfPerson(reviewer),
  from: '2026-11-21T08:00:00.000Z',
  until: '2026-11-28T08:00:00.000Z',
  reason: '外出培训',
  ...change,
})
const post = async (by: Person, path: string, body?: object, key?: string) => {
  const url = `/v1/delegations${path}`
  const as = await api.tokenOf(...by)
  const answer = await api.call({ method: 'POST', url, as, ...(body && { body }), ...(key && { key }) })
  await api.settle()
  return answer
}
const grant = (by: Person, change: object = {}, key?: string) => post(by, '', terms(change), key)
const granted = async (): Promise<string> => (await grant(head)).json<{ id: string }>().id
const absent = () => ({
  absent: { organisationId: of.idOf(WATER), delegator: idOfPerson(head) },
})
const seenBy = async (person: Person) =>
  (await of.read<{ items: ListedDelegation[] }>('/v1/delegations', ...person)).items
const sign = async (proposalId: string, by: Person = reviewer, body: object = { verdict: 'approve' }) => {
  const url = `/v1/proposals/${proposalId}/sign-offs/${of.idOf(WATER)}`
  const answer = await api.call({ method: 'PUT', url, as: await api.tokenOf(...by), body })
  await api.settle()
  return answer
}
const foreign = async (): Promise<Person> => {
  const body = { name: '白石区', coordinatingOffice: { name: '白石区委编办' } }
  await api.call({ method: 'POST', url: '/v1/districts', as: await api.tokenOf('administrator'), body })
  return ['coordinator', '白石区']
}

describe('a delegation', () => {
  it('lets the reviewer sign on behalf of the head, and everybody sees on whose', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    expectProblem(await sign(proposalId), 403, 'not-permitted')
    expect((await grant(head)).statusCode).toBe(201)
    expect((await sign(proposalId)).statusCode).toBe(200)
    const url = `/v1/proposals/${proposalId}`
    const seen = await of.read<ProposalDocument>(url, 'township-head', '白鹭镇')
    const onBehalfOf = idOfPerson(head)
    const signedBy = { id: idOfPerson(reviewer), role: 'department-reviewer' }
    expect(seen).toMatchObject({
      status: 'accepted',
      signOffs: [{ verdict: 'approve', signedBy, onBehalfOf }],
    })
    expect(seen.timeline.find(({ type }) => type === 'VerdictGiven')?.onBehalfOf).toBe(onBehalfOf)
    expect(seen.timeline.find(({ type }) => type === 'SignOffRefused')).not.toHaveProperty('onBehalfOf')
  })

  it('lets the reviewer send the text back, which says on whose behalf', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    await grant(head)
    await sign(proposalId, reviewer, { verdict: 'return', reason: '方式不明' })
    const { returns } = api.readModel.proposal(proposalId) as ProposalDocument
    expect(returns).toMatchObject([{ organisation: WATER, onBehalfOf: idOfPerson(head) }])
  })

  it('is arranged by the coordinating office for an absent head', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    expect((await grant(office, absent())).statusCode).toBe(201)
    expect((await sign(proposalId)).statusCode).toBe(200)
  })

  it('holds from its first instant until its last, and not after it was ended', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    await grant(head, { from: '2026-11-22T08:00:00.000Z' })
    expectProblem(await sign(proposalId), 403, 'not-permitted')
    const delegationId = await granted()
    expect((await post(head, `/${delegationId}/end`)).statusCode).toBe(200)
    expectProblem(await sign(proposalId), 403, 'not-permitted')
    expectProblem(await post(head, `/${delegationId}/end`), 409, 'delegation-over')
    await granted()
    api.now.at = new Date('2026-11-28T08:00:00.000Z')
    expectProblem(await sign(proposalId), 403, 'not-permitted')
  })

  it('keeps four eyes: who prepared the verdict does not give it for the head', async () => {
    const proposalId = await inSignOff(api, district, reclaimOf(district))
    await granted()
    const url = `/v1/proposals/${proposalId}/sign-offs/${of.idOf(WATER)}/preparation`
    const as = await api.tokenOf(...reviewer)
    await api.call({ method: 'PUT', url, as, body: { verdict: 'approve' } })
    expectProblem(await sign(proposalId), 403, 'maker-is-checker')
    expect((await sign(proposalId, head)).statusCode).toBe(200)
  })

  it('repeated with the same key is one', async () => {
    const first = await grant(head, {}, 'once')
    const second = await grant(head, {}, 'once')
    expect([second.statusCode, second.json()]).toEqual([201, first.json()])
    expect(await seenBy(head)).toHaveLength(1)
  })

  it.each<readonly [() => object, number, string]>([
    [() => ({ delegate: idOfPerson(head) }), 422, 'delegation-to-oneself'],
    [() => ({ reason: ' ' }), 422, 'delegation-reason-missing'],
    [() => ({ until: '2026-11-21T08:00:00.000Z' }), 422, 'delegation-without-duration'],
    [() => ({ from: '2026-11-01T08:00:00.000Z', until: '2026-11-02T08:00:00.000Z' }), 409, 'delegation-over'],
    [() => ({ from: 'tomorrow' }), 400, 'request-invalid'],
    [() => ({ whole: true }), 400, 'request-invalid'],
  ])('that makes no sense is refused (%#)', async (change, status, code) => {
    expectProblem(await grant(head, change()), status, code)
  })

  it('does not chain, and is not needed in the coordinating office', async () => {
    await granted()
    const [delegator, delegate] = [idOfPerson(reviewer), 'xu']
    const onward = { delegate, absent: { organisationId: of.idOf(WATER), delegator } }
    expectProblem(await grant(office, onward), 409, 'delegation-chained')
    expectProblem(await grant(office), 422, 'nothing-to-delegate')
  })

  it('is granted and ended by nobody else', async () => {
    const delegationId = await granted()
    for (const other of [reviewer, ['department-head', '区农业农村局'], ['auditor', '青禾区']] as const) {
      expectProblem(await grant(other, absent()), 403, 'not-permitted')
      expectProblem(await post(other, `/${delegationId}/end`), 403, 'not-permitted')
    }
  })

  it('is seen by its organisation, the coordinating office and the auditor', async () => {
    const delegationId = await granted()
    await post(office, `/${delegationId}/end`)
    for (const reader of [head, reviewer, office, ['auditor', '青禾区']] as const)
      expect(await seenBy(reader)).toMatchObject([
        {
          delegationId,
          organisation: WATER,
          delegator: idOfPerson(head),
          delegate: idOfPerson(reviewer),
          endedAt: '2026-11-21T08:00:00.000Z',
        },
      ])
    expect(await seenBy(['department-head', '区农业农村局'])).toEqual([])
  })

  it('is not there for another district', async () => {
    const delegationId = await granted()
    const stranger = await foreign()
    expect(await seenBy(stranger)).toEqual([])
    expectProblem(await post(stranger, `/${delegationId}/end`), 404, 'delegation-not-found')
    expectProblem(await grant(stranger, absent()), 404, 'organisation-not-found')
  })

  it('is read page by page, latest first', async () => {
    const [first, second] = [await granted(), await granted()]
    const page = (after = '') =>
      of.read<{ items: ListedDelegation[]; next: string }>(`/v1/delegations?limit=1${after}`, ...head)
    const { items, next } = await page()
    expect(items.map((one) => one.delegationId)).toEqual([second])
    expect((await page(`&after=${next}`)).items.map((one) => one.delegationId)).toEqual([first])
  })
})
