import type { InboxEntry, ObjectionDocument, ProposalDocument } from '@dutybook/read-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { directoryOf } from '../examples/directory.examples.ts'
import type { DistrictExample } from '../examples/district.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { reclaimOf } from '../examples/proposals.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

const WATER = '区水务局'
type Person = readonly [role: string, place: string]
const head = ['township-head', '白鹭镇'] as const
const editor = ['township-editor', '白鹭镇'] as const
const waterHead = ['department-head', WATER] as const
const office = ['coordinator', '青禾区'] as const
const auditor = ['auditor', '青禾区'] as const
const stranger = ['department-head', '区交通运输局'] as const
const late = '2026-12-07T16:00:00.000Z'

let api: RunningApi
let district: DistrictExample
let of: ReturnType<typeof directoryOf>

beforeEach(async () => {
  api = await startApi()
  district = await api.district()
  of = directoryOf(api, district)
})
afterEach(() => api.close())

const send = async (by: Person, method: 'POST' | 'PUT', url: string, body: object, key?: string) => {
  const as = await api.tokenOf(...by)
  const answer = await api.call({ method, url, as, body, ...(key !== undefined && { key }) })
  await api.settle()
  return answer
}
const raise = (by: Person = head, change: object = {}, key?: string) => {
  const body = { listId: district.listId, itemId: district.item('河道保洁'), grounds: '镇里没有船只。' }
  return send(by, 'POST', '/v1/objections', { ...body, ...change }, key)
}
const raised = async (change: object = {}) => (await raise(head, change)).json<{ id: string }>().id
const respond = (
  id: string,
  by: Person = waterHead,
  body: object = { response: 'uphold', reason: '应由我局保洁。' },
) => send(by, 'PUT', `/v1/objections/${id}/responses/${of.idOf(by[1])}`, body)
const decide = (id: string, ruling = 'sustained', by: Person = office) =>
  send(by, 'POST', `/v1/objections/${id}/decision`, { ruling, grounds: '按三定方案。' })
const withdraw = (id: string, by: Person = head) =>
  send(by, 'POST', `/v1/objections/${id}/withdrawal`, { reason: '已协商。' })
const get = async (id: string, by: Person) =>
  api.call({ method: 'GET', url: `/v1/objections/${id}`, as: await api.tokenOf(...by) })
const seen = async (id: string, by: Person = office) => (await get(id, by)).json<ObjectionDocument>()
const inboxOf = async (by: Person) =>
  (await of.read<{ items: InboxEntry[] }>('/v1/inbox', ...by)).items.map(({ act }) => act)
const addressees = async (id: string) => (await seen(id)).addressees.map(({ name }) => name)

