import { campaignStream, editions, editionsStream, listStream, proposalStream } from '@dutybook/duty-lists'
import { StoreUnavailable } from '@dutybook/event-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { campaignId, campaignNow, campaignOver, proposalOf } from './campaigns/campaigns.examples.ts'
import { contextOn, failingOn, run } from './job-runs.examples.ts'
import { performStep } from './perform-step.ts'
import { type ExampleLog, itemId, openExampleLog, reclaim } from './step.examples.ts'

const lists = ['a', 'b'] as const
let log: ExampleLog
let people: ReturnType<typeof campaignOver>

beforeEach(async () => {
  log = await openExampleLog()
  for (const listId of lists) await log.list(listId, 3)
  people = campaignOver(log, lists)
  await people.start()
})
afterEach(() => log.close())

const statuses = () =>
  Promise.all(lists.map(async (listId) => (await log.proposalNow(proposalOf(listId))).status))
const routeAll = async () => {
  for (const listId of lists) await run(log, 'route', proposalOf(listId))
}
const acceptAll = async () => {
  await people.run()
  await routeAll()
  for (const listId of lists) await log.approve(proposalOf(listId))
}
const applyAll = async () => {
  for (const listId of lists) await run(log, 'apply', proposalOf(listId))
}
const applied = async () => {
  const found = await Promise.all(lists.map((listId) => log.eventsOf(listStream(listId), 'RevisionApplied')))
  return found.map(({ length }) => length)
}
const ofCampaign = (type: string) => log.eventsOf(campaignStream(campaignId), type)

describe('a started campaign', () => {
  it('has a proposal for each list, drafted by its reviewer and submitted by who started it', async () => {
    await people.run()
    expect(await statuses()).toEqual(['submitted', 'submitted'])
    const [drafted] = await log.eventsOf(proposalStream(proposalOf('a')), 'ProposalDrafted')
    expect(drafted).toMatchObject({
      data: { campaignId, proposer: 'education-1', draftedBy: 'reviewer' },
      metadata: { actor: { id: 'reviewer' } },
    })
    const [submitted] = await log.eventsOf(proposalStream(proposalOf('a')), 'ProposalSubmitted')
    expect(submitted).toMatchObject({ data: { submittedBy: 'department head' } })
    expect((await campaignNow(log)).lines.map(({ status }) => status)).toEqual(['proposed', 'proposed'])
  })

  it('has exactly one for each, however often and at once it runs, and wherever it ends', async () => {
    for (const stream of [
      proposalStream(proposalOf('a')),
      campaignStream(campaignId),
      proposalStream(proposalOf('b')),
    ])
      await expect(people.run(failingOn(log.store, stream))).rejects.toThrow(StoreUnavailable)
    await Promise.all([people.run(), people.run()])
    await people.run()
    for (const listId of lists)
      for (const type of ['ProposalDrafted', 'ProposalSubmitted'])
        expect(await log.eventsOf(proposalStream(proposalOf(listId)), type)).toHaveLength(1)
    expect(await ofCampaign('CampaignProposalMade')).toHaveLength(2)
  })

  it('says of a list that refuses why, and goes on with the others', async () => {
    await log.draft('other', 'a', reclaim(itemId('a', 1)))
    await log.submit('other')
    await run(log, 'route', 'other')
    await log.approve('other')
    await run(log, 'apply', 'other')
    await people.run()
    const { lines } = await campaignNow(log)
    expect(lines.map(({ status, obstacle }) => [status, obstacle?.code])).toEqual([
      ['refused', 'stale-items'],
      ['proposed', undefined],
    ])
  })

  it('waits with every accepted proposal for the last one', async () => {
    await people.run()
    await routeAll()
    await log.approve(proposalOf('a'))
    await people.run()
    await run(log, 'apply', proposalOf('a'))
    expect(await statuses()).toEqual(['accepted', 'in-sign-off'])
    expect(await applied()).toEqual([0, 0])
    expect(await ofCampaign('CampaignReleased')).toEqual([])
  })
})

