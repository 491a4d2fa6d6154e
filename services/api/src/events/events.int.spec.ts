import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DistrictExample } from '../examples/district.examples.ts'
import { draft, reclaimOf } from '../examples/proposals.examples.ts'
import { defaultLimits } from '../dependencies.ts'
import { hangBell } from './bell.ts'
import { inboxEvents } from './inbox-events.ts'
import { type RunningApi, startApi } from '../examples/running-api.examples.ts'

let api: RunningApi
let district: DistrictExample
let url: string

const pace = { heartbeatMs: 50, restMs: 1, lifeMs: 60_000 }
const start = async (eventStreams = 10, heartbeatMs = pace.heartbeatMs) => {
  api = await startApi({ limits: { ...defaultLimits, eventStreams, pace: { ...pace, heartbeatMs } } })
  district = await api.district()
  await api.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}/v1/events`
}
beforeEach(() => start())
afterEach(() => api.close())

const connect = async (token: string, signal?: AbortSignal) => {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    ...(signal === undefined ? {} : { signal }),
  })
  const texts = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''
  /** Everything received until the text matches. */
  const until = async (wanted: RegExp): Promise<string> => {
    while (!wanted.test(buffer)) {
      const { done, value = '' } = (await texts?.read()) ?? { done: true }
      if (done) throw new Error(`the stream ended: ${buffer}`)
      buffer += value
    }
    const text = buffer
    buffer = ''
    return text
  }
  return { answer, until, end: () => texts?.cancel() }
}

/** Asks until a stream is given, and answers it with its reader. */
const becomesFree = async (token: string) => {
  for (let look = 0; look < 100; look++) {
    const again = await connect(token)
    if (again.answer.status === 200) return again
    await again.end()
  }
  throw new Error('it never became free')
}

describe('the stream of events', () => {
  it('tells the inbox at once, and again when it changes', async () => {
    const head = await connect(await api.tokenOf('township-head', '白鹭镇'))
    expect(head.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const first = await head.until(/event: inbox\n[^]*\n\n/u)
    expect(first).toMatch(/^retry: 2000\n\nid: \d+\nevent: inbox\ndata: \{"waiting":\[\]\}\n\n$/u)
    const proposalId = await draft(api, district, reclaimOf(district))
    const told = await head.until(/event: inbox\n[^]*\n\n/u)
    const data = JSON.parse(/^data: (.*)$/mu.exec(told)?.[1] ?? '')
    expect(data.waiting).toMatchObject([{ act: 'submit', proposalId, township: '白鹭镇' }])
    await head.end()
  })

  it('tells a department of an objection, and nobody without part in it', async () => {
    const water = await connect(await api.tokenOf('department-head', '区水务局'))
    const other = await connect(await api.tokenOf('department-head', '区交通运输局'))
    await water.until(/event: inbox\n[^]*\n\n/u)
    await other.until(/event: inbox\n[^]*\n\n/u)
    const raised = await api.call({
      method: 'POST',
      url: '/v1/objections',
      as: await api.tokenOf('township-head', '白鹭镇'),
      body: { listId: district.listId, itemId: district.item('河道保洁'), grounds: '镇里没有船只。' },
    })
    const told = await water.until(/event: inbox\n[^]*\n\n/u)
    const { waiting } = JSON.parse(/^data: (.*)$/mu.exec(told)?.[1] ?? '')
    const objectionId = raised.json<{ id: string }>().id
    expect(waiting).toMatchObject([{ act: 'respond-to-objection', objectionId, title: '河道保洁' }])
    expect(await other.until(/: still here\n\n/u)).not.toContain('event: inbox')
    await Promise.all([water.end(), other.end()])
  })

  it('says now and then that it is still there, and nothing of other organisations', async () => {
    const other = await connect(await api.tokenOf('department-head', '区交通运输局'))
    await other.until(/event: inbox/u)
    await draft(api, district, reclaimOf(district))
    const quiet = await other.until(/: still here\n\n[^]*: still here\n\n/u)
    expect(quiet).not.toContain('event: inbox')
    await other.end()
  })

  it('is woken by what may change the inbox, and by nothing else', async () => {
    const [township, other] = [district.townshipId, randomUUID()].map((organisationId) =>
      hangBell(api.feed, api.readModel, organisationId),
    )
    await draft(api, district, reclaimOf(district))
    await api.settle()
    expect([await township?.rung(0), await other?.rung(0)]).toEqual([true, false])
    township?.stop()
    other?.stop()
  })

  it('says that it is still there although it is woken for nothing again and again', async () => {
    const organisationId = randomUUID()
    const bell = { rung: async () => true, stop: () => undefined }
    const spoken = inboxEvents(
      { readModel: api.readModel, bell, clock: () => api.now.at },
      organisationId,
      pace,
    )
    expect(
      [await spoken.next(), await spoken.next()].map(({ value }) => String(value).split('\n', 2)[1]),
    ).toEqual(['', 'event: inbox'])
    api.now.at = new Date(api.now.at.getTime() + pace.heartbeatMs)
    expect(await spoken.next()).toEqual({ done: false, value: ': still here\n\n' })
  })

  it('is for whoever has a token, and ends when the program does', async () => {
    expect((await fetch(url)).status).toBe(401)
    const one = await connect(await api.tokenOf('township-head', '白鹭镇'))
    await one.until(/event: inbox/u)
    const ended = one.until(/never/u)
    await api.app.close()
    await expect(ended).rejects.toThrow()
  })

  it('ends with the program, or with its reader, however seldom it speaks', async () => {
    await api.close()
    await start(1, 24 * 60 * 60 * 1_000)
    const token = await api.tokenOf('township-head', '白鹭镇')
    const one = await connect(token)
    await one.until(/event: inbox/u)
    await one.end()
    await becomesFree(token)
    await api.app.close()
  })

  it('is refused when too many are open, and free again when one has ended', async () => {
    await api.close()
    await start(1)
    const token = await api.tokenOf('township-head', '白鹭镇')
    const one = await connect(token)
    await one.until(/event: inbox/u)
    const refused = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
    const { type } = (await refused.json()) as { type: string }
    expect([refused.status, type]).toEqual([503, 'urn:dutybook:problem:too-many-streams'])
    await one.end()
    const again = await becomesFree(token)
    await again.end()
  })
})
