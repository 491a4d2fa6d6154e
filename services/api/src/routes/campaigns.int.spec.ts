import type { CampaignDocument, CampaignSummary } from '@dutybook/read-store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DistrictExample, importDocument } from '../examples/district.examples.ts'
import { documentOf } from '../examples/document.examples.ts'
import { expectProblem } from '../examples/problem.examples.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
let otherListId: string
const WATER = '区水务局'
const reviewer = ['department-reviewer', WATER] as const
const head = ['department-head', WATER] as const
const office = ['coordinator', '青禾区委编办'] as const

const terms = {
  title: '收回河道保洁',
  reason: '镇里没有船只和设备。',
  search: { name: '河道保洁', department: WATER },
  change: { kind: 'reclaim', receivingDepartments: [WATER], workMethod: '由区水务局委托保洁。' },
}
const open = async (
  body: object = terms,
  [role, organisation]: readonly [string, string] = reviewer,
  key?: string,
) => {
  const as = await api.tokenOf(role, organisation)
  const call = { method: 'POST', url: '/v1/campaigns', as, body } as const
  const answer = await api.call(key === undefined ? call : { ...call, key })
  await api.settle()
  return answer
}
const opened = async (): Promise<string> => (await open()).json<{ id: string }>().id
const act = async (
  method: 'POST' | 'PUT' | 'GET',
  path: string,
  [role, organisation]: readonly [string, string],
  body?: object,
  headers: Readonly<Record<string, string>> = {},
) => {
  const as = await api.tokenOf(role, organisation)
  const call = { method, url: `/v1/campaigns/${path}`, as, headers }
  const answer = await api.call(body === undefined ? call : { ...call, body })
  await api.settle()
  return answer
}
const confirm = { decision: 'confirm' }

beforeAll(async () => {
  api = await startApi()
  district = await api.district()
  const coordinator = await api.tokenOf('coordinator', '青禾区')
  const other = documentOf('云岭省松川市青禾区黄鹂镇')
  otherListId = (await importDocument(api, coordinator, other)).listId
  await api.settle()
})
afterAll(() => api.close())

describe('a campaign is opened', () => {
  it('with the candidates of every list, and what their confidence comes from', async () => {
    const answer = await open()
    expect(answer.statusCode).toBe(201)
    const { id } = answer.json<{ id: string }>()
    const read = await act('GET', id, reviewer)
    expect(read.headers.etag).toBe('"1"')
    const { lines, status, next } = read.json<CampaignDocument>()
    expect(status).toBe('review')
    expect(
      lines.map(({ township, status, candidates }) => [township, status, candidates[0]?.agreement]),
    ).toEqual([
      ['白鹭镇', 'candidate', { name: 1, department: 1 }],
      ['黄鹂镇', 'candidate', { name: 1, department: 1 }],
    ])
    expect(next).toMatchObject([{ act: 'review-campaign', organisation: WATER }])
  })

  it('once for each key', async () => {
    const [one, again] = [await open(terms, reviewer, 'the-same'), await open(terms, reviewer, 'the-same')]
    expect(again.json()).toEqual(one.json())
  })

  it('not by a township, nor with nothing or nobody to look for', async () => {
    expectProblem(await open(terms, ['township-head', '白鹭镇']), 403, 'not-permitted')
    expectProblem(await open({ ...terms, search: {} }), 422, 'nothing-looked-for')
    const unknown = { ...terms, search: { department: '区体育局' } }
    expectProblem(await open(unknown), 422, 'department-unknown')
    expectProblem(await open({ ...terms, change: { kind: 'add' } }), 400, 'request-invalid')
  })
})

