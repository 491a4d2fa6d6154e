import { setTimeout as sleep } from 'node:timers/promises'
import { type DutybookClient, idempotencyKey } from '@dutybook/client'
import { type MailServer, openMailServer, openReceiver } from '@dutybook/outbound/examples'
import { expect, it } from 'vitest'
import { atTheEnd, newFolder, sampleFolder } from '../faults/start.examples.ts'
import { openTownship } from '../faults/township.examples.ts'
import { startPeer } from '../peers/eventstoredb/peer.ts'
import { openExampleRedis } from '../routing/routing.examples.ts'
import { refusedStart, startDutybook } from '../support/dutybook-process.ts'
import { eventually, expectData, personas } from '../support/personas.ts'

/** Mails that came within the time in which a second one would have come. */
const mailsSoon = async (server: MailServer): Promise<readonly (readonly string[])[]> => {
  await eventually(
    async () => server.mails.length,
    (count) => count > 0,
  )
  await sleep(6_000)
  return server.mails.map(({ to }) => to)
}

it('what an API process was asked for is told by the workers, once, and links to the API', async () => {
  const { path } = await sampleFolder()
  const [redis, receiver, server] = await Promise.all([openExampleRedis(), openReceiver(), openMailServer()])
  for (const one of [() => redis.stop(), () => receiver.close(), () => server.close()]) atTheEnd(one)
  const settings = {
    REDIS_URL: redis.url,
    DUTYBOOK_WEBHOOK_ALLOW: '127.0.0.0/8',
    DUTYBOOK_SMTP_URL: server.url,
    DUTYBOOK_MAIL_FROM: '履职清单 <noreply@example.org>',
  }
  const lost = await refusedStart(path, settings, [], ['worker'])
  expect([lost.code, lost.output]).toEqual([78, expect.stringContaining('DUTYBOOK_PUBLIC_URL is not set')])

  const told = { ...settings, DUTYBOOK_PUBLIC_URL: 'https://dutybook.example' }
  const processes = await Promise.all(
    (['api', 'worker', 'worker'] as const).map((role) => startDutybook(path, told, [], [role])),
  )
  for (const one of processes) atTheEnd(() => one.stop())
  const url = processes[0]?.url ?? ''
  const people = personas(url)
  const head = await people.as(await people.find('department-head', '区教育局'))
  await expectData(() =>
    head.POST('/v1/webhooks', { params: { header: idempotencyKey() }, body: { url: receiver.url } }),
  )
  const body = { email: 'head@edu.example', when: 'each' } as const
  await expectData(() => head.PUT('/v1/me/notifications', { params: { header: idempotencyKey() }, body }))

  const acts = await openTownship(url)
  const id = await acts.drafted('one')
  await acts.submit(id)
  await eventually(
    async () => receiver.received.length,
    (count) => count > 0,
  )
  expect(await mailsSoon(server)).toEqual([['head@edu.example']])
  expect(receiver.received).toHaveLength(1)
  expect(server.mails[0]?.text).toContain(`https://dutybook.example/v1/proposals/${id}`)
})

it('an address that an API of one machine was given is used by a worker of another, and erased through a third', async () => {
  const [peer, redis, server] = await Promise.all([startPeer(), openExampleRedis(), openMailServer()])
  for (const one of [() => redis.stop(), () => server.close(), () => peer.stop()]) atTheEnd(one)
  const onServer = { DUTYBOOK_EVENT_STORE: peer.url }
  await (await startDutybook(newFolder().path, onServer)).stop()
  const told = {
    ...onServer,
    REDIS_URL: redis.url,
    DUTYBOOK_SMTP_URL: server.url,
    DUTYBOOK_MAIL_FROM: '履职清单 <noreply@example.org>',
    DUTYBOOK_PUBLIC_URL: 'https://dutybook.example',
  }
  const machines = await Promise.all(
    (['api', 'api', 'worker', 'worker'] as const).map((role) =>
      startDutybook(newFolder().path, told, [], [role]),
    ),
  )
  for (const one of machines) atTheEnd(() => one.stop())
  const urls = machines.map(({ url }) => url) as [string, string]
  const [here, there] = (await Promise.all(
    urls.slice(0, 2).map(async (url) => {
      const people = personas(url)
      return people.as(await people.find('department-head', '区教育局'))
    }),
  )) as [DutybookClient, DutybookClient]
  const body = { email: 'head@edu.example', when: 'each' } as const
  await expectData(() => here.PUT('/v1/me/notifications', { params: { header: idempotencyKey() }, body }))
  expect(await expectData(() => there.GET('/v1/me/notifications'))).toMatchObject(body)

  const acts = await openTownship(urls[1])
  await acts.submit(await acts.drafted('one'))
  expect(await mailsSoon(server)).toEqual([['head@edu.example']])

  await expectData(() => there.DELETE('/v1/me/notifications', { params: { header: idempotencyKey() } }))
  expect(await expectData(() => here.GET('/v1/me/notifications'))).toMatchObject({ when: 'never' })
  const second = await acts.drafted('two')
  await acts.submit(second)
  await acts.reached(second, 'in-sign-off')
  await sleep(2_000)
  expect(server.mails).toHaveLength(1)
})
