import { importDocument } from '@dutybook/api/examples/district'
import { type RunningApi, startApi } from '@dutybook/api/examples/running-api'
import type { ListDocument } from '@dutybook/contracts'
import type { InboxEntry, ObjectionDocument } from '@dutybook/read-store'
import type { RoutingWorker } from '@dutybook/routing-worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExampleRedis, openExampleRedis, until } from '../routing/routing.examples.ts'
import { document } from './real-list.ts'
import { startWorkerByClock } from './worker-by-clock.ts'

const [POLICE, HOUSING, URBAN, HEALTH] = [
  '武汉市公安局汉阳分局',
  '区住房和城乡建设局',
  '区城市管理执法局',
  '区卫生健康局',
]
const [STREET, OFFICE] = ['四新街道', '汉阳区委编办']

/** The whole system on the published list, by a clock that the story moves. */
describe('an objection to 养犬管理 that not everybody answers', () => {
  let api: RunningApi
  let redis: ExampleRedis
  let worker: RoutingWorker
  let objectionId: string

  const at = (instant: string): void => void (api.now.at = new Date(instant))
  beforeAll(async () => {
    api = await startApi()
    at('2026-09-29T02:00:00.000Z')
    redis = await openExampleRedis()
    worker = startWorkerByClock(api, redis)
    const body = { name: '汉阳区', coordinatingOffice: { name: OFFICE } }
    await api.call({ method: 'POST', url: '/v1/districts', as: await api.tokenOf('administrator'), body })
  })
  afterAll(async () => {
    await worker.stop()
    await redis.stop()
    await api.close()
  })

  const objection = async (): Promise<ObjectionDocument> => {
    await api.settle()
    const as = await api.tokenOf('auditor', '汉阳区')
    return (await api.call({ method: 'GET', url: `/v1/objections/${objectionId}`, as })).json()
  }
  const inbox = async (role: string, name: string) => {
    const as = await api.tokenOf(role, name)
    return (await api.call({ method: 'GET', url: '/v1/inbox', as })).json<{ items: readonly InboxEntry[] }>()
      .items
  }
  const respond = async (name: string) => {
    const { addressees } = await objection()
    const asked = addressees.find((one) => one.name === name)?.organisationId
    return api.call({
      method: 'PUT',
      url: `/v1/objections/${objectionId}/responses/${asked}`,
      as: await api.tokenOf('department-head', name),
      body: { response: 'uphold', reason: '应由主管部门办理。' },
    })
  }
  const decide = async () =>
    api.call({
      method: 'POST',
      url: `/v1/objections/${objectionId}/decision`,
      as: await api.tokenOf('coordinator', '汉阳区'),
      body: { ruling: 'dismissed', grounds: '三定方案规定由街道配合。' },
    })

  it('has ten working days, holidays left out', async () => {
    const { listId } = await importDocument(api, await api.tokenOf('coordinator', '汉阳区'), document())
    const as = await api.tokenOf('township-head', STREET)
    const list = (await api.call({ method: 'GET', url: `/v1/lists/${listId}`, as })).json<ListDocument>()
    const items = list.categories.flatMap(({ sectors }) => sectors.flatMap((sector) => [...sector.items]))
    const itemId = items.find(({ name }) => name === '养犬管理')?.itemId
    const body = { listId, itemId, grounds: '街道没有执法权。' }
    const answer = await api.call({ method: 'POST', url: '/v1/objections', as, body })
    objectionId = answer.json<{ id: string }>().id
    expect(await objection()).toMatchObject({
      status: 'awaiting-responses',
      respondBy: '2026-10-19T15:59:59.999Z',
    })
    expect((await respond(POLICE)).statusCode).toBe(200)
  })

  it('in which the office does not decide, whatever happens to Redis and the worker', async () => {
    at('2026-10-19T15:59:59.998Z')
    await redis.flush()
    await worker.stop()
    worker = startWorkerByClock(api, redis)
    expect((await decide()).statusCode).toBe(409)
    expect((await objection()).status).toBe('awaiting-responses')
  })

  it('then stands before the office with the one answer; nobody’s silence is an answer', async () => {
    await redis.flush()
    at('2026-10-19T15:59:59.999Z')
    await until(async () => (await objection()).status === 'awaiting-decision')
    const { addressees, overdueSince, timeline } = await objection()
    expect(overdueSince).toBe('2026-10-19T15:59:59.999Z')
    const silent = addressees.filter(({ late }) => late)
    expect(silent.map(({ name }) => name).toSorted()).toEqual([HOUSING, URBAN, HEALTH].toSorted())
    expect(silent.every(({ response }) => response === undefined)).toBe(true)
    expect(timeline.filter(({ type }) => type === 'ObjectionOverdue')).toHaveLength(1)
    expect(await inbox('coordinator', OFFICE)).toMatchObject([{ act: 'decide-objection', objectionId }])
    expect(await inbox('department-head', URBAN)).toMatchObject([
      { act: 'respond-to-objection', overdueSince },
    ])
  })

  it('a late answer is still taken, and the office decides without the others', async () => {
    expect((await respond(HEALTH)).statusCode).toBe(200)
    expect((await decide()).statusCode).toBe(200)
    const { status, next, addressees } = await objection()
    expect([status, next]).toEqual(['dismissed', []])
    expect(addressees.filter(({ response }) => response !== undefined)).toHaveLength(2)
    expect(await inbox('department-head', URBAN)).toEqual([])
  })
})
