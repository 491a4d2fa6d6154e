import { listStream } from '@dutybook/duty-lists'
import { type ExampleLog, openExampleLog } from '@dutybook/routing-worker/examples'
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
  redis = await openExampleRedis()
})
afterEach(async () => {
  await routing?.stop()
  await redis.stop()
  await log.close()
})

const expectEachOnce = async (type: string): Promise<void> => {
  await reached(log, type, 200)
  const counts = await countByProposal(log, type)
  expect([...counts.values()].filter((count) => count !== 1)).toEqual([])
  await until(() => routing?.worker.status().pending === 0)
}

describe('200 proposals', () => {
  it('are each routed and applied exactly once while Redis is flushed and killed', async () => {
    await log.list('a', 100)
    await log.list('b', 100)
    await submitProposals(log, 'a', 100)
    await submitProposals(log, 'b', 100)
    routing = await startRouting(log, redis.url, { store: unhurried(log.store, 10), concurrency: 4 })

    await reached(log, 'SignOffsRequested', 40)
    await redis.flush()
    await reached(log, 'SignOffsRequested', 120)
    await redis.kill()
    expect((await countByProposal(log, 'SignOffsRequested')).size).toBeLessThan(200)
    await expectEachOnce('SignOffsRequested')

    const routed = [...(await countByProposal(log, 'SignOffsRequested')).keys()]
    const approved = Promise.all(routed.map((stream) => log.approve(stream.replace('proposal-', ''))))
    await reached(log, 'ProposalApplied', 40)
    await redis.kill()
    await redis.flush()
    await approved
    await expectEachOnce('ProposalApplied')
    for (const listId of ['a', 'b']) {
      expect(await log.eventsOf(listStream(listId), 'RevisionApplied')).toHaveLength(100)
    }
  })
})
