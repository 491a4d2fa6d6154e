import { type DistrictExample } from '@dutybook/api/examples/district'
import { draft } from '@dutybook/api/examples/proposals'
import { type RunningApi, startApi } from '@dutybook/api/examples/running-api'
import type { InboxEntry, ProposalDocument } from '@dutybook/read-store'
import type { RoutingWorker } from '@dutybook/routing-worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExampleRedis, openExampleRedis, until } from '../routing/routing.examples.ts'
import { startWorkerByClock } from './worker-by-clock.ts'

const DEPARTMENTS = ['区农业农村局', '区生态环境局'] as const
const [FARMING, ENVIRONMENT] = DEPARTMENTS

/** The whole system over HTTP, by a clock that the story moves. */
describe('a department that does not answer', () => {
  let api: RunningApi
  let redis: ExampleRedis
  let worker: RoutingWorker
  let district: DistrictExample
  let proposalId: string

  beforeAll(async () => {
    api = await startApi()
    redis = await openExampleRedis()
    worker = startWorkerByClock(api, redis)
    district = await api.district()
  })
  afterAll(async () => {
    await worker.stop()
    await redis.stop()
    await api.close()
  })

  const at = (instant: string): void => void (api.now.at = new Date(instant))
  const proposal = async (): Promise<ProposalDocument> => {
    const as = await api.tokenOf('auditor', '青禾区')
    return (await api.call({ method: 'GET', url: `/v1/proposals/${proposalId}`, as })).json()
  }
  const happened = async (type: string, times: number): Promise<void> =>
    until(async () => (await proposal()).timeline.filter((entry) => entry.type === type).length === times)
  const inbox = async (role: string, name: string): Promise<readonly InboxEntry[]> => {
    const as = await api.tokenOf(role, name)
    const { items } = (await api.call({ method: 'GET', url: '/v1/inbox', as })).json<{
      items: readonly InboxEntry[]
    }>()
    return items
  }
  const sign = async (name: string, role = 'department-head') => {
    const as = await api.tokenOf(role, name)
    const asked = (await proposal()).signOffs.find((one) => one.name === name)?.organisationId
    const url = `/v1/proposals/${proposalId}/sign-offs/${asked}`
    return api.call({ method: 'PUT', url, as, body: { verdict: 'approve' } })
  }
  const rule = async () =>
    api.call({
      method: 'POST',
      url: `/v1/proposals/${proposalId}/adjudication`,
      as: await api.tokenOf('coordinator', '青禾区'),
      body: { ruling: 'accept', grounds: '两次催办未答复；事项依据已废止。' },
    })

  it('has been asked on a Friday, with five working days', async () => {
    at('2026-11-20T02:00:00.000Z')
    const retire = { kind: 'retire', itemId: district.item('秸秆禁烧'), reason: '依据已废止' } as const
    proposalId = await draft(api, district, retire)
    const as = await api.tokenOf('township-head', '白鹭镇')
    await api.call({ method: 'POST', url: `/v1/proposals/${proposalId}/submission`, as })
    await happened('DeadlinesSet', 1)
    const due = '2026-11-27T15:59:59.999Z'
    expect(await inbox('department-reviewer', ENVIRONMENT)).toMatchObject([{ act: 'sign-off', due }])
    const { signOffs } = await proposal()
    expect(signOffs.map(({ name, deadline }) => [name, deadline?.days, deadline?.due])).toEqual([
      [FARMING, 5, due],
      [ENVIRONMENT, 5, due],
      ['青禾区委编办', 5, due],
    ])
  })

  it('is reminded; whoever answered is not', async () => {
    expect((await sign(FARMING)).statusCode).toBe(200)
    at('2026-11-24T16:00:00.000Z')
    await happened('SignOffReminded', 2)
    expect(await inbox('department-head', ENVIRONMENT)).toMatchObject([
      { remindedAt: '2026-11-24T16:00:00.000Z' },
    ])
    expect(await inbox('department-head', FARMING)).toEqual([])
  })

  it('is overdue, and its head is told; the office cannot rule yet', async () => {
    at('2026-11-27T16:00:00.000Z')
    await happened('SignOffEscalated', 2)
    expect(await inbox('department-head', ENVIRONMENT)).toMatchObject([
      { act: 'sign-off', overdueSince: '2026-11-27T16:00:00.000Z' },
    ])
    const early = await rule()
    expect([early.statusCode, early.json<{ type: string }>().type]).toEqual([
      409,
      'urn:dutybook:problem:still-in-time',
    ])
  })

  it('stands before the coordinating office, which rules with grounds; the item ends without a signature for it', async () => {
    at('2026-12-02T16:00:00.000Z')
    await happened('SignOffEscalated', 3)
    expect(await inbox('coordinator', '青禾区委编办')).toMatchObject([
      { act: 'sign-off' },
      { act: 'adjudicate-overdue', silent: [{ name: ENVIRONMENT, due: '2026-11-27T15:59:59.999Z' }] },
    ])
    expect((await proposal()).status).toBe('in-sign-off')
    expect((await rule()).statusCode).toBe(200)
    await happened('ProposalApplied', 1)
    const { signOffs, adjudication, next } = await proposal()
    const silent = signOffs.filter(({ verdict }) => verdict === undefined)
    expect(silent.map(({ name }) => name)).toEqual([ENVIRONMENT, '青禾区委编办'])
    expect(adjudication?.silent).toEqual(silent.map(({ organisationId }) => organisationId))
    expect(next).toEqual([])
  })
})
