import { deliveryStream, recordDelivery, subjectOf } from '@dutybook/duty-lists'
import type { ListedDelivery, ListedWebhook } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { directoryOf } from '../examples/directory.examples.ts'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { draft, reclaimOf } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

const TOWN = '白鹭镇'
const head = ['township-head', TOWN] as const
const office = ['coordinator', '青禾区'] as const
const auditor = ['auditor', '青禾区'] as const
const editor = ['township-editor', TOWN] as const
const stranger = ['department-head', '区农业农村局'] as const
type Person = readonly [role: string, place: string]
interface Subscribed {
  readonly id: string
  readonly secret: string
}

const url = 'https://oa.bailu.example/hook'
const nowhere = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
let api: RunningApi
let district: DistrictExample
let of: ReturnType<typeof directoryOf>

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
  of = directoryOf(api, district)
})
afterEach(() => api.close())

const send = async (method: 'POST' | 'PUT', by: Person, path: string, body?: object, key?: string) => {
  const as = await api.tokenOf(...by)
  const call = { method, url: `/v1/webhooks${path}`, as, ...(body && { body }), ...(key && { key }) }
  const answer = await api.call(call)
  await api.settle()
  return answer
}
const subscribe = (by: Person = head, change: object = {}, key?: string) =>
  send('POST', by, '', { url, ...change }, key)
const subscribed = async (by: Person = head, change: object = {}): Promise<Subscribed> =>
  (await subscribe(by, change)).json<Subscribed>()
const seenBy = async (person: Person) =>
  (await of.read<{ items: ListedWebhook[] }>('/v1/webhooks', ...person)).items
const deliveries = async (webhookId: string, query = '', by: Person = head) =>
  (await of.read<{ items: ListedDelivery[] }>(`/v1/webhooks/${webhookId}/deliveries${query}`, ...by)).items
const get = async (path: string, by: Person) =>
  api.call({ method: 'GET', url: `/v1/webhooks/${path}`, as: await api.tokenOf(...by) })

describe('a webhook', () => {
  it('is subscribed by a head, who is shown its secret then and never again', async () => {
    const answer = await subscribe()
    const { id, secret } = answer.json<Subscribed>()
    expect(answer.statusCode).toBe(201)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u)
    expect(await seenBy(head)).toMatchObject([
      { webhookId: id, organisation: TOWN, url, events: [], state: 'active', pending: 0, dead: 0 },
    ])
    const events = await of.read<{ items: object[] }>('/v1/audit/events?limit=200', ...auditor)
    expect(JSON.stringify(events)).toContain('WebhookSubscribed')
    expect(JSON.stringify([events, await seenBy(head)])).not.toContain(secret)
  })

  it('repeated with the same key is one, with the same secret', async () => {
    const [first, second] = [await subscribe(head, {}, 'once'), await subscribe(head, {}, 'once')]
    expect([second.statusCode, second.json()]).toEqual([201, first.json()])
    expect(await seenBy(head)).toHaveLength(1)
  })

  it('is subscribed by the coordinating office for any organisation, and by nobody else', async () => {
    const organisationId = of.idOf(TOWN)
    expect((await subscribe(office, { organisationId })).statusCode).toBe(201)
    for (const other of [editor, stranger, auditor])
      expectProblem(await subscribe(other, { organisationId }), 403, 'not-permitted')
    expectProblem(await subscribe(office, { organisationId: nowhere }), 404, 'organisation-not-found')
  })

  it.each([
    ['http://oa.bailu.example/', 422, 'webhook-url-refused'],
    ['https://127.0.0.1/hook', 422, 'webhook-url-refused'],
    ['https://[::ffff:10.0.0.1]/', 422, 'webhook-url-refused'],
    ['https://a:b@oa.bailu.example/', 422, 'webhook-url-refused'],
    ['hook', 422, 'webhook-url-refused'],
    ['', 400, 'request-invalid'],
  ])('does not lead to %s', async (wrong, status, code) => {
    expectProblem(await subscribe(head, { url: wrong }), status, code)
    const { id } = await subscribed()
    const change = { url: wrong, events: [], paused: false }
    expectProblem(await send('PUT', head, `/${id}`, change), status, code)
  })

  it('names events that there are', async () => {
    expectProblem(await subscribe(head, { events: ['Everything'] }), 400, 'request-invalid')
    expect((await subscribe(head, { events: ['ProposalApplied'] })).statusCode).toBe(201)
  })

  it('is one of ten', async () => {
    for (let number = 0; number < 10; number++) await subscribe()
    expectProblem(await subscribe(), 409, 'too-many-webhooks')
  })

  it('is changed, paused and ended', async () => {
    const { id } = await subscribed()
    const change = { url: 'https://b.example/', events: ['ProposalApplied'], paused: true }
    expect((await send('PUT', head, `/${id}`, change)).statusCode).toBe(200)
    expect(await seenBy(office)).toMatchObject([{ url: 'https://b.example/', state: 'paused' }])
    expect((await send('POST', office, `/${id}/end`)).statusCode).toBe(200)
    expect((await get(id, head)).json()).toMatchObject({ state: 'ended' })
    expectProblem(await send('PUT', head, `/${id}`, change), 409, 'webhook-ended')
  })

  it('gets another secret, and a repeated command tells the one that it made', async () => {
    const { id, secret } = await subscribed()
    const renew = (key: string) => send('POST', head, `/${id}/secret`, undefined, key)
    const first = (await renew('first')).json<Subscribed>()
    const second = (await renew('second')).json<Subscribed>()
    expect(new Set([secret, first.secret, second.secret]).size).toBe(3)
    expect((await renew('first')).json()).toEqual(first)
    expect(first).toMatchObject({ formerSecretUntil: '2026-11-22T08:00:00.000Z' })
  })

  it('is not there for others, nor for another district', async () => {
    const { id } = await subscribed()
    await api.call({
      method: 'POST',
      url: '/v1/districts',
      as: await api.tokenOf('administrator'),
      body: { name: '白石区', coordinatingOffice: { name: '白石区委编办' } },
    })
    const foreign = ['coordinator', '白石区'] as const
    for (const other of [editor, stranger, foreign] as const) {
      expect(await seenBy(other)).toEqual([])
      expectProblem(await get(id, other), 404, 'webhook-not-found')
      expectProblem(await get(`${id}/deliveries`, other), 404, 'webhook-not-found')
    }
    const change = { url, events: [], paused: true }
    for (const other of [editor, stranger] as const) {
      expectProblem(await send('PUT', other, `/${id}`, change), 403, 'not-permitted')
      expectProblem(await send('POST', other, `/${id}/secret`), 403, 'not-permitted')
      expectProblem(await send('POST', other, `/${id}/end`), 403, 'not-permitted')
    }
    expectProblem(await send('POST', foreign, `/${id}/secret`), 404, 'webhook-not-found')
    expect(await seenBy(auditor)).toHaveLength(1)
  })
})

