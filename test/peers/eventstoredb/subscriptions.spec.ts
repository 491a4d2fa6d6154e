import { type Batch, type EventStore, StoreUnavailable } from '@dutybook/event-store'
import {
  eventsOf,
  idsOf,
  newEvent,
  newEvents,
  newStream,
  subscribeUntil,
} from '@dutybook/event-store/examples'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openProxy } from '../../routing/proxy.examples.ts'
import { connect, openPeer } from './peer.examples.ts'
import { createPeerLog } from './peer-log.ts'

/** Appends one event after the other, and follows them until all have come; `disturb` is called after every tenth. */
const followed = async (
  writer: EventStore,
  reader: EventStore,
  count: number,
  disturb: (tenth: number) => void | Promise<void>,
) => {
  const [stream, events] = [newStream(), newEvents(count)]
  const writing = (async () => {
    for (const [index, event] of events.entries()) {
      await writer.append(stream, [event], { expectedRevision: index === 0 ? 'no-stream' : index - 1 })
      if (index % 10 === 9) await disturb((index + 1) / 10)
    }
  })()
  const batches = await subscribeUntil(
    reader,
    { filter: { streamPrefixes: [stream] } },
    (soFar) => eventsOf(soFar).length >= count,
  )
  await writing
  return { expected: idsOf(events), seen: idsOf(eventsOf(batches)), batches }
}

const positionsOf = (batches: readonly Batch[]): readonly string[] => batches.map(({ position }) => position)

