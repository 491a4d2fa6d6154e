import { type ExampleLog, openExampleLog } from '@dutybook/routing-worker/examples'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProxy, type Proxy } from './proxy.examples.ts'
import {
  type ExampleRedis,
  type ExampleRouting,
  listeningLogger,
  openExampleRedis,
  reached,
  startRouting,
  submitProposals,
  until,
} from './routing.examples.ts'

let log: ExampleLog
let redis: ExampleRedis
let proxy: Proxy
let routing: ExampleRouting | undefined

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 20)
  redis = await openExampleRedis()
  proxy = await openProxy(redis.url)
})
afterEach(async () => {
  await routing?.stop()
  await proxy.close()
  await redis.stop()
  await log.close()
})

const status = () => routing?.worker.status()
const routed = (proposals: number) => reached(log, 'SignOffsRequested', proposals)

describe('while Redis is away', () => {
  it('says so once, keeps the steps, and goes on by itself afterwards', async () => {
    const { logger, heard } = listeningLogger()
    routing = await startRouting(log, proxy.url, { logger })
    await until(() => status()?.redis === 'up')
    for (const round of [1, 2]) {
      await proxy.down()
      await until(() => status()?.redis === 'down')
      await log.list(`b${round}`, 10)
      await submitProposals(log, `b${round}`, 10)
      await until(() => status()?.pending === 10)
      expect(status()?.oldestPendingSince).toMatch(/Z$/)
      await proxy.up()
      await routed(round * 10)
      await until(() => status()?.redis === 'up' && status()?.pending === 0)
    }
    expect(heard.filter((message) => /Redis is away/.test(message))).toHaveLength(2)
    expect(heard.filter((message) => /Redis is back/.test(message))).toHaveLength(2)
    expect(heard).toHaveLength(4)
  })

  it('starts, and routes as soon as Redis is there', async () => {
    await proxy.down()
    await submitProposals(log, 'a', 20)
    routing = await startRouting(log, proxy.url)
    await until(() => status()?.pending === 20)
    expect(status()).toMatchObject({ redis: 'down', worker: 'running' })
    await proxy.up()
    await routed(20)
    await until(() => status()?.redis === 'up')
  })

  it('says at once that nobody knows which jobs there are', async () => {
    routing = await startRouting(log, proxy.url)
    await until(() => status()?.redis === 'up')
    expect(await routing.worker.jobs()).toMatchObject({ waiting: 0, active: 0 })
    await proxy.down()
    await until(() => status()?.redis === 'down')
    for (const time of ['once', 'again'])
      await expect(routing.worker.jobs(), time).rejects.toThrow('Redis is away')
  })

  it('can be stopped', async () => {
    routing = await startRouting(log, proxy.url)
    await until(() => status()?.redis === 'up')
    await proxy.down()
    await until(() => status()?.redis === 'down')
    await routing.stop()
    routing = undefined
  })

  it('can be stopped without ever having been connected', async () => {
    await proxy.down()
    routing = await startRouting(log, proxy.url)
    await routing.stop()
    routing = undefined
  })
})

describe('connections that fall silent', () => {
  it('are given up, and the worker that waits on them is replaced', async () => {
    const { logger, heard } = listeningLogger()
    routing = await startRouting(log, proxy.url, { logger })
    await submitProposals(log, 'a', 1)
    await routed(1)
    proxy.freeze()
    await log.list('b', 20)
    await submitProposals(log, 'b', 20)
    await routed(21)
    await until(() => status()?.redis === 'up')
    expect(heard).toContain('replacing the queue worker')
  })
})
