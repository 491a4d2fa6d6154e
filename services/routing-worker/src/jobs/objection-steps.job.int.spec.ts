import { randomUUID } from 'node:crypto'
import {
  calendarBook,
  calendarInForce,
  decideObjection,
  directory,
  directoryStream,
  objection,
  type ObjectionEvent,
  objectionStream,
  raiseObjection,
} from '@dutybook/duty-lists'
import type { Actor, Decider, Refusal } from '@dutybook/kernel'
import type { Objection } from '@dutybook/duty-lists'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from './job-runs.examples.ts'
import {
  districtId,
  education,
  type ExampleLog,
  itemId,
  officeId,
  openExampleLog,
  townshipId,
} from './step.examples.ts'

const stream = objectionStream('o1')
const raisedAt = '2026-11-20T02:00:00.000Z'
const inTime = new Date('2026-12-04T15:59:59.998Z')
const late = new Date('2026-12-04T15:59:59.999Z')
const head = { id: 'head', organisation: townshipId, role: 'township-head' }
const coordinator = { id: 'coordinator', organisation: officeId, role: 'coordinator' }
let log: ExampleLog

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 1)
  await issue(raiseObjection, {
    type: 'raise-objection',
    objectionId: 'o1',
    list: await log.listNow('a'),
    directory: (await log.repository.load(directory, directoryStream(districtId))).state,
    calendar: calendarInForce(calendarBook.initial),
    itemId: itemId('a', 1),
    grounds: '没有执法权。',
    at: raisedAt,
    actor: head,
  })
})
afterEach(() => log.close())

const issue = async <C extends { readonly actor: Actor }, R extends Refusal>(
  decider: Decider<Objection, C, ObjectionEvent, R>,
  command: C,
): Promise<void> => {
  const id = randomUUID()
  const by = { actor: command.actor, correlationId: 'request', causationId: id }
  const outcome = await log.repository.execute(decider, stream, { id, hash: id, command }, by)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}
const at = (clock: Date) => run(log, 'objection-overdue', 'o1', log.store, () => clock)
const events = async (type: ObjectionEvent['type']) => log.eventsOf(stream, type)

describe('objection-overdue', () => {
  it('records from the last instant on who was silent, as the program, on behalf of the request that objected', async () => {
    await at(late)
    const [raised] = await events('ObjectionRaised')
    const [overdue] = await events('ObjectionOverdue')
    expect(overdue?.data).toEqual({ objectionId: 'o1', silent: [education.organisationId] })
    expect(overdue?.metadata).toMatchObject({
      actor: { id: 'routing-worker', role: 'system' },
      causationId: raised?.id,
      correlationId: 'request',
    })
    expect((await log.repository.load(objection, stream)).state.responses.size).toBe(0)
  })

  it('leaves no trace when it comes too early, and works when it comes again', async () => {
    const before = await log.store.head()
    await at(inTime)
    expect(await log.store.head()).toBe(before)
    await at(late)
    expect(await events('ObjectionOverdue')).toHaveLength(1)
  })

  it('does nothing the second time, nor when run twice at once', async () => {
    await Promise.all([at(late), at(late)])
    await at(late)
    expect(await events('ObjectionOverdue')).toHaveLength(1)
  })

  it('does nothing when the office was faster', async () => {
    await issue(decideObjection, {
      type: 'decide-objection',
      ruling: 'dismissed',
      grounds: '有依据。',
      coordinatingOffice: officeId,
      at: late.toISOString(),
      actor: coordinator,
    })
    await at(late)
    expect(await events('ObjectionOverdue')).toHaveLength(1)
  })

  it('of an event that is none of the objection is refused', async () => {
    await expect(run(log, 'objection-overdue', 'o2')).rejects.toThrow('is none of objection o2')
  })
})

describe('redirect-objection', () => {
  const redirect = () => run(log, 'redirect-objection', 'o1')

  it('moves what a merged department has not answered, once', async () => {
    await log.register('区教育体育局')
    await log.merge('id of 区教育体育局', education.organisationId)
    await Promise.all([redirect(), redirect()])
    await redirect()
    const to = { organisationId: 'id of 区教育体育局', name: '区教育体育局' }
    expect((await events('ObjectionMoved')).map(({ data }) => data)).toEqual([
      { objectionId: 'o1', moves: [{ organisationId: education.organisationId, to }] },
    ])
  })

  it('has nothing to do where nobody was merged', async () => {
    const before = await log.store.head()
    await redirect()
    expect(await log.store.head()).toBe(before)
  })
})
