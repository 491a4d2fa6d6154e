import { randomUUID } from 'node:crypto'
import { adjudicateProposal, type ProposalEvent, proposalStream } from '@dutybook/duty-lists'
import { StoreUnavailable } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import { type ExampleLog, itemId, officeId, openExampleLog } from '@dutybook/routing-worker/examples'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  countByProposal,
  type ExampleRedis,
  type ExampleRouting,
  openExampleRedis,
  reached,
  startRouting,
  until,
} from './routing.examples.ts'

/** A Monday without holidays around it. */
const monday = Date.parse('2026-11-02T01:00:00.000Z')
const HOUR = 3_600_000
const remindAt = Date.parse('2026-11-04T15:59:59.999Z')
const dueAt = Date.parse('2026-11-09T15:59:59.999Z')
const toOfficeAt = Date.parse('2026-11-12T15:59:59.999Z')
let now = monday
const clock = () => new Date(now)

let log: ExampleLog
let redis: ExampleRedis
let routing: ExampleRouting | undefined

beforeEach(async () => {
  now = monday
  log = await openExampleLog(clock)
  await log.list('a', 30)
  redis = await openExampleRedis()
})
afterEach(async () => {
  await stop()
  await redis.stop()
  await log.close()
})

const start = async (): Promise<void> => {
  routing = await startRouting(log, redis.url, { clock, sweepEvery: 50 })
}
const stop = async (): Promise<void> => {
  await routing?.stop()
  routing = undefined
}
/** Proposals to retire an item: the department and the coordinating office are asked, five days each. */
const ask = async (count: number): Promise<void> => {
  for (let number = 1; number <= count; number++) {
    await log.draft(`p${number}`, 'a', { kind: 'retire', itemId: itemId('a', number), reason: '依据废止' })
    await log.submit(`p${number}`)
  }
}
/** Until nothing is owed at this instant, by a read model that has seen everything. */
const settled = (): Promise<void> =>
  until(async () => {
    const seen = routing?.readModel.checkpoint() === (await log.store.head())
    return seen && routing?.worker.status().pending === 0
  })
const told = ['SignOffReminded', 'SignOffEscalated', 'DeskReminded', 'DeskOverdue']
const story = async (proposalId = 'p1'): Promise<readonly string[]> => {
  const lines: string[] = []
  for await (const event of log.store.readStream(proposalStream(proposalId))) {
    if (!told.includes(event.type)) continue
    const { data } = event as unknown as RecordedEvent & Extract<ProposalEvent, { type: 'SignOffEscalated' }>
    lines.push([event.type, data.organisationId, data.level].filter((word) => word !== undefined).join(' '))
  }
  return lines
}
const wholeStory = [
  'SignOffReminded education-1',
  `SignOffReminded ${officeId}`,
  'SignOffEscalated education-1 head',
  `SignOffEscalated ${officeId} head`,
  'SignOffEscalated education-1 coordinating-office',
]
const adjudicate = async (ruling: 'accept' | 'reject') => {
  const actor = { id: 'deputy', organisation: officeId, role: 'coordinator' }
  const id = randomUUID()
  return log.repository.execute(
    adjudicateProposal,
    proposalStream('p1'),
    {
      id,
      hash: id,
      command: {
        type: 'adjudicate-proposal',
        ruling: { ruling, grounds: '多次催办未答复。' },
        coordinatingOffice: officeId,
        actor,
      },
    },
    { actor, correlationId: id, causationId: id },
  )
}

