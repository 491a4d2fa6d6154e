import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { idempotencyKey } from '@dutybook/client'
import { webhookMessage } from '@dutybook/contracts'
import { deliveryStream, recordDelivery } from '@dutybook/duty-lists'
import { createRepository, openEmbeddedEventStore } from '@dutybook/event-store'
import { openMailServer, openReceiver, type Received, type Receiver } from '@dutybook/outbound/examples'
import { openReadModel, type PendingDelivery } from '@dutybook/read-store'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Acts, realList, revisions } from '../journeys/real-list.ts'
import { cliAt } from '../support/cli.ts'
import { dataFolder, type DutybookProcess, startDutybook } from '../support/dutybook-process.ts'
import { freePort } from '../support/free-port.ts'
import { eventually, expectData } from '../support/personas.ts'

const EDUCATION = '区教育局'
const TITLE = '收回校外培训机构管理'
let folder: ReturnType<typeof dataFolder>
let receiver: Receiver
let program: DutybookProcess | undefined

beforeEach(async () => {
  folder = dataFolder()
  receiver = await openReceiver()
})
afterEach(async () => {
  await program?.stop()
  program = undefined
  await receiver.close()
  folder.remove()
})

const settings = async (more: Readonly<Record<string, string>> = {}) => ({
  DUTYBOOK_SAMPLE: 'no',
  PORT: String(await freePort()),
  DUTYBOOK_WEBHOOK_ALLOW: '127.0.0.0/8',
  ...more,
})
const withList = async (): Promise<Acts> => {
  const acts = realList(program?.url ?? '')
  await acts.openDistrict()
  await acts.importList()
  await eventually(
    () => acts.listId(),
    (listId) => listId !== '',
  )
  return acts
}
const received = (count: number) =>
  eventually(
    async () => receiver.received,
    (all) => all.length >= count,
  )
/** Records in the log of a stopped program what its last attempts would: the one delivery that is owed is given up. */
const giveUp = async (path: string): Promise<string> => {
  const store = await openEmbeddedEventStore({ path: join(path, 'log.sqlite'), clock: () => new Date() })
  const readModel = openReadModel({ path: ':memory:' })
  try {
    for await (const event of store.readAll()) readModel.apply([event], event.position)
    const [{ since: _, ...owed }] = readModel.pendingDeliveries(1, 1) as [PendingDelivery]
    const actor = { id: 'routing-worker', organisation: 'dutybook', role: 'system' }
    const failure = { why: 'answered', status: 503 } as const
    const command = { type: 'record-delivery', ...owed, attempts: 15, outcome: { failure }, actor } as const
    const recording = { id: owed.eventId, hash: 'given up', command }
    const by = { actor, correlationId: owed.deliveryId, causationId: owed.eventId }
    await createRepository(store).execute(recordDelivery, deliveryStream(owed.deliveryId), recording, by)
    return owed.webhookId
  } finally {
    readModel.close()
    await store.close()
  }
}
const typeOf = ({ body }: Received): string => (JSON.parse(body) as { type: string }).type

it('a submitted proposal reaches the webhook of the department that has to sign, also when the program is killed on the way', async () => {
  const given = await settings()
  program = await startDutybook(folder.path, given)
  const acts = await withList()
  const head = await acts.as('department-head', EDUCATION)
  const subscribed = await expectData(() =>
    head.POST('/v1/webhooks', { params: { header: idempotencyKey() }, body: { url: receiver.url } }),
  )
  receiver.answer = (number) => (number === 0 ? 'silence' : 204)
  await acts.submit(await acts.draft(TITLE, revisions.reclaim))
  await received(1)
  await program.kill()
  program = await startDutybook(folder.path, given)
  const [first, second] = (await received(2)) as [Received, Received]
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id'])
  expect(second.body).toBe(first.body)

  const message = webhookMessage.parse(JSON.parse(second.body))
  expect(message.data).toMatchObject({
    title: TITLE,
    township: '四新街道',
    happened: 'SignOffsRequested',
    due: ['sign-off'],
    next: [{ organisation: EDUCATION, act: 'sign-off' }],
  })
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = second.headers
  const key = Buffer.from(subscribed.secret.replace('whsec_', ''), 'base64')
  const hmac = createHmac('sha256', key).update(`${String(id)}.${String(timestamp)}.${second.body}`)
  expect(signature).toBe(`v1,${hmac.digest('base64')}`)

  const metrics = () => fetch(`${program?.url}/metrics`).then((answer) => answer.text())
  expect(await eventually(metrics, (text) => text.includes('webhook_deliveries_pending 0'))).toContain(
    'dutybook_webhook_deliveries_dead 0',
  )
})

