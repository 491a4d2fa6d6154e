import { createHmac } from 'node:crypto'
import { proposalStream } from '@dutybook/duty-lists'
import { openReceiver, type Received, type Receiver } from '@dutybook/outbound/examples'
import type { DeliveryState } from '@dutybook/read-store'
import {
  education,
  type ExampleLog,
  itemId,
  openExampleLog,
  reclaim,
  townshipId,
} from '@dutybook/routing-worker/examples'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExampleRedis, openExampleRedis, until } from '../routing/routing.examples.ts'
import {
  change,
  makeFolder,
  redeliver,
  removeFolder,
  startTelling,
  subscribe,
  type Telling,
  type TellingOptions,
} from './telling.examples.ts'

let log: ExampleLog
let redis: ExampleRedis
let receiver: Receiver
let folder: string
let telling: Telling | undefined

beforeEach(async () => {
  log = await openExampleLog()
  await log.list('a', 20)
  redis = await openExampleRedis()
  receiver = await openReceiver()
  folder = await makeFolder()
})
afterEach(async () => {
  await telling?.stop()
  telling = undefined
  await receiver.close()
  await redis.stop()
  await log.close()
  await removeFolder(folder)
})

const start = async (options?: TellingOptions): Promise<Telling> => {
  telling = await startTelling(log, redis.url, folder, options)
  return telling
}
const draft = (number: number) => log.draft(`proposal-${number}`, 'a', reclaim(itemId('a', number)))
const idOf = ({ headers }: Received): string => String(headers['webhook-id'])
const counts = (state: DeliveryState) => telling?.readModel.deliveryCounts()[state] ?? 0

describe('a webhook', () => {
  it('is told, signed, what happened, who acts next and what is due from its organisation', async () => {
    const webhookId = await subscribe(log, townshipId, receiver.url)
    const { secrets } = await start()
    await draft(1)
    await until(() => counts('delivered') === 1)
    const [got] = receiver.received as [Received]
    const key = Buffer.from(secrets.secretOf(webhookId, 1).slice('whsec_'.length), 'base64')
    const signed = `${idOf(got)}.${String(got.headers['webhook-timestamp'])}.${got.body}`
    expect(got.headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    )
    expect(Math.abs(Number(got.headers['webhook-timestamp']) - Date.now() / 1_000)).toBeLessThan(600)
    const [drafted] = await log.eventsOf(proposalStream('proposal-1'), 'ProposalDrafted')
    expect(got.headers['content-type']).toContain('application/cloudevents+json')
    expect(JSON.parse(got.body)).toEqual({
      specversion: '1.0',
      id: drafted?.id,
      source: '/districts/district-1',
      type: 'dutybook.ProposalDrafted',
      subject: 'proposal-1',
      time: drafted?.recordedAt,
      datacontenttype: 'application/json',
      data: {
        position: drafted?.position,
        proposalId: 'proposal-1',
        listId: 'a',
        township: '示例街道',
        title: '修订',
        happened: 'ProposalDrafted',
        actedBy: '示例街道',
        status: 'draft',
        due: ['submit'],
        within: 'everybody',
        next: [{ organisationId: townshipId, organisation: '示例街道', act: 'submit' }],
      },
    })
  })

  it('is told nothing of proposals that its organisation may not read, nor of events it did not ask for', async () => {
    await subscribe(log, education.organisationId, receiver.url)
    const some = await subscribe(log, townshipId, receiver.url, ['ProposalSubmitted'])
    await start()
    await draft(1)
    await log.submit('proposal-1')
    await until(() => counts('delivered') === 1)
    expect(receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      'dutybook.ProposalSubmitted',
    ])
    expect(telling?.readModel.deliveries(some, {}, { limit: 10 }).items).toHaveLength(1)
  })

  it('that fails is told again under the same id, until it takes it', async () => {
    await subscribe(log, townshipId, receiver.url)
    receiver.answer = (number) => (number < 3 ? 500 : 204)
    await start()
    await draft(1)
    await until(() => counts('delivered') === 1)
    expect(receiver.received).toHaveLength(4)
    expect(new Set(receiver.received.map(idOf)).size).toBe(1)
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
  })

  it('that refuses some messages is told the others meanwhile', async () => {
    await subscribe(log, townshipId, receiver.url)
    receiver.answer = (_, body) => (body.includes('"proposal-6"') ? 204 : 400)
    await start({ firstPause: 600_000 })
    for (let number = 1; number <= 6; number++) await draft(number)
    await until(() => counts('delivered') === 1)
    await until(() => receiver.received.length === 6)
    expect(counts('pending')).toBe(5)
  })

  it('that is paused is told later what it missed', async () => {
    const webhookId = await subscribe(log, townshipId, receiver.url)
    await change(log, webhookId, { url: receiver.url, paused: true })
    await start()
    await draft(1)
    await until(() => counts('pending') === 1)
    expect(receiver.received).toEqual([])
    await change(log, webhookId, { url: receiver.url, paused: false })
    await until(() => counts('delivered') === 1)
    expect(receiver.received).toHaveLength(1)
  })
})