describe('a campaign in review', () => {
  it('is for its initiator, the coordinating office and the auditor', async () => {
    const id = await opened()
    expect((await act('GET', id, head)).statusCode).toBe(200)
    expect((await act('GET', id, office)).statusCode).toBe(200)
    expect((await act('GET', id, ['auditor', '青禾区'])).statusCode).toBe(200)
    expectProblem(await act('GET', id, ['department-head', '区农业农村局']), 404, 'campaign-not-found')
    expectProblem(await act('GET', id, ['township-head', '白鹭镇']), 404, 'campaign-not-found')
    const ids = async (role: string, organisation: string) => {
      const as = await api.tokenOf(role, organisation)
      const page = await api.call({ method: 'GET', url: '/v1/campaigns?limit=200', as })
      return page.json<{ items: CampaignSummary[] }>().items.map(({ campaignId }) => campaignId)
    }
    expect(await ids(...head)).toContain(id)
    expect(await ids(...office)).toContain(id)
    expect(await ids('department-head', '区农业农村局')).toEqual([])
    expect(await ids('township-head', '白鹭镇')).toEqual([])
  })

  it('is decided list by list, by people of the initiator', async () => {
    const id = await opened()
    const other = ['department-reviewer', '区农业农村局'] as const
    expectProblem(await act('PUT', `${id}/lists/${district.listId}`, other, confirm), 403, 'not-permitted')
    expect((await act('PUT', `${id}/lists/${district.listId}`, reviewer, confirm)).statusCode).toBe(200)
    const foreign = { ...confirm, itemIds: [district.item('秸秆禁烧')] }
    expectProblem(await act('PUT', `${id}/lists/${district.listId}`, reviewer, foreign), 403, 'not-concerned')
    const nowhere = crypto.randomUUID()
    expectProblem(await act('PUT', `${id}/lists/${nowhere}`, reviewer, confirm), 404, 'list-not-found')
    const exclusion = { decision: 'exclude', reason: '黄鹂镇没有河道' }
    expect((await act('PUT', `${id}/lists/${otherListId}`, office, exclusion)).statusCode).toBe(200)
    const { progress } = (await act('GET', id, head)).json<CampaignDocument>()
    expect(progress).toEqual({ confirmed: 1, excluded: 1 })
  })

  it('is not changed over the head of somebody else', async () => {
    const id = await opened()
    const list = `${id}/lists/${district.listId}`
    expect((await act('PUT', list, reviewer, confirm, { 'if-match': '"1"' })).statusCode).toBe(200)
    expectProblem(await act('PUT', list, reviewer, confirm, { 'if-match': '"1"' }), 412, 'stale-revision')
  })

  it('is searched again: what was decided stays', async () => {
    const id = await opened()
    await act('PUT', `${id}/lists/${district.listId}`, reviewer, confirm)
    expect((await act('POST', `${id}/matching`, reviewer)).statusCode).toBe(200)
    const { lines, matchings } = (await act('GET', id, head)).json<CampaignDocument>()
    expect([matchings, ...lines.map(({ status }) => status)]).toEqual([2, 'confirmed', 'candidate'])
  })

  it('is started by the head when every list is decided', async () => {
    const id = await opened()
    await act('PUT', `${id}/lists/${district.listId}`, reviewer, confirm)
    expectProblem(await act('POST', `${id}/start`, head), 409, 'lists-undecided')
    await act('PUT', `${id}/lists/${otherListId}`, reviewer, confirm)
    expectProblem(await act('POST', `${id}/start`, reviewer), 403, 'not-permitted')
    expect((await act('POST', `${id}/start`, head)).statusCode).toBe(200)
    const { status, progress } = (await act('GET', id, head)).json<CampaignDocument>()
    expect([status, progress]).toEqual(['started', { started: 2 }])
    expect(api.readModel.pendingSteps(50).filter(({ subjectId }) => subjectId === id)).toMatchObject([
      { kind: 'campaign' },
    ])
    const order = { lists: [], effectiveOn: '2027-01-01' }
    const publishing = await act('POST', `${id}/publication`, office, order)
    expectProblem(publishing, 409, 'campaign-wrong-status')
  })

  it('is cancelled with a reason, by its head or the office', async () => {
    const id = await opened()
    expectProblem(await act('POST', `${id}/cancellation`, reviewer, { reason: '另议' }), 403, 'not-permitted')
    expectProblem(await act('POST', `${id}/cancellation`, head, { reason: ' ' }), 422, 'reason-missing')
    expect((await act('POST', `${id}/cancellation`, office, { reason: '另议' })).statusCode).toBe(200)
    expectProblem(await act('POST', `${id}/start`, head), 409, 'campaign-wrong-status')
  })
})

describe('somebody of another district', () => {
  it('finds no campaign, and changes none', async () => {
    const id = await opened()
    await api.call({
      method: 'POST',
      url: '/v1/districts',
      as: await api.tokenOf('administrator'),
      body: { name: '白石区', coordinatingOffice: { name: '白石区委编办' } },
    })
    const stranger = ['coordinator', '白石区委编办'] as const
    expectProblem(await act('GET', id, stranger), 404, 'campaign-not-found')
    const exclusion = { decision: 'exclude', reason: '无关' }
    const excluded = await act('PUT', `${id}/lists/${district.listId}`, stranger, exclusion)
    expectProblem(excluded, 404, 'campaign-not-found')
    const cancelled = await act('POST', `${id}/cancellation`, stranger, { reason: '无关' })
    expectProblem(cancelled, 404, 'campaign-not-found')
    const as = await api.tokenOf('auditor', '白石区')
    const events = await api.call({ method: 'GET', url: `/v1/audit/events?stream=campaign-${id}`, as })
    expect(events.statusCode).toBe(404)
  })
})
