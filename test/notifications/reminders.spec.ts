import { type MailServer, openMailServer, openReceiver, type Receiver } from '@dutybook/outbound/examples'
import {
  districtId,
  education,
  type ExampleLog,
  itemId,
  officeId,
  openExampleLog,
} from '@dutybook/routing-worker/examples'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  type ExampleRedis,
  type ExampleRouting,
  openExampleRedis,
  startRouting,
  until,
} from '../routing/routing.examples.ts'
import { makeFolder, removeFolder, startTelling, subscribe, type Telling } from './telling.examples.ts'

interface Message {
  readonly data: { due: readonly string[]; happened: string; within: string; dueAt: string }
}

/** A Monday without holidays around it; the department has five working days. */
const monday = new Date('2026-11-02T01:00:00.000Z')
let now = monday
const clock = () => now
const people = [
  ['reviewer', education.organisationId, 'department-reviewer'],
  ['head', education.organisationId, 'department-head'],
  ['zhou', officeId, 'coordinator'],
] as const

let log: ExampleLog
let redis: ExampleRedis
let server: MailServer
let receiver: Receiver
let folder: string
let routing: ExampleRouting
let telling: Telling

beforeEach(async () => {
  now = monday
  log = await openExampleLog(clock)
  await log.list('a', 9)
  redis = await openExampleRedis()
  server = await openMailServer()
  receiver = await openReceiver()
  folder = await makeFolder()
  await subscribe(log, education.organisationId, receiver.url, ['SignOffReminded', 'SignOffEscalated'])
  routing = await startRouting(log, redis.url, { clock, sweepEvery: 50 })
  telling = await startTelling(log, redis.url, folder, { smtp: server.url, clock })
  for (const [personId, organisationId, role] of people) {
    const person = { personId, name: personId, organisationId, districtId, role }
    await telling.recipients.set(
      person,
      { email: `${personId}@x.example`, when: 'each' },
      '',
      now.toISOString(),
    )
  }
})
afterEach(async () => {
  await telling.stop()
  await routing.stop()
  await receiver.close()
  await server.close()
  await redis.stop()
  await log.close()
  await removeFolder(folder)
})

const subjects = (personId: string) =>
  server.mails.filter(({ to }) => to.includes(`${personId}@x.example`)).map(({ subject }) => subject)

it('a department that does not answer is reminded, then its head is told, then the coordinating office', async () => {
  await log.draft('p1', 'a', { kind: 'retire', itemId: itemId('a', 1), reason: '依据废止' })
  await log.submit('p1')
  const ask = '【履职清单】待会签：修订'
  await until(() => people.every(([personId]) => subjects(personId).includes(ask)))
  now = new Date('2026-11-05T00:00:00.000Z')
  const reminder = '【履职清单】催办：待会签：修订'
  await until(() => people.every(([personId]) => subjects(personId).includes(reminder)))
  now = new Date('2026-11-10T00:00:00.000Z')
  const toHead = '【履职清单】超期上报：待会签：修订'
  await until(() => subjects('head').includes(toHead))
  now = new Date('2026-11-13T00:00:00.000Z')
  await until(() => subjects('zhou').some((one) => one.includes('超期裁定')))
  const pressing = () =>
    receiver.received
      .map(({ body }) => (JSON.parse(body) as Message).data)
      .filter(({ due }) => due.includes('sign-off'))
      .map(({ happened, within, dueAt }) => `${happened} ${within} ${dueAt}`)
  await until(() => pressing().length === 3)

  expect(subjects('reviewer')).toEqual([ask, reminder])
  expect(subjects('head').slice(0, 3)).toEqual([ask, reminder, toHead])
  expect(pressing().toSorted()).toEqual([
    'SignOffEscalated heads 2026-11-09T15:59:59.999Z',
    'SignOffEscalated heads 2026-11-09T15:59:59.999Z',
    'SignOffReminded everybody 2026-11-09T15:59:59.999Z',
  ])
})