describe('a delivery that fails for good', () => {
  it('is a dead letter that says why, and is delivered when it is asked for again', async () => {
    const webhookId = await subscribe(log, townshipId, receiver.url)
    receiver.answer = () => 503
    const { readModel } = await start({ attempts: 3 })
    await draft(1)
    await until(() => counts('dead') === 1)
    const dead = () => readModel.deliveries(webhookId, { state: 'dead' }, { limit: 10 }).items
    const [letter] = dead()
    expect(letter).toMatchObject({ attempts: 3, round: 0, failure: { why: 'answered', status: 503 } })
    expect(receiver.received).toHaveLength(3)
    receiver.answer = () => 204
    await redeliver(log, webhookId, letter as NonNullable<typeof letter>)
    await until(() => counts('delivered') === 1)
    expect(dead()).toEqual([])
    expect(new Set(receiver.received.map(idOf)).size).toBe(1)
  })

  it('by a redirection or a private address is one too; nothing is connected to', async () => {
    receiver.answer = () => 301
    const redirecting = await subscribe(log, townshipId, receiver.url)
    const elsewhere = await openReceiver()
    const private6 = await subscribe(log, townshipId, `http://localhost:${elsewhere.port}/`)
    const { readModel } = await start({ attempts: 1, allow: ['127.0.0.1/32', '::/128'] })
    await change(log, private6, { url: 'https://[::1]:9/', paused: false })
    await draft(1)
    await until(() => counts('dead') === 2)
    const failureOf = (webhookId: string) =>
      readModel.deliveries(webhookId, {}, { limit: 10 }).items[0]?.failure
    expect(failureOf(redirecting)).toEqual({ why: 'redirected', status: 301 })
    expect(failureOf(private6)).toMatchObject({ why: 'forbidden-address' })
    expect(receiver.received).toHaveLength(1)
    await elsewhere.close()
  })

  it('keeps nobody else waiting', async () => {
    const silent = await openReceiver()
    silent.answer = () => 'silence'
    for (let number = 0; number < 5; number++) await subscribe(log, townshipId, silent.url)
    await subscribe(log, townshipId, receiver.url)
    await start({ timeoutMs: 60_000 })
    for (let number = 1; number <= 10; number++) await draft(number)
    await until(() => counts('delivered') === 10)
    expect(receiver.received).toHaveLength(10)
    expect(silent.received.length).toBeLessThanOrEqual(10)
    await silent.close()
  })
})

describe('whatever happens to Redis and the program', () => {
  it('everything is delivered at least once', async () => {
    await subscribe(log, townshipId, receiver.url)
    receiver.answer = (number) => (number % 3 === 0 ? 500 : 204)
    await start()
    for (let number = 1; number <= 8; number++) await draft(number)
    await redis.flush()
    for (let number = 9; number <= 14; number++) await draft(number)
    await redis.kill()
    await until(() => counts('delivered') >= 3)
    await telling?.stop()
    await redis.flush()
    for (let number = 15; number <= 20; number++) await draft(number)
    await start()
    await until(() => counts('delivered') === 20 && counts('pending') === 0)
    const titles = new Set(
      receiver.received.map(({ body }) => (JSON.parse(body) as { subject: string }).subject),
    )
    expect(titles.size).toBe(20)
    expect(new Set(receiver.received.map(idOf)).size).toBe(20)
  })
})
