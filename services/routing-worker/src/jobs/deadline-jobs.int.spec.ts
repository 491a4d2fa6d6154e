import { randomUUID } from 'node:crypto'
import {
  calendarStream,
  changeCalendar,
  changeRoutingRules,
  defaultRuleSet,
  directory,
  directoryStream,
  proposalStream,
  routingRulesStream,
} from '@dutybook/duty-lists'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from './job-runs.examples.ts'
import {
  districtId,
  type ExampleLog,
  education,
  itemId,
  officeId,
  openExampleLog,
  reclaim,
} from './step.examples.ts'

const proposalId = 'proposal-1'
const stream = proposalStream(proposalId)
/** A Monday without holidays around it. */
const monday = '2026-11-02T01:00:00.000Z'
let now = new Date(monday)
let log: ExampleLog
const clock = () => now

beforeEach(async () => {
  now = new Date(monday)
  log = await openExampleLog(clock)
  await log.list('a', 3)
})
afterEach(() => log.close())

const step = (kind: 'schedule' | 'remind') => run(log, kind, proposalId, log.store, clock)
const inSignOff = async (): Promise<void> => {
  await log.draft(proposalId, 'a', reclaim(itemId('a', 1)))
  await log.submit(proposalId)
  await run(log, 'route', proposalId)
}
const deadlines = async () => (await log.proposalNow(proposalId)).deadlines
const coordinator = { id: 'coordinator', organisation: officeId, role: 'coordinator' }
const issued = <C>(command: C) => ({ id: randomUUID(), hash: '', command })
const by = { actor: coordinator, correlationId: 'request', causationId: 'request' }
const directoryNow = async () => (await log.repository.load(directory, directoryStream(districtId))).state

describe('schedule', () => {
  it('counts from when the request was made, not from when the job runs', async () => {
    await inSignOff()
    now = new Date('2026-11-05T01:00:00.000Z')
    await step('schedule')
    expect(await deadlines()).toEqual([
      {
        act: 'sign-off',
        organisationId: education.organisationId,
        openedAt: monday,
        days: 10,
        remindAt: '2026-11-09T15:59:59.999Z',
        escalateAt: '2026-11-16T15:59:59.999Z',
        toOfficeAt: '2026-11-19T15:59:59.999Z',
      },
    ])
    const [asked] = await log.eventsOf(stream, 'SignOffsRequested')
    const [set] = await log.eventsOf(stream, 'DeadlinesSet')
    expect(set?.data).toMatchObject({ calendarVersion: 1 })
    expect(set?.metadata).toMatchObject({
      actor: { id: 'routing-worker', role: 'system' },
      causationId: asked?.id,
      correlationId: asked?.metadata.correlationId,
    })
  })

  it('keeps the calendar of the district, and the days of the rules it was routed under', async () => {
    const holiday = { name: '示例区运动会', from: '2026-11-03', to: '2026-11-03' }
    const years = [{ year: 2026, holidays: [holiday], makeUpDays: [] }]
    const calendar = {
      years,
      reason: '示例',
      basedOn: 1,
      directory: await directoryNow(),
      actor: coordinator,
    }
    await log.repository.execute(
      changeCalendar,
      calendarStream(districtId),
      issued({ type: 'change-calendar', ...calendar }),
      by,
    )
    const rules = defaultRuleSet.rules.map((rule) =>
      rule.change === 'reclaim' ? { ...rule, ask: rule.ask.map((one) => ({ ...one, within: 1 })) } : rule,
    )
    const table = { rules, reason: '示例', basedOn: 1, directory: await directoryNow(), actor: coordinator }
    const changed = await log.repository.execute(
      changeRoutingRules,
      routingRulesStream(districtId),
      issued({ type: 'change-routing-rules', ...table }),
      by,
    )
    expect(changed.ok).toBe(true)
    await inSignOff()
    await step('schedule')
    expect(await deadlines()).toMatchObject([{ days: 1, escalateAt: '2026-11-04T15:59:59.999Z' }])
    expect((await log.eventsOf(stream, 'DeadlinesSet'))[0]?.data).toMatchObject({ calendarVersion: 2 })
  })

  it('does nothing the second time, when run twice at once, or when the answer is there already', async () => {
    await inSignOff()
    await Promise.allSettled([step('schedule'), step('schedule')])
    await step('schedule')
    expect(await log.eventsOf(stream, 'DeadlinesSet')).toHaveLength(1)
    await log.approve(proposalId)
    await step('schedule')
    expect(await log.eventsOf(stream, 'DeadlinesSet')).toHaveLength(1)
  })
})

describe('remind', () => {
  beforeEach(async () => {
    await inSignOff()
    await step('schedule')
  })
  const told = async () =>
    Promise.all(
      ['SignOffReminded', 'SignOffEscalated'].map(async (type) => (await log.eventsOf(stream, type)).length),
    )

  it('too early leaves no trace', async () => {
    now = new Date('2026-11-09T15:59:59.998Z')
    const head = await log.store.head()
    await step('remind')
    expect(await log.store.head()).toBe(head)
  })

  it('in time is recorded once, also when run twice at once', async () => {
    now = new Date('2026-11-09T15:59:59.999Z')
    await Promise.all([step('remind'), step('remind')])
    await step('remind')
    expect(await told()).toEqual([1, 0])
    expect((await log.eventsOf(stream, 'SignOffReminded'))[0]?.data).toMatchObject({
      organisationId: education.organisationId,
      to: { organisationId: education.organisationId, name: education.name },
      at: '2026-11-09T15:59:59.999Z',
      dueAt: '2026-11-16T15:59:59.999Z',
    })
  })

  it('tells nobody who has answered', async () => {
    await log.approve(proposalId)
    now = new Date('2027-11-09T00:00:00.000Z')
    await step('remind')
    expect(await told()).toEqual([0, 0])
  })
})