describe('an objection', () => {
  it('goes to the departments that the duty names, with the last instant to answer', async () => {
    const answer = await raise()
    expect(answer.statusCode).toBe(201)
    const { id } = answer.json<{ id: string }>()
    expect(answer.headers['location']).toBe(`/v1/objections/${id}`)
    expect(await addressees(id)).toContain(WATER)
    expect(await seen(id)).toMatchObject({
      status: 'awaiting-responses',
      township: '白鹭镇',
      itemName: '河道保洁',
      respondBy: '2026-12-04T15:59:59.999Z',
      duty: { name: '河道保洁' },
      proposals: [],
    })
    expect(await inboxOf(waterHead)).toEqual(['respond-to-objection'])
    expect(await inboxOf(office)).toEqual([])
  })

  it('repeated with the same key is one', async () => {
    const [first, second] = [await raise(head, {}, 'once'), await raise(head, {}, 'once')]
    expect([second.statusCode, second.json()]).toEqual([201, first.json()])
    const { items } = await of.read<{ items: object[] }>('/v1/objections', ...office)
    expect(items).toHaveLength(1)
  })

  it('is answered, decided, and met by a proposal; both show each other', async () => {
    const id = await raised()
    for (const name of await addressees(id))
      expect((await respond(id, ['department-head', name])).statusCode).toBe(200)
    expect(await inboxOf(office)).toEqual(['decide-objection'])
    expect((await decide(id)).statusCode).toBe(200)
    expect([await inboxOf(office), await inboxOf(editor)]).toEqual([[], ['follow-up']])

    const body = {
      listId: district.listId,
      baseRevision: district.list.revision,
      title: '收回河道保洁',
      reason: '异议成立',
      objectionId: id,
      changes: [reclaimOf(district)],
    }
    const { id: proposalId } = (await send(editor, 'POST', '/v1/proposals', body)).json<{ id: string }>()
    expect(await inboxOf(editor)).toEqual(['submit'])
    const proposal = await of.read<ProposalDocument>(`/v1/proposals/${proposalId}`, ...editor)
    expect(proposal.objection).toEqual({ objectionId: id, itemId: district.item('河道保洁') })
    const met = [{ proposalId, title: '收回河道保洁', status: 'draft' }]
    expect((await seen(id, editor)).proposals).toEqual(met)
    expect((await seen(id, auditor)).proposals).toEqual(met)
    expect((await seen(id, waterHead)).proposals, 'a draft is not theirs to read').toEqual([])
  })

  it('that is not sustained, is of another duty or unknown meets no proposal', async () => {
    const id = await raised()
    const propose = (objectionId: string, itemId = district.item('河道保洁')) =>
      send(editor, 'POST', '/v1/proposals', {
        listId: district.listId,
        baseRevision: district.list.revision,
        title: '收回',
        reason: '异议成立',
        objectionId,
        changes: [{ ...reclaimOf(district), itemId }],
      })
    expectProblem(await propose(id), 409, 'objection-wrong-status')
    expectProblem(await propose('0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'), 404, 'objection-not-found')
    api.now.at = new Date(late)
    await decide(id)
    expectProblem(await propose(id, district.item('秸秆禁烧')), 422, 'objection-not-met')
  })

  it('is not decided while there is time to answer, and afterwards over the silence', async () => {
    const id = await raised()
    const early = expectProblem(await decide(id), 409, 'responses-outstanding')
    expect(early.facts).toMatchObject({ respondBy: '2026-12-04T15:59:59.999Z' })
    api.now.at = new Date(late)
    expect((await decide(id, 'dismissed')).statusCode).toBe(200)
    const { status, timeline, addressees: asked } = await seen(id)
    expect(status).toBe('dismissed')
    expect(timeline.map(({ type }) => type)).toEqual([
      'ObjectionRaised',
      'ObjectionOverdue',
      'ObjectionDecided',
    ])
    expect(asked.every((one) => one.late === true && one.response === undefined)).toBe(true)
  })

  it('is withdrawn by its township, and then nobody has to do anything', async () => {
    const id = await raised()
    expect((await withdraw(id)).statusCode).toBe(200)
    expect(await inboxOf(waterHead)).toEqual([])
    expectProblem(await withdraw(id), 409, 'objection-wrong-status')
    expectProblem(await respond(id), 409, 'objection-wrong-status')
  })

  it.each<readonly [() => object, number, string]>([
    [() => ({ grounds: ' ' }), 422, 'reason-missing'],
    [() => ({ itemId: 'nothing' }), 404, 'item-not-found'],
    [() => ({ listId: '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11' }), 404, 'list-not-found'],
    [() => ({ listId: 'x' }), 400, 'id-invalid'],
    [() => ({ urgent: true }), 400, 'request-invalid'],
  ])('that makes no sense is refused (%#)', async (change, status, code) => {
    expectProblem(await raise(head, change()), status, code)
  })

  it('is raised, answered, decided and withdrawn by nobody else', async () => {
    const id = await raised()
    for (const other of [editor, waterHead, office, auditor])
      expectProblem(await raise(other), 403, 'not-permitted')
    for (const other of [stranger, ['department-reviewer', WATER]] as const)
      expectProblem(await respond(id, other), 403, 'not-permitted')
    for (const other of [head, waterHead, auditor]) {
      expectProblem(await decide(id, 'dismissed', other), 403, 'not-permitted')
      if (other !== head) expectProblem(await withdraw(id, other), 403, 'not-permitted')
    }
  })

  it('takes an answer once, with its reason', async () => {
    const id = await raised()
    expectProblem(await respond(id, waterHead, { response: 'uphold', reason: '' }), 422, 'reason-missing')
    expectProblem(await respond(id, waterHead, { response: 'yes', reason: '可' }), 400, 'request-invalid')
    await respond(id)
    const again = await respond(id, waterHead, { response: 'maintain', reason: '不同意。' })
    expect(again.statusCode).toBe(409)
  })
})

describe('who may read an objection', () => {
  const listed = async (by: Person, query = '') =>
    (await of.read<{ items: { objectionId: string }[] }>(`/v1/objections${query}`, ...by)).items.map(
      (one) => one.objectionId,
    )

  it('its township, those addressed, the coordinating office and the auditor, and nobody else', async () => {
    const id = await raised()
    for (const reader of [
      head,
      editor,
      waterHead,
      ['department-reviewer', WATER],
      office,
      auditor,
    ] as const) {
      expect((await get(id, reader)).statusCode).toBe(200)
      expect(await listed(reader)).toEqual([id])
    }
    expectProblem(await get(id, stranger), 404, 'objection-not-found')
    expect(await listed(stranger)).toEqual([])
  })

  it('and finds it by the duty and by its status', async () => {
    const id = await raised()
    const itemId = district.item('河道保洁')
    expect(await listed(head, `?listId=${district.listId}&itemId=${itemId}`)).toEqual([id])
    expect(await listed(head, '?status=dismissed')).toEqual([])
    const as = await api.tokenOf(...head)
    expectProblem(
      await api.call({ method: 'GET', url: '/v1/objections?status=x', as }),
      400,
      'request-invalid',
    )
  })

  it('nobody of another district, who cannot act on it either; it leaves no trace', async () => {
    const id = await raised()
    const body = { name: '白石区', coordinatingOffice: { name: '白石区委编办' } }
    await api.call({ method: 'POST', url: '/v1/districts', as: await api.tokenOf('administrator'), body })
    const foreign = ['coordinator', '白石区'] as const
    const position = await api.store.head()
    expectProblem(await get(id, foreign), 404, 'objection-not-found')
    expectProblem(await get(id, ['auditor', '白石区']), 404, 'objection-not-found')
    expect(await listed(foreign)).toEqual([])
    expectProblem(await decide(id, 'dismissed', foreign), 404, 'objection-not-found')
    expectProblem(await raise(foreign), 404, 'list-not-found')
    const log = await api.call({
      method: 'GET',
      url: `/v1/audit/events?stream=objection-${id}`,
      as: await api.tokenOf('auditor', '白石区'),
    })
    expect(log.statusCode).toBe(404)
    expect(await api.store.head()).toBe(position)
  })

  it('the auditor reads its events in the log', async () => {
    const id = await raised()
    const url = `/v1/audit/events?stream=objection-${id}`
    const { items } = await of.read<{ items: { type: string }[] }>(url, ...auditor)
    expect(items.map(({ type }) => type)).toEqual(['ObjectionRaised'])
  })
})