describe('a subscription', () => {
  it('goes on after every drop of the connection, with each event once and in order', async () => {
    const peer = await openPeer()
    const store = connect(peer.url)
    const { expected, seen, batches } = await followed(store, store, 200, () => peer.dropConnections())
    expect(seen).toEqual(expected)
    expect(positionsOf(batches)).toEqual(positionsOf(batches).toSorted())
    expect(peer.calls.filter((method) => method === 'subscribe').length).toBeGreaterThan(1)
  })

  it('leaves out what the server sends twice', async () => {
    const peer = await openPeer()
    peer.faults.repeatEvents = true
    const store = connect(peer.url)
    const { expected, seen } = await followed(store, store, 100, () => undefined)
    expect(seen).toEqual(expected)
  })

  it('that the server forgot is noticed by its silence, and opened again', async () => {
    const peer = await openPeer()
    const reader = connect(peer.url, { silenceMs: 200 })
    const { expected, seen } = await followed(connect(peer.url), reader, 40, () => peer.muteSubscriptions())
    expect(seen).toEqual(expected)
  })

  it('is opened again while nothing happens, without a word to its reader', async () => {
    const peer = await openPeer()
    const store = connect(peer.url, { silenceMs: 50 })
    const { signal } = new AbortController()
    const batches = store.subscribeToAll({ signal })[Symbol.asyncIterator]()
    expect((await batches.next()).value).toMatchObject({ events: [], caughtUp: true })
    const next = batches.next()
    await sleep(400)
    expect(peer.calls.filter((method) => method === 'subscribe').length).toBeGreaterThan(2)
    const events = newEvents(1)
    await store.append(newStream(), events, { expectedRevision: 'no-stream' })
    expect(idsOf((await next).value?.events ?? [])).toEqual(idsOf(events))
  })

  it('does not have the server look again at what it leaves out, each time it is opened again', async () => {
    const peer = await openPeer()
    await connect(peer.url).append(newStream(), newEvents(1), { expectedRevision: 'no-stream' })
    const others = connect(peer.url, { prefix: 'others.' })
    for (let times = 0; times < 5; times++)
      await others.append(newStream(), newEvents(1_000), { expectedRevision: 'no-stream' })
    const ending = new AbortController()
    const reader = connect(peer.url, { silenceMs: 50 })
    const batches = reader.subscribeToAll({ signal: ending.signal })[Symbol.asyncIterator]()
    for (let caughtUp = false; !caughtUp; ) caughtUp = (await batches.next()).value?.caughtUp === true
    const next = batches.next()
    const opened = () => peer.calls.filter((method) => method === 'subscribe').length
    while (opened() < 6) await sleep(20)
    ending.abort()
    await next
    expect(peer.log.records.length).toBeGreaterThan(5_000)
    expect(peer.looked).toBeLessThan(peer.log.records.length + opened() * 512)
  })

  it('loses nothing that was sent and not yet taken when it breaks behind a checkpoint', async () => {
    const peer = await openPeer()
    const [store, others] = [connect(peer.url), connect(peer.url, { prefix: 'others.' })]
    const [stream, events] = [newStream(), newEvents(200)]
    for (const [index, event] of events.entries()) {
      const large = { ...event, data: { text: '事'.repeat(100_000) } }
      await store.append(stream, [large], { expectedRevision: index === 0 ? 'no-stream' : index - 1 })
      await others.append(newStream(), newEvents(60), { expectedRevision: 'no-stream' })
    }
    const { signal } = new AbortController()
    const seen: string[] = []
    for await (const batch of store.subscribeToAll({ signal })) {
      seen.push(...idsOf(batch.events))
      await sleep(30)
      peer.dropConnections()
      if (batch.caughtUp) break
    }
    expect(seen).toEqual(idsOf(events))
  })

  it('survives a connection that is cut', async () => {
    const peer = await openPeer()
    const proxy = await openProxy(peer.url)
    const reader = connect(proxy.url, { silenceMs: 300, answerMs: 500 })
    const { expected, seen } = await followed(connect(peer.url), reader, 60, async (tenth) => {
      if (tenth % 2 === 0) return
      await proxy.down()
      await proxy.up()
    })
    await proxy.close()
    expect(seen).toEqual(expected)
  })

  it('survives a connection that hangs half open, once its keep-alive has found out', async () => {
    const peer = await openPeer()
    const proxy = await openProxy(peer.url)
    const url = `${proxy.url}&keepAliveInterval=1000&keepAliveTimeout=1000`
    const reader = connect(url, { silenceMs: 300, answerMs: 500, patienceMs: 60_000 })
    const { signal } = new AbortController()
    const batches = reader.subscribeToAll({ signal })[Symbol.asyncIterator]()
    await batches.next()
    proxy.freeze()
    const events = newEvents(1)
    await connect(peer.url).append(newStream(), events, { expectedRevision: 'no-stream' })
    expect(idsOf((await batches.next()).value?.events ?? [])).toEqual(idsOf(events))
    await proxy.close()
  })

  it('waits for a server that starts again, and fails when there is none for too long', async () => {
    const log = createPeerLog(() => new Date())
    const peer = await openPeer({ log })
    const store = connect(peer.url, { patienceMs: 15_000 })
    const impatient = connect(peer.url, { patienceMs: 300 })
    const after = await store.head()
    const { signal } = new AbortController()
    const [batches, givenUp] = [store, impatient].map((one) =>
      one.subscribeToAll({ after, signal })[Symbol.asyncIterator](),
    )
    await Promise.all([batches?.next(), givenUp?.next()])
    const [next, failing] = [batches?.next(), givenUp?.next()]
    await peer.stop()
    await expect(failing).rejects.toBeInstanceOf(StoreUnavailable)
    const again = await openPeer({ log, port: peer.endpoint.port })
    const events = newEvents(2)
    await connect(again.url).append(newStream(), events, { expectedRevision: 'no-stream' })
    expect(idsOf((await next)?.value?.events ?? [])).toEqual(idsOf(events))
  })

  it('holds the server back while its reader is busy', async () => {
    const peer = await openPeer()
    const store = connect(peer.url, { answerMs: 5_000 })
    const { signal } = new AbortController()
    const text = '项'.repeat(500)
    for (let round = 0; round < 8; round++) {
      const events = Array.from({ length: 2_000 }, () => newEvent({ text }))
      await store.append(newStream(), events, { expectedRevision: 'no-stream' })
    }
    const batches = store.subscribeToAll({ signal })[Symbol.asyncIterator]()
    let seen = (await batches.next()).value?.events.length ?? 0
    let sent = -1
    while (peer.sent !== sent) {
      ;({ sent } = peer)
      await sleep(300)
    }
    expect(sent).toBeGreaterThanOrEqual(seen)
    expect(sent).toBeLessThan(8_000)
    while (seen < 16_000) seen += (await batches.next()).value?.events.length ?? 0
    expect(seen).toBe(16_000)
  })
})
