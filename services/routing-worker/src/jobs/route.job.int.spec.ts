import { proposalStream } from '@dutybook/duty-lists'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accepted, run } from './job-runs.examples.ts'
import { type ExampleLog, education, itemId, officeId, openExampleLog, reclaim } from './step.examples.ts'

const proposalId = 'proposal-1'
const first = itemId('a', 1)
let log: ExampleLog

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 3)
})
afterEach(() => log.close())

describe('route', () => {
  it('asks the departments of the footprint, as the program, on behalf of the request that submitted', async () => {
    await log.draft(proposalId, 'a', reclaim(first))
    await log.submit(proposalId)
    await run(log, 'route', proposalId)
    const { status, requests } = await log.proposalNow(proposalId)
    expect(status).toBe('in-sign-off')
    expect(requests.map(({ organisationId }) => organisationId)).toEqual([education.organisationId])
    const [submitted] = await log.eventsOf(proposalStream(proposalId), 'ProposalSubmitted')
    const [requested] = await log.eventsOf(proposalStream(proposalId), 'SignOffsRequested')
    expect(requested?.metadata).toMatchObject({
      actor: { id: 'routing-worker', organisation: 'dutybook', role: 'system' },
      correlationId: submitted?.metadata.correlationId,
      causationId: submitted?.id,
    })
  })

  it('sends a department that nobody knows to the coordinating office', async () => {
    await log.draft(proposalId, 'a', reclaim(first, '不存在的局'))
    await log.submit(proposalId)
    await run(log, 'route', proposalId)
    const { requests } = await log.proposalNow(proposalId)
    const office = requests.find(({ organisationId }) => organisationId === officeId)
    expect(office?.concerns).toContainEqual(
      expect.objectContaining({ effect: 'department-unresolved', namedAs: '不存在的局' }),
    )
  })

  it('finds a proposal stale when its item has changed since', async () => {
    await log.draft(proposalId, 'a', reclaim(first))
    await accepted(log, 'overtaking', 'a', first)
    await run(log, 'apply', 'overtaking')
    await log.submit(proposalId)
    await run(log, 'route', proposalId)
    const { status, staleness } = await log.proposalNow(proposalId)
    expect(status).toBe('stale')
    expect(staleness?.code).toBe('stale-items')
  })

  it('does nothing the second time, nor when run twice at once', async () => {
    await log.draft(proposalId, 'a', reclaim(first))
    await log.submit(proposalId)
    await Promise.all([run(log, 'route', proposalId), run(log, 'route', proposalId)])
    await run(log, 'route', proposalId)
    expect(await log.eventsOf(proposalStream(proposalId), 'SignOffsRequested')).toHaveLength(1)
  })
})
