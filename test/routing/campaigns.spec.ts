import { campaignStream, editions, editionsStream, listStream } from '@dutybook/duty-lists'
import { type ExampleLog, openExampleLog } from '@dutybook/routing-worker/examples'
import {
  campaignId,
  campaignOver,
  laterCampaignId,
  proposalOf,
} from '@dutybook/routing-worker/examples/campaigns'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  countByProposal,
  type ExampleRedis,
  type ExampleRouting,
  openExampleRedis,
  reached,
  startRouting,
  unhurried,
  until,
} from './routing.examples.ts'

const listIds = Array.from({ length: 25 }, (_, index) => `list-${index + 1}`)
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

const begin = async () => {
  routing = await startRouting(log, redis.url, { store: unhurried(log.store, 5), concurrency: 4 })
}
/** The process goes away in the middle of what it does, and another one begins with an empty queue. */
const anotherProcess = async () => {
  await routing?.stop()
  await redis.flush()
  await begin()
}
const expectEachOnce = async (type: string) => {
  await reached(log, type, listIds.length)
  const counts = await countByProposal(log, type)
  expect([...counts.values()]).toEqual(listIds.map(() => 1))
}
const appliedTo = async () => {
  const found = await Promise.all(
    listIds.map((listId) => log.eventsOf(listStream(listId), 'RevisionApplied')),
  )
  return found.map(({ length }) => length)
}

describe('a campaign over 25 lists', () => {
  it('proposes once for each, applies none before all are accepted, publishes all at once: flushed, killed, begun again', async () => {
    for (const listId of listIds) await log.list(listId, 2)
    const people = campaignOver(log, listIds)
    await people.start()
    await begin()

    await reached(log, 'ProposalSubmitted', 5)
    await redis.flush()
    await reached(log, 'ProposalSubmitted', 12)
    await redis.kill()
    await reached(log, 'ProposalSubmitted', 18)
    await anotherProcess()
    await expectEachOnce('ProposalDrafted')
    await expectEachOnce('ProposalSubmitted')
    await expectEachOnce('SignOffsRequested')

    const [last = '', ...others] = listIds
    for (const listId of others) await log.approve(proposalOf(listId))
    await until(() => routing?.worker.status().pending === 0)
    await anotherProcess()
    await until(() => routing?.worker.status().pending === 0)
    expect(await appliedTo()).toEqual(listIds.map(() => 0))
    expect(routing?.readModel.proposal(proposalOf(others[0] ?? ''))?.next).toEqual([
      { act: 'await-campaign' },
    ])

    await log.approve(proposalOf(last))
    await reached(log, 'ProposalApplied', 8)
    await redis.kill()
    await redis.flush()
    await expectEachOnce('ProposalApplied')
    expect(await appliedTo()).toEqual(listIds.map(() => 1))
    expect(await log.eventsOf(campaignStream(campaignId), 'CampaignReleased')).toHaveLength(1)

    await people.publish()
    await until(
      async () => (await log.eventsOf(editionsStream(others[10] ?? ''), 'EditionPrepared')).length > 0,
    )
    await anotherProcess()
    await until(() => routing?.readModel.campaign(campaignId)?.status === 'published')
    await until(() => routing?.worker.status().pending === 0)
    const [published] = await log.eventsOf(campaignStream(campaignId), 'CampaignPublished')
    for (const listId of listIds) {
      const { state } = await log.repository.load(editions, editionsStream(listId))
      expect(state).toMatchObject({ published: [{ number: 1, publishedAt: published?.recordedAt }] })
      expect(state.prepared).toBeUndefined()
      expect(routing?.readModel.editions(listId)).toMatchObject([{ number: 1 }])
    }
  })

  it('that is cancelled has every proposal withdrawn, and nothing applied', async () => {
    for (const listId of listIds) await log.list(listId, 2)
    const people = campaignOver(log, listIds)
    await people.start()
    await begin()
    await expectEachOnce('SignOffsRequested')
    for (const listId of listIds.slice(5)) await log.approve(proposalOf(listId))
    await people.cancel()
    await reached(log, 'ProposalWithdrawn', 5)
    await redis.flush()
    await redis.kill()
    await expectEachOnce('ProposalWithdrawn')
    await until(() => routing?.worker.status().pending === 0)
    expect(await appliedTo()).toEqual(listIds.map(() => 0))
  })

  it('lets a later one on the same lists wait until it is published', async () => {
    const few = listIds.slice(0, 3)
    for (const listId of few) await log.list(listId, 2)
    const first = campaignOver(log, few)
    const second = campaignOver(log, few, { id: laterCampaignId, item: 2 })
    await first.start()
    await second.start()
    await begin()
    await reached(log, 'SignOffsRequested', 6)
    for (const listId of few) await log.approve(proposalOf(listId))
    await reached(log, 'ProposalApplied', 3)
    for (const listId of few) await log.approve(proposalOf(listId, laterCampaignId))
    await until(() => routing?.worker.status().pending === 0)
    expect(routing?.readModel.campaign(laterCampaignId)).toMatchObject({
      status: 'started',
      progress: { accepted: 3 },
      behind: [campaignId],
    })
    await second.run()
    expect(await log.eventsOf(campaignStream(laterCampaignId), 'CampaignReleased')).toEqual([])

    await first.publish()
    await reached(log, 'ProposalApplied', 6)
    expect(routing?.readModel.campaign(campaignId)?.status).toBe('published')
    await second.publish()
    await until(() => routing?.readModel.campaign(laterCampaignId)?.status === 'published')
    for (const listId of few)
      expect(routing?.readModel.editions(listId)).toMatchObject([{ number: 1 }, { number: 2 }])
  })
})