describe('a request that nobody answers', () => {
  it('is reminded of, goes to the head, then to the coordinating office, which rules; the list follows', async () => {
    await start()
    await ask(1)
    await reached(log, 'DeadlinesSet', 1)
    await settled()
    expect(await story()).toEqual([])
    now = remindAt
    await reached(log, 'SignOffReminded', 1)
    await settled()
    expect(await story()).toEqual(wholeStory.slice(0, 2))
    now = dueAt
    await reached(log, 'SignOffEscalated', 1)
    await settled()
    expect(await story()).toEqual(wholeStory.slice(0, 4))
    expect(await adjudicate('accept')).toMatchObject({ ok: false, refusal: { code: 'still-in-time' } })
    now = toOfficeAt
    await until(async () => (await story()).length === 5)
    await settled()
    expect(routing?.readModel.inbox(officeId, { limit: 9 }).items.map(({ act }) => act)).toContain(
      'adjudicate-overdue',
    )
    const { verdicts, status } = await log.proposalNow('p1')
    expect([status, verdicts.size]).toEqual(['in-sign-off', 0])
    expect(await adjudicate('accept')).toMatchObject({ ok: true })
    await reached(log, 'ProposalApplied', 1)
    expect((await log.proposalNow('p1')).adjudication?.silent).toEqual(['education-1', officeId])
  })

  it('is told of on time although the program was away and Redis was wiped, each thing once', async () => {
    await start()
    await ask(20)
    await reached(log, 'DeadlinesSet', 20)
    await settled()
    now = remindAt
    await reached(log, 'SignOffReminded', 5)
    await redis.flush()
    await reached(log, 'SignOffReminded', 20)
    await settled()
    await stop()
    now = dueAt + HOUR
    await redis.flush()
    await start()
    await reached(log, 'SignOffEscalated', 10)
    await redis.kill()
    await reached(log, 'SignOffEscalated', 20)
    await settled()
    for (let number = 1; number <= 20; number++) {
      expect(await story(`p${number}`)).toEqual(wholeStory.slice(0, 4))
    }
  })

  it('that was answered in time is not told of any more', async () => {
    await start()
    await ask(2)
    await reached(log, 'DeadlinesSet', 2)
    await log.approve('p1')
    await reached(log, 'ProposalApplied', 1)
    now = toOfficeAt
    await reached(log, 'SignOffEscalated', 1)
    await settled()
    expect(await story('p1')).toEqual([])
    expect(await story('p2')).toEqual(wholeStory)
  })
})

describe('the clock', () => {
  it('that jumps a year ahead makes everything due, once and in order; one that comes back undoes nothing', async () => {
    await start()
    await ask(10)
    await reached(log, 'DeadlinesSet', 10)
    await settled()
    now = monday + 365 * 24 * HOUR
    await until(async () => (await countByProposal(log, 'SignOffEscalated')).size === 10)
    await settled()
    for (let number = 1; number <= 10; number++) expect(await story(`p${number}`)).toEqual(wholeStory)
    now = monday - HOUR
    const head = await log.store.head()
    await stop()
    await start()
    await settled()
    expect(await log.store.head()).toBe(head)
  })

  it('that goes back an hour before the reminder delays it, and nothing is recorded early', async () => {
    await start()
    await ask(1)
    await reached(log, 'DeadlinesSet', 1)
    now = remindAt - HOUR
    await settled()
    const head = await log.store.head()
    now -= HOUR
    const [event] = await log.eventsOf(proposalStream('p1'), 'DeadlinesSet')
    const before = routing?.worker.status().lastFedAt
    await until(() => routing?.worker.status().lastFedAt !== before)
    expect([await log.store.head(), await story()]).toEqual([head, []])
    now = remindAt
    await reached(log, 'SignOffReminded', 1)
    const [reminded] = await log.eventsOf(proposalStream('p1'), 'SignOffReminded')
    expect(reminded?.metadata.causationId).toBe(event?.id)
  })

  it('does not matter to what is counted: from the request, although nobody got to set the deadline for days', async () => {
    const store: ExampleLog['store'] = {
      ...log.store,
      append: (...append) =>
        append[1].some(({ type }) => type === 'DeadlinesSet')
          ? Promise.reject(new StoreUnavailable('disk full'))
          : log.store.append(...append),
    }
    routing = await startRouting(log, redis.url, { clock, store, sweepEvery: 50 })
    await ask(1)
    await reached(log, 'SignOffsRequested', 1)
    await stop()
    now = monday + 48 * HOUR
    await start()
    await reached(log, 'DeadlinesSet', 1)
    const { deadlines } = await log.proposalNow('p1')
    const opened = new Date(monday).toISOString()
    expect(deadlines.map(({ openedAt, escalateAt }) => [openedAt, Date.parse(escalateAt)])).toEqual([
      [opened, dueAt],
      [opened, dueAt],
    ])
  })
})
