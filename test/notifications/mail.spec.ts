import { type MailServer, openMailServer } from '@dutybook/outbound/examples'
import {
  districtId,
  type ExampleLog,
  itemId,
  officeId,
  openExampleLog,
  reclaim,
  townshipId,
} from '@dutybook/routing-worker/examples'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExampleRedis, openExampleRedis, until } from '../routing/routing.examples.ts'
import { makeFolder, removeFolder, startTelling, type Telling } from './telling.examples.ts'

const of = (personId: string, organisationId: string, role: string) => ({
  personId,
  name: personId,
  organisationId,
  districtId,
  role,
})
const head = of('another-head', townshipId, 'township-head')
const editor = of('editor', townshipId, 'township-editor')
const coordinator = of('zhou', officeId, 'coordinator')
const NINE = '2026-11-23T01:00:00.000Z'

let log: ExampleLog
let redis: ExampleRedis
let server: MailServer
let folder: string
let telling: Telling
let now = new Date(NINE)

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 9)
  redis = await openExampleRedis()
  server = await openMailServer()
  folder = await makeFolder()
  now = new Date(NINE)
  await start()
})
afterEach(async () => {
  await telling.stop()
  await server.close()
  await redis.stop()
  await log.close()
  await removeFolder(folder)
})

const start = async (): Promise<void> => {
  telling = await startTelling(log, redis.url, folder, { smtp: server.url, clock: () => now })
}
const restart = async (): Promise<void> => {
  await telling.stop()
  await redis.flush()
  await start()
}
const wish = (person: typeof head, when: 'each' | 'daily' | 'never', position = ''): Promise<void> =>
  telling.recipients.set(person, { email: `${person.personId}@x.example`, when }, position, now.toISOString())
const draft = (number: number) => log.draft(`proposal-${number}`, 'a', reclaim(itemId('a', number)))
const mailsTo = (personId: string) => server.mails.filter(({ to }) => to.includes(`${personId}@x.example`))
const kept = () => telling.recipients.find(head.personId)
const settled = async () => {
  const before = (await kept())?.told
  await draft(9)
  await until(async () => (await kept())?.told !== before)
}

describe('a mail for each', () => {
  it('comes to those who can act, once, also when Redis is wiped and the program restarts', async () => {
    for (const person of [head, editor, coordinator]) await wish(person, 'each')
    await draft(1)
    await until(() => mailsTo(head.personId).length === 1)
    expect(mailsTo(head.personId)[0]?.subject).toBe('【履职清单】待提交：修订')
    await restart()
    await log.submit('proposal-1')
    await until(() => mailsTo(head.personId).length === 2 && mailsTo('editor').length === 1)
    expect(mailsTo('editor')[0]?.subject).toBe('【履职清单】已提交：修订')
    await settled()
    expect([mailsTo(head.personId).length, mailsTo('editor').length, mailsTo('zhou').length]).toEqual([
      3, 1, 0,
    ])
  })

  it('does not come to those who want none, nor about what was before', async () => {
    await draft(1)
    await until(() => telling.readModel.notifications(townshipId, '', 9).length === 1)
    await wish(head, 'each', telling.readModel.checkpoint())
    await wish(editor, 'never')
    await draft(2)
    await until(() => mailsTo(head.personId).length === 1)
    expect(server.mails).toHaveLength(1)
    expect(mailsTo(head.personId)[0]?.text).toContain('https://dutybook.example/v1/proposals/proposal-2')
  })

  it('comes after any number of notifications that are worth none, which are looked at once', async () => {
    await wish(editor, 'each')
    for (let number = 1; number <= 120; number++)
      await log.draft(`proposal-${number}`, 'a', reclaim(itemId('a', 1)))
    const told = async () => (await telling.recipients.find('editor'))?.told
    await until(async () => (await told()) !== '')
    const [, , , ...later] = telling.readModel.notifications(townshipId, (await told()) ?? '', 200)
    expect(later.length).toBeLessThan(20)
    await log.submit('proposal-1')
    await until(() => mailsTo('editor').length === 1)
    await restart()
    await log.submit('proposal-2')
    await until(() => mailsTo('editor').length === 2)
    expect(server.mails).toHaveLength(2)
  })

  it('is not tried again at an address that does not exist; the person can read why', async () => {
    server.unknown.add(`${head.personId}@x.example`)
    await wish(head, 'each')
    await draft(1)
    await until(async () => (await kept())?.rejected !== undefined)
    expect((await kept())?.rejected?.reason).toContain('no such mailbox')
    expect(telling.recipients.wanting('each', '')).toEqual([])
  })
})

describe('a digest', () => {
  const digested = (day: string) => async () => (await kept())?.digestDay === day

  it('comes once a day, over restarts and wiped queues, with what waits and what is new', async () => {
    await draft(1)
    await draft(2)
    await until(() => telling.readModel.notifications(townshipId, '', 9).length === 2)
    await wish(head, 'daily')
    await until(digested('2026-11-23'))
    expect(mailsTo(head.personId)).toHaveLength(1)
    expect(mailsTo(head.personId)[0]?.subject).toContain('2026-11-23 每日汇总：待办 2 件，新进展 2 条')
    await restart()
    await draft(3)
    await restart()
    now = new Date('2026-11-23T23:59:00.000Z')
    await until(() => telling.readModel.notifications(townshipId, '', 9).length === 3)
    expect(mailsTo(head.personId)).toHaveLength(1)
    now = new Date('2026-11-24T00:00:00.000Z')
    await until(digested('2026-11-24'))
    expect(mailsTo(head.personId).map(({ subject }) => subject.slice(-14))).toEqual([
      '待办 2 件，新进展 2 条',
      '待办 3 件，新进展 1 条',
    ])
  })

  it('with nothing to say is not sent', async () => {
    await wish(head, 'daily')
    await until(digested('2026-11-23'))
    expect(server.mails).toEqual([])
  })

  it('lists only what the person can do something about', async () => {
    await draft(1)
    await until(() => telling.readModel.notifications(townshipId, '', 9).length === 1)
    await wish(of('another-editor', townshipId, 'township-editor'), 'daily')
    await until(() => mailsTo('another-editor').length === 1)
    expect(mailsTo('another-editor')[0]?.subject).toContain('待办 0 件，新进展 1 条')
  })
})
