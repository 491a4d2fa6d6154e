import { listStream, proposalStream } from '@dutybook/duty-lists'
import { StoreUnavailable } from '@dutybook/event-store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accepted, failingOn, run } from './job-runs.examples.ts'
import { type ExampleLog, itemId, openExampleLog } from './step.examples.ts'

const proposalId = 'proposal-1'
const first = itemId('a', 1)
let log: ExampleLog

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 3)
})
afterEach(() => log.close())

/** Somebody else's revision, all the way into the list. */
const overtake = async (item = first): Promise<void> => {
  await accepted(log, 'overtaking', 'a', item)
  await run(log, 'apply', 'overtaking')
}

describe('apply', () => {
  it('lets the list apply the proposal and records where', async () => {
    await accepted(log, proposalId, 'a', first)
    await run(log, 'apply', proposalId)
    const list = await log.listNow('a')
    expect(list.items.get(first)?.content.category).toBe('reclaimed')
    expect(await log.proposalNow(proposalId)).toMatchObject({
      status: 'applied',
      appliedAt: list.revision,
    })
  })

  it('records why the list could not take it', async () => {
    await accepted(log, proposalId, 'a', first)
    await overtake()
    await run(log, 'apply', proposalId)
    const { status, staleness } = await log.proposalNow(proposalId)
    expect(status).toBe('stale')
    expect(staleness).toMatchObject({ code: 'stale-items', items: [{ itemId: first }] })
  })

  it('does nothing the second time, nor when run twice at once', async () => {
    await accepted(log, proposalId, 'a', first)
    await Promise.all([run(log, 'apply', proposalId), run(log, 'apply', proposalId)])
    await run(log, 'apply', proposalId)
    expect(await log.eventsOf(listStream('a'), 'RevisionApplied')).toHaveLength(1)
    expect(await log.eventsOf(proposalStream(proposalId), 'ProposalApplied')).toHaveLength(1)
  })

  it('goes on after an end between the list and the proposal, with the revision it was applied at', async () => {
    await accepted(log, proposalId, 'a', first)
    await expect(
      run(log, 'apply', proposalId, failingOn(log.store, proposalStream(proposalId))),
    ).rejects.toThrow(StoreUnavailable)
    const { revision } = await log.listNow('a')
    await overtake(itemId('a', 2))
    await run(log, 'apply', proposalId)
    expect(await log.eventsOf(listStream('a'), 'RevisionApplied')).toHaveLength(2)
    expect(await log.proposalNow(proposalId)).toMatchObject({
      status: 'applied',
      appliedAt: revision,
    })
  })

  it('decides again after an end before anything was recorded', async () => {
    await accepted(log, proposalId, 'a', first)
    await expect(run(log, 'apply', proposalId, failingOn(log.store, listStream('a')))).rejects.toThrow(
      StoreUnavailable,
    )
    await run(log, 'apply', proposalId)
    expect((await log.proposalNow(proposalId)).status).toBe('applied')
  })

  it('leaves a refusal that was not recorded to the next run', async () => {
    await accepted(log, proposalId, 'a', first)
    await overtake()
    await expect(
      run(log, 'apply', proposalId, failingOn(log.store, proposalStream(proposalId))),
    ).rejects.toThrow(StoreUnavailable)
    await run(log, 'apply', proposalId)
    expect((await log.proposalNow(proposalId)).status).toBe('stale')
  })
})
