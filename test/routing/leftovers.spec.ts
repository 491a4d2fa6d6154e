import { proposalStream } from '@dutybook/duty-lists'
import { jobId, QUEUE } from '@dutybook/routing-worker'
import { type ExampleLog, openExampleLog } from '@dutybook/routing-worker/examples'
import { Worker } from 'bullmq'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type ExampleQueue,
  type ExampleRedis,
  type ExampleRouting,
  openExampleQueue,
  openExampleRedis,
  reached,
  startRouting,
  submitProposals,
  until,
} from './routing.examples.ts'

let log: ExampleLog
let redis: ExampleRedis
let opened: ExampleQueue
let queue: ExampleQueue['queue']
let connection: ExampleQueue['connection']
let routing: ExampleRouting | undefined

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 60)
  redis = await openExampleRedis()
  opened = openExampleQueue(redis)
  queue = opened.queue
  connection = opened.connection
})
afterEach(async () => {
  await routing?.stop()
  routing = undefined
  await opened.close()
  await redis.stop()
  await log.close()
})

const routedOnce = async (): Promise<void> => {
  await reached(log, 'SignOffsRequested', 1)
  await until(() => routing?.worker.status().pending === 0)
  expect(await log.eventsOf(proposalStream('a-proposal-1'), 'SignOffsRequested')).toHaveLength(1)
}

/** A job of the same id that ended, and that BullMQ was told to keep. */
const leaveTwin = async (state: 'completed' | 'failed'): Promise<string> => {
  await submitProposals(log, 'a', 1)
  const [opening] = await log.eventsOf(proposalStream('a-proposal-1'), 'ProposalSubmitted')
  const id = jobId({ kind: 'route', eventId: opening?.id ?? '' })
  await queue.add('route', {}, { jobId: id, removeOnComplete: false, removeOnFail: false })
  const fail = () => Promise.reject(new Error('not yet'))
  const once = new Worker(QUEUE.name, state === 'failed' ? fail : async () => undefined, {
    prefix: QUEUE.prefix,
    connection,
  })
  await until(async () => (await queue.getJobState(id)) === state)
  await once.close()
  return id
}

describe('a finished job kept under the id of a step', () => {
  it('does not swallow the step when it completed', async () => {
    await leaveTwin('completed')
    routing = await startRouting(log, redis.url)
    await routedOnce()
  })

  it('does not swallow the step when it failed', async () => {
    await leaveTwin('failed')
    routing = await startRouting(log, redis.url, { restAfterFailure: 1 })
    await routedOnce()
  })

  it('rests after a failure, and shows', async () => {
    const id = await leaveTwin('failed')
    routing = await startRouting(log, redis.url, { restAfterFailure: 3_600_000 })
    await until(() => routing?.worker.status().failed === 1)
    await log.list('b', 1)
    await submitProposals(log, 'b', 1)
    await reached(log, 'SignOffsRequested', 1)
    await until(() => routing?.worker.status().pending === 1)
    expect(routing.worker.status().failed).toBe(1)
    expect(await queue.getJobState(id)).toBe('failed')
  })
})

describe('a job that a killed process held', () => {
  /** Still locked for so long, ms. */
  const leaveHeld = async (lockDuration: number): Promise<void> => {
    await submitProposals(log, 'a', 1)
    const [opening] = await log.eventsOf(proposalStream('a-proposal-1'), 'ProposalSubmitted')
    const eventId = opening?.id ?? ''
    const id = jobId({ kind: 'route', eventId })
    await queue.add('route', { eventId, subjectId: 'a-proposal-1' }, { jobId: id })
    const killed = new Worker(QUEUE.name, () => new Promise(() => undefined), {
      prefix: QUEUE.prefix,
      connection,
      lockDuration,
      stalledInterval: 1_000,
    })
    await until(async () => (await queue.getJobState(id)) === 'active')
    await killed.close(true)
  }

  it('is run again when its lock has run out', async () => {
    await leaveHeld(1_000)
    routing = await startRouting(log, redis.url)
    await routedOnce()
  })

  it('is run again at once when nobody else uses the Redis', async () => {
    await leaveHeld(3_600_000)
    routing = await startRouting(log, redis.url, { exclusive: true })
    await routedOnce()
    expect(await queue.isPaused()).toBe(false)
  })
})
