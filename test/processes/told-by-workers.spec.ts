import { setTimeout as sleep } from 'node:timers/promises'
import { idempotencyKey } from '@dutybook/client'
import { openMailServer, openReceiver } from '@dutybook/outbound/examples'
import { expect, it } from 'vitest'
import { atTheEnd, sampleFolder } from '../faults/start.examples.ts'
import { openTownship } from '../faults/township.examples.ts'
import { openExampleRedis } from '../routing/routing.examples.ts'
import { refusedStart, startDutybook } from '../support/dutybook-process.ts'
import { eventually, expectData, personas } from '../support/personas.ts'

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
    async () => [receiver.received.length, server.mails.length],
    (counts) => counts.every((count) => count > 0),
  )
  await sleep(6_000)
  expect(receiver.received).toHaveLength(1)
  expect(server.mails.map(({ to }) => to)).toEqual([['head@edu.example']])
  expect(server.mails[0]?.text).toContain(`https://dutybook.example/v1/proposals/${id}`)
})