describe('deliveries', () => {
  it('are owed from the subscription on, for what the organisation may read', async () => {
    await draft(api, district, reclaimOf(district))
    const { id } = await subscribed()
    const other = await subscribed(office, { organisationId: of.idOf('区农业农村局') })
    const proposalId = await draft(api, district, reclaimOf(district))
    expect(await deliveries(id)).toMatchObject([
      { proposalId, type: 'ProposalDrafted', state: 'pending', round: 0 },
    ])
    expect(await deliveries(other.id, '', office)).toEqual([])
    expect(await deliveries(id, '?state=dead')).toEqual([])
    expect((await get(id, head)).json()).toMatchObject({ pending: 1 })
  })

  it('are not asked for again while they are tried, nor when they are not there', async () => {
    const { id } = await subscribed()
    await draft(api, district, reclaimOf(district))
    const [pending] = await deliveries(id)
    const again = (by: Person, deliveryId: string) =>
      send('POST', by, `/${id}/deliveries/${deliveryId}/redelivery`)
    expectProblem(await again(head, pending?.deliveryId ?? ''), 409, 'delivery-pending')
    expectProblem(await again(head, nowhere), 404, 'delivery-not-found')
    expectProblem(await again(stranger, pending?.deliveryId ?? ''), 403, 'not-permitted')
  })

  it('that were given up are shown with the reason, and delivered once more when asked for', async () => {
    const { id } = await subscribed()
    await draft(api, district, reclaimOf(district))
    const [{ deliveryId, eventId, ...known }] = (await deliveries(id)) as [ListedDelivery]
    const subject = subjectOf(known)
    const actor = { id: 'routing-worker', organisation: 'dutybook', role: 'system' }
    const failure = { why: 'answered', status: 503 } as const
    const told = { deliveryId, webhookId: id, districtId: district.districtId, eventId, ...subject }
    const command = {
      type: 'record-delivery',
      ...told,
      round: 0,
      attempts: 15,
      outcome: { failure },
      actor,
    } as const
    const by = { actor, correlationId: deliveryId, causationId: eventId }
    const recording = { id: nowhere, hash: 'hash', command }
    await api.repository.execute(recordDelivery, deliveryStream(deliveryId), recording, by)
    await api.settle()
    expect(await deliveries(id, '?state=dead')).toMatchObject([{ deliveryId, attempts: 15, failure }])
    expect((await get(id, head)).json()).toMatchObject({ pending: 0, dead: 1 })

    const again = () => send('POST', head, `/${id}/deliveries/${deliveryId}/redelivery`, undefined, 'again')
    const first = await again()
    expect([first.statusCode, first.json()]).toEqual([200, (await again()).json()])
    expect(await deliveries(id, '?state=dead')).toEqual([])
    expect(await deliveries(id)).toMatchObject([{ deliveryId, state: 'pending', round: 1 }])
    const audited = await of.read<{ items: { type: string }[] }>(
      `/v1/audit/events?stream=${deliveryStream(deliveryId)}`,
      ...auditor,
    )
    expect(audited.items.map(({ type }) => type)).toEqual([
      'NotificationUndeliverable',
      'RedeliveryRequested',
    ])
  })

  it('that are owed are dropped when the webhook ends', async () => {
    const { id } = await subscribed()
    await draft(api, district, reclaimOf(district))
    expect(api.readModel.pendingDeliveries(5, 5)).toHaveLength(1)
    await send('POST', head, `/${id}/end`)
    await draft(api, district, reclaimOf(district))
    expect(await deliveries(id)).toEqual([])
    expect(api.readModel.pendingDeliveries(5, 5)).toEqual([])
  })
})
