import { proposalStream } from '@dutybook/duty-lists'
import { StoreUnavailable } from '@dutybook/event-store'
import type { ReadModel } from '@dutybook/read-store'
import { type ExampleLog, openExampleLog } from '@dutybook/routing-worker/examples'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  countByProposal,
  type ExampleQueue,
  type ExampleRedis,
  type ExampleRouting,
  listeningLogger,
  openExampleQueue,
  openExampleRedis,
  reached,
  startRouting,
  submitProposals,
  unhurried,
  until,
} from './routing.examples.ts'

let log: ExampleLog
let redis: ExampleRedis
let opened: ExampleQueue
let queue: ExampleQueue['queue']
let routing: ExampleRouting | undefined

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 60)
  redis = await openExampleRedis()
  opened = openExampleQueue(redis)
  queue = opened.queue
})
afterEach(async () => {
  await routing?.stop()
  routing = undefined
  await opened.close()
  await redis.stop()
  await log.close()
})

describe('a job that fails', () => {
  it('is tried again until the log takes what it decides', async () => {
    const { logger, heard } = listeningLogger()
    let refusals = 2
    const store = {
      ...log.store,
      append: (...append: Parameters<typeof log.store.append>) =>
        refusals-- > 0 ? Promise.reject(new StoreUnavailable('disk full')) : log.store.append(...append),
    }
    await submitProposals(log, 'a', 1)
    routing = await startRouting(log, redis.url, { store, logger })
    await reached(log, 'SignOffsRequested', 1)
    expect(refusals).toBe(-1)
    expect(heard).not.toContain('job failed')
  })
})

describe('a new proposal', () => {
  const never = () => () => undefined

  it('is routed although the read model does not show it yet', async () => {
    routing = await startRouting(log, redis.url, {
      readModel: { checkpoint: () => '', pendingSteps: () => [] },
      sweepEvery: 60_000,
    })
    await until(() => routing?.worker.status().redis === 'up')
    await submitProposals(log, 'a', 3)
    await reached(log, 'SignOffsRequested', 3)
    expect([...(await countByProposal(log, 'SignOffsRequested')).values()]).toEqual([1, 1, 1])
  })

  it('is routed although nobody said that it came', async () => {
    routing = await startRouting(log, redis.url, { feed: { onEvents: never, onAdvance: never } })
    await submitProposals(log, 'a', 3)
    await reached(log, 'SignOffsRequested', 3)
    expect(routing.worker.status().taken).toBe(3)
  })
})

describe('a backlog', () => {
  it('is fed through a window, so that Redis never holds more', async () => {
    await submitProposals(log, 'a', 60)
    routing = await startRouting(log, redis.url, { window: 10, concurrency: 1 })
    let most = 0
    await until(async () => {
      const { waiting = 0, active = 0 } = await queue.getJobCounts('waiting', 'active')
      most = Math.max(most, waiting + active)
      return routing?.worker.status().pending === 0
    })
    await reached(log, 'SignOffsRequested', 60)
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(11)
  })
})

describe('a job that the log does not ask for', () => {
  it('fails without effect', async () => {
    const { logger, heard } = listeningLogger()
    routing = await startRouting(log, redis.url, { logger })
    await queue.add('route', { eventId: 'x', subjectId: 'y' }, { jobId: 'forged' })
    await until(() => heard.includes('job failed'))
    expect(await queue.getJobState('forged')).toBe('failed')
  })
})

describe('a worker', () => {
  it('finishes what is running when it is stopped, and goes on from there when started again', async () => {
    await submitProposals(log, 'a', 60)
    routing = await startRouting(log, redis.url, { store: unhurried(log.store, 5) })
    await reached(log, 'SignOffsRequested', 10)
    await routing.stop()
    const head = await log.store.head()
    expect((await countByProposal(log, 'SignOffsRequested')).size).toBeLessThan(60)
    expect((await queue.getJobCounts('active'))['active']).toBe(0)
    expect(await log.store.head()).toBe(head)
    routing = await startRouting(log, redis.url)
    await reached(log, 'SignOffsRequested', 60)
  })

  it('does not run a step again while the read model has not seen its effect', async () => {
    await submitProposals(log, 'a', 1)
    const { promise: looked, resolve } = Promise.withResolvers<void>()
    const checkpoint = await log.store.head()
    const eventId = (await log.eventsOf(proposalStream('a-proposal-1'), 'ProposalSubmitted'))[0]?.id ?? ''
    let looks = 0
    const late: Pick<ReadModel, 'checkpoint' | 'pendingSteps'> = {
      checkpoint: () => checkpoint,
      pendingSteps: () => {
        if (++looks === 20) resolve()
        return [{ eventId, kind: 'route', subjectId: 'a-proposal-1', since: '' }]
      },
    }
    let runs = 0
    const store = { ...log.store, head: () => (runs++, log.store.head()) }
    routing = await startRouting(log, redis.url, { readModel: late, store, sweepEvery: 20 })
    await looked
    expect(runs).toBe(1)
  })
})
