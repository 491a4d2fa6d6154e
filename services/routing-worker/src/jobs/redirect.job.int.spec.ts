import { directoryStream, proposalStream } from '@dutybook/duty-lists'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from './job-runs.examples.ts'
import { districtId, type ExampleLog, education, itemId, openExampleLog, reclaim } from './step.examples.ts'

const proposalId = 'proposal-1'
const stream = proposalStream(proposalId)
let log: ExampleLog

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 3)
})
afterEach(() => log.close())

const inSignOff = async (department?: string): Promise<void> => {
  await log.draft(proposalId, 'a', reclaim(itemId('a', 1), department))
  await log.submit(proposalId)
  await run(log, 'route', proposalId)
}

describe('redirect', () => {
  it('moves what a merged department was asked, on behalf of whoever entered the merger', async () => {
    await inSignOff()
    await log.register('区教育体育局')
    await log.merge('id of 区教育体育局', education.organisationId)
    await run(log, 'redirect', proposalId)
    const { requests } = await log.proposalNow(proposalId)
    expect(requests[0]?.movedTo).toEqual({ organisationId: 'id of 区教育体育局', name: '区教育体育局' })
    const [merger] = await log.eventsOf(directoryStream(districtId), 'DepartmentsMerged')
    const [moved] = await log.eventsOf(stream, 'SignOffsMoved')
    expect(moved?.metadata).toMatchObject({
      actor: { id: 'routing-worker', role: 'system' },
      causationId: merger?.id,
      correlationId: merger?.metadata.correlationId,
    })
  })

  it('asks a department that is known now', async () => {
    await inSignOff('区林业局')
    await log.register('区林业局')
    await run(log, 'redirect', proposalId)
    const { requests } = await log.proposalNow(proposalId)
    expect(requests.map(({ name }) => name)).toEqual(['区教育局', '区林业局'])
  })

  it('does nothing the second time, nor when run twice at once', async () => {
    await inSignOff('区林业局')
    await log.register('区林业局')
    await Promise.all([run(log, 'redirect', proposalId), run(log, 'redirect', proposalId)])
    await run(log, 'redirect', proposalId)
    expect(await log.eventsOf(stream, 'DepartmentsResolved')).toHaveLength(1)
  })

  it('leaves a proposal alone that is decided meanwhile', async () => {
    await inSignOff()
    await log.approve(proposalId)
    await log.register('区教育体育局')
    await log.merge('id of 区教育体育局', education.organisationId)
    await run(log, 'redirect', proposalId)
    expect(await log.eventsOf(stream, 'SignOffsMoved')).toHaveLength(0)
  })

  it('of an event that is none of the proposal is refused', async () => {
    await inSignOff()
    await log.draft('other', 'a', reclaim(itemId('a', 2)))
    await expect(run(log, 'redirect', 'other')).rejects.toThrow('is none of proposal other')
  })
})
