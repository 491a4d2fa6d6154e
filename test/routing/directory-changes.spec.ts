import { proposalStream } from '@dutybook/duty-lists'
import { type ExampleLog, itemId, openExampleLog, reclaim } from '@dutybook/routing-worker/examples'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  countByProposal,
  type ExampleRedis,
  type ExampleRouting,
  openExampleRedis,
  reached,
  startRouting,
  submitProposals,
  unhurried,
  until,
} from './routing.examples.ts'

let log: ExampleLog
let redis: ExampleRedis
let routing: ExampleRouting | undefined

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 60)
  redis = await openExampleRedis()
})
afterEach(async () => {
  await routing?.stop()
  await redis.stop()
  await log.close()
})

const settled = () => until(() => routing?.worker.status().pending === 0)
const once = async (type: string): Promise<void> =>
  expect([...(await countByProposal(log, type)).values()].filter((count) => count !== 1)).toEqual([])

describe('a merger while 40 proposals are open', () => {
  it('moves each of them exactly once, although Redis is wiped and killed, and all are applied', async () => {
    await submitProposals(log, 'a', 40)
    routing = await startRouting(log, redis.url, { store: unhurried(log.store, 5), concurrency: 4 })
    await reached(log, 'SignOffsRequested', 40)
    await settled()
    for (const number of [1, 2, 3]) await log.approve(`a-proposal-${number}`)

    await log.register('区教育体育局')
    await log.merge('id of 区教育体育局', 'education-1')
    await reached(log, 'SignOffsMoved', 10)
    await redis.flush()
    await reached(log, 'SignOffsMoved', 20)
    await redis.kill()
    await reached(log, 'SignOffsMoved', 37)
    await settled()
    await once('SignOffsMoved')

    for (let number = 4; number <= 40; number++) await log.approve(`a-proposal-${number}`)
    await reached(log, 'ProposalApplied', 40)
    const { requests } = await log.proposalNow('a-proposal-1')
    expect(requests[0]).not.toHaveProperty('movedTo')
    const [verdict] = await log.eventsOf(proposalStream('a-proposal-40'), 'VerdictGiven')
    expect(verdict?.metadata.actor.organisation).toBe('id of 区教育体育局')
  })
})

describe('a department that nobody knows', () => {
  it('is asked as soon as it is registered, also when that happens while nothing runs', async () => {
    routing = await startRouting(log, redis.url)
    const submit = async (number: number): Promise<void> => {
      await log.draft(`p${number}`, 'a', reclaim(itemId('a', number), '区林业局'))
      await log.submit(`p${number}`)
      await reached(log, 'SignOffsRequested', number)
    }
    await submit(1)
    await submit(2)
    await settled()
    await routing.stop()
    await log.register('区林业局')
    await redis.flush()
    routing = await startRouting(log, redis.url)
    await reached(log, 'DepartmentsResolved', 2)
    await settled()
    await once('DepartmentsResolved')
    await log.approve('p1')
    await reached(log, 'ProposalApplied', 1)
  })
})