describe('a campaign whose proposals are all accepted', () => {
  it('is released once, and then all are applied', async () => {
    await acceptAll()
    await applyAll()
    expect(await applied()).toEqual([0, 0])
    await Promise.all([people.run(), people.run()])
    await people.run()
    expect(await ofCampaign('CampaignReleased')).toHaveLength(1)
    await applyAll()
    expect(await statuses()).toEqual(['applied', 'applied'])
    expect(await applied()).toEqual([1, 1])
  })

  it('is not released when a list can no longer take its own: that one is stale, none is applied', async () => {
    await acceptAll()
    await log.draft('other', 'a', reclaim(itemId('a', 1)))
    await log.submit('other')
    await run(log, 'route', 'other')
    await log.approve('other')
    await run(log, 'apply', 'other')
    await people.run()
    expect(await statuses()).toEqual(['stale', 'accepted'])
    expect(await ofCampaign('CampaignReleased')).toEqual([])
    await run(log, 'apply', proposalOf('b'))
    expect(await applied()).toEqual([1, 0])
  })

  it('goes on without a list that is excluded: its proposal is withdrawn first', async () => {
    await acceptAll()
    await people.exclude('a')
    await people.run()
    expect(await statuses()).toEqual(['withdrawn', 'accepted'])
    await people.run()
    await run(log, 'apply', proposalOf('b'))
    expect(await statuses()).toEqual(['withdrawn', 'applied'])
    const [released] = await ofCampaign('CampaignReleased')
    expect(released?.data).toMatchObject({ proposals: [proposalOf('b')] })
  })

  it('is cancelled with nothing applied', async () => {
    await acceptAll()
    await people.cancel()
    await people.run()
    await people.run()
    expect(await statuses()).toEqual(['withdrawn', 'withdrawn'])
    expect(await applied()).toEqual([0, 0])
    const [withdrawn] = await log.eventsOf(proposalStream(proposalOf('a')), 'ProposalWithdrawn')
    expect(withdrawn?.data).toMatchObject({ reason: '收回事项1：另行研究' })
  })

  it('is cancelled in the middle of its start: what is not proposed yet never is', async () => {
    await people.cancel()
    await people.run()
    expect(await statuses()).toEqual(['absent', 'absent'])
  })
})

describe('a campaign that is published', () => {
  beforeEach(async () => {
    await acceptAll()
    await people.run()
    await applyAll()
    await people.publish()
  })
  const editionsNow = async (listId: string) =>
    (await log.repository.load(editions, editionsStream(listId))).state

  it('has an edition of every list, all by one event', async () => {
    await Promise.all([people.run(), people.run()])
    await people.run()
    expect(await ofCampaign('CampaignPublished')).toHaveLength(1)
    const [published] = await ofCampaign('CampaignPublished')
    for (const listId of lists) {
      const { published: editionsOf, prepared } = await editionsNow(listId)
      expect(prepared).toBeUndefined()
      expect(editionsOf).toMatchObject([{ number: 1, publishedAt: published?.recordedAt }])
      expect(await log.eventsOf(editionsStream(listId), 'EditionPrepared')).toHaveLength(1)
    }
  })

  it('has none before the event, wherever a run ends, and is finished by the next', async () => {
    for (const stream of [editionsStream('a'), editionsStream('b'), campaignStream(campaignId)]) {
      await expect(people.run(failingOn(log.store, stream))).rejects.toThrow(StoreUnavailable)
      for (const listId of lists) expect((await editionsNow(listId)).published).toEqual([])
    }
    await people.run()
    await people.run()
    for (const listId of lists) expect((await editionsNow(listId)).published).toHaveLength(1)
  })

  it('has none at all when one list has changed meanwhile, and is published when ordered again', async () => {
    await log.draft('other', 'b', reclaim(itemId('b', 2)))
    await log.submit('other')
    await run(log, 'route', 'other')
    await log.approve('other')
    await run(log, 'apply', 'other')
    await people.run()
    expect(await campaignNow(log)).toMatchObject({
      status: 'released',
      publicationFailure: { listId: 'b', obstacle: { code: 'list-changed-meanwhile' } },
    })
    await people.run()
    for (const listId of lists) {
      const { published, prepared } = await editionsNow(listId)
      expect([published.length, prepared]).toEqual([0, undefined])
    }
    await people.publish()
    await people.run()
    await people.run()
    for (const listId of lists) expect((await editionsNow(listId)).published).toMatchObject([{ number: 1 }])
  })
})

it('a campaign that nobody opened is no step', async () => {
  const payload = { eventId: 'event', subjectId: 'another' }
  await expect(performStep(contextOn(log.store), 'campaign', payload)).rejects.toThrow('there is no campaign')
})