it('a private address is not called until it is allowed, and what was owed is delivered then', async () => {
  const { DUTYBOOK_WEBHOOK_ALLOW: allowed, ...strict } = await settings()
  program = await startDutybook(folder.path, { ...strict, DUTYBOOK_WEBHOOK_ALLOW: '10.0.0.0/8' })
  const cli = cliAt(program.url)
  const acts = await withList()
  const refused = await cli.call(['subscribe', EDUCATION, receiver.url])
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('webhook-url-refused')])
  const told = await cli.ok('subscribe', EDUCATION, `http://localhost:${receiver.port}/hook`)
  const webhookId = /webhook (?<id>\S{36})/u.exec(told)?.groups?.['id'] ?? ''
  expect(told).toMatch(/secret whsec_\S{44}/u)
  await acts.submit(await acts.draft(TITLE, revisions.reclaim))
  const head = await acts.as('department-head', EDUCATION)
  const shown = () =>
    expectData(() => head.GET('/v1/webhooks/{webhookId}', { params: { path: { webhookId } } }))
  await eventually(shown, ({ pending }) => pending === 1)
  await program.stop()

  program = await startDutybook(folder.path, { ...strict, DUTYBOOK_WEBHOOK_ALLOW: allowed })
  await received(1)
  expect(receiver.received.map(typeOf)).toEqual(['dutybook.SignOffsRequested'])
  expect(await cliAt(program.url).ok('webhooks')).toMatch(/区教育局 .* active .* 0 /u)
  expect(await cliAt(program.url).ok('dead-letters', webhookId)).toContain('given up')
  expect(await cliAt(program.url).ok('unsubscribe', webhookId)).toContain('is ended')
})

it('a dead letter is shown by the command line, and tried once more', async () => {
  const given = await settings()
  program = await startDutybook(folder.path, given)
  const acts = await withList()
  await cliAt(program.url).ok('subscribe', EDUCATION, receiver.url)
  receiver.answer = () => 503
  await acts.submit(await acts.draft(TITLE, revisions.reclaim))
  await received(1)
  await program.stop()
  const webhookId = await giveUp(folder.path)

  program = await startDutybook(folder.path, given)
  const cli = cliAt(program.url)
  expect(await cli.ok('dead-letters', webhookId)).toContain('answered 503')
  receiver.answer = () => 204
  expect(await cli.ok('dead-letters', webhookId, '--redeliver')).toContain('1 are tried once more')
  const [first, last] = (await received(2)) as [Received, Received]
  expect(last.headers['webhook-id']).toBe(first.headers['webhook-id'])
  expect(await cli.ok('dead-letters', webhookId)).not.toContain('answered 503')
})

it('a person gets a mail that says what waits, with a link', async () => {
  const server = await openMailServer()
  try {
    program = await startDutybook(
      folder.path,
      await settings({
        DUTYBOOK_SMTP_URL: server.url,
        DUTYBOOK_MAIL_FROM: '履职清单 <noreply@hanyang.example>',
        DUTYBOOK_PUBLIC_URL: 'https://lzqd.hanyang.example',
      }),
    )
    const acts = await withList()
    const head = await acts.as('department-head', EDUCATION)
    const body = { email: 'head@edu.example', when: 'each' } as const
    await expectData(() => head.PUT('/v1/me/notifications', { params: { header: idempotencyKey() }, body }))
    const proposalId = await acts.draft(TITLE, revisions.reclaim)
    await acts.submit(proposalId)
    const [mail] = await eventually(
      async () => server.mails,
      (mails) => mails.length > 0,
    )
    expect(mail?.to).toEqual(['head@edu.example'])
    expect(mail?.subject).toBe(`【履职清单】待会签：${TITLE}`)
    expect(mail?.text).toContain(`https://lzqd.hanyang.example/v1/proposals/${proposalId}`)
  } finally {
    await server.close()
  }
})
