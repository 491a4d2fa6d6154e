import { StoreUnavailable } from '@dutybook/event-store'
import type { FeedStatus } from '@dutybook/read-store'
import { afterEach, describe, expect, it } from 'vitest'
import { proposalOf, reclaimOf } from '../examples/proposals.examples.ts'
import { createMetrics } from '../index.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
afterEach(() => api.close())

const get = (url: string) => api.call({ method: 'GET', url })

describe('a running API', () => {
  it('is alive and ready once its read model is live', async () => {
    api = await startApi()
    await api.feed.caughtUp
    expect((await get('/healthz')).json()).toEqual({ status: 'alive' })
    expect((await get('/readyz')).json()).toEqual({ status: 'ready', checks: ['read model'] })
  })

  it('measures itself', async () => {
    api = await startApi()
    await api.district()
    await api.call({
      method: 'POST',
      url: '/v1/districts',
      as: await api.tokenOf('auditor'),
      body: { name: 'x', coordinatingOffice: { name: 'y' } },
    })
    const { body, headers } = await get('/metrics')
    expect(headers['content-type']).toContain('text/plain')
    expect(body).toMatch(
      /dutybook_http_request_seconds_count\{method="POST",route="\/v1\/imports",status="201"\} 1/u,
    )
    expect(body).toMatch(/dutybook_commands_refused_total\{problem="not-permitted"\} 1/u)
    expect(body).toMatch(/dutybook_append_seconds_count [1-9]/u)
    expect(body).toMatch(/dutybook_feed_lag_seconds \d/u)
  })

  it('shows its contract and documentation', async () => {
    api = await startApi()
    expect((await get('/openapi.json')).json().openapi).toBe('3.1.0')
    expect((await get('/docs')).body).toContain('swagger')
  })

  it('uses a correlation id that comes as a UUID, and makes one otherwise', async () => {
    api = await startApi()
    const id = '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11'
    const instance = async (given: string) =>
      (await api.call({ method: 'GET', url: '/v2', headers: { 'x-correlation-id': given } })).json().instance
    expect(await instance(id)).toBe(`urn:uuid:${id}`)
    expect(await instance('<script>')).toMatch(/^urn:uuid:[\da-f-]{36}$/u)
  })
})

const deaf = {
  waitFor: async () => false,
  onAdvance: () => () => undefined,
  progress: () => ({ fresh: false, applied: 1_200, upTo: '2026-11-21T07:00:00.000Z' }),
}

describe('an API that cannot serve', () => {
  it('says what it waits for, and when to try again', async () => {
    const status: FeedStatus = { state: 'catching-up', position: '' }
    const redis = { name: 'redis', check: () => Promise.reject(new Error('connection refused')) }
    api = await startApi({ feed: { ...deaf, status: () => status }, checks: [redis] })
    const answer = await get('/readyz')
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2'])
    expect(answer.json().facts.waitingFor).toEqual([
      'read model: catching-up; 1200 events taken in, up to 2026-11-21T07:00:00.000Z',
      'redis: connection refused',
    ])
    expect((await get('/healthz')).statusCode).toBe(200)
  })

  it('asks for a restart when its work stands still', async () => {
    const queue = {
      name: 'queue',
      check: () => {
        throw new Error('stands still')
      },
    }
    api = await startApi({ vitals: [queue] })
    for (const address of ['/healthz', '/readyz']) {
      const answer = await get(address)
      expect([answer.statusCode, answer.json().facts.waitingFor]).toEqual([503, ['queue: stands still']])
    }
  })

  it('answers nothing from a read model that has never reached the end of the log', async () => {
    const status: FeedStatus = { state: 'catching-up', position: '' }
    api = await startApi({ feed: { ...deaf, status: () => status } })
    const as = await api.tokenOf('administrator')
    const read = await api.call({ method: 'GET', url: '/v1/directory', as })
    const command = await api.call({ method: 'POST', url: '/v1/districts', as, body: {} })
    for (const answer of [read, command])
      expect([answer.statusCode, answer.json().type, answer.headers['retry-after']]).toEqual([
        503,
        'urn:dutybook:problem:not-ready',
        '2',
      ])
  })

  it('answers 503 with advice when the log cannot be written, and nothing is lost', async () => {
    api = await startApi()
    const district = await api.district()
    const broken = await startApi({
      ...api.deps,
      metrics: createMetrics(),
      repository: {
        ...api.repository,
        execute: () => Promise.reject(new StoreUnavailable('database or disk is full')),
      },
    })
    const call = {
      method: 'POST',
      url: '/v1/proposals',
      key: 'k',
      as: await api.tokenOf('township-editor'),
    } as const
    const body = proposalOf(district, reclaimOf(district))
    const answer = await broken.call({ ...call, body })
    expect([answer.statusCode, answer.json().type]).toEqual([503, 'urn:dutybook:problem:store-unavailable'])
    expect(answer.headers['retry-after']).toBe('5')
    expect((await api.call({ ...call, body })).statusCode).toBe(201)
    await broken.close()
  })

  it('hides what went wrong inside', async () => {
    api = await startApi({
      feed: {
        ...deaf,
        status: () => {
          throw new Error('secret path /srv')
        },
      },
    })
    const answer = await get('/readyz')
    expect([answer.statusCode, answer.json().type]).toEqual([500, 'urn:dutybook:problem:internal-error'])
    expect(answer.body).not.toContain('secret')
  })
})
