import { StoreUnavailable, WrongExpectedRevision } from '@dutybook/event-store'
import { collect, idsOf, newEvent, newEvents, newStream } from '@dutybook/event-store/examples'
import { describe, expect, it } from 'vitest'
import { connect, idsIn, openPeer } from './peer.examples.ts'

const first = { expectedRevision: 'no-stream' } as const

describe('an append', () => {
  it.each(['refuseAppends', 'loseAnswers', 'swallowAnswers', 'denyLeadership'] as const)(
    'stands once, and is answered, when the server does %s',
    async (fault) => {
      const peer = await openPeer()
      const store = connect(peer.url)
      const [stream, events] = [newStream(), newEvents(3)]
      peer.faults[fault] = 2
      const appended = await store.append(stream, events, first)
      expect(peer.faults[fault]).toBe(0)
      expect(idsIn(peer)).toEqual(idsOf(events))
      const [, , last] = await collect(store.readStream(stream))
      expect(appended).toEqual({ revision: 2, position: last?.position })
    },
  )

  it('is answered as recorded when its answer was lost and somebody else appended after it', async () => {
    const peer = await openPeer()
    const [store, other] = [connect(peer.url), connect(peer.url)]
    const [stream, events, later] = [newStream(), newEvents(2), newEvents(2)]
    peer.faults.swallowAnswers = 1
    const appending = store.append(stream, events, first)
    while (idsIn(peer).length === 0) await new Promise(setImmediate)
    await other.append(stream, later, { expectedRevision: 1 })
    expect((await appending).revision).toBe(1)
    expect(idsIn(peer)).toEqual(idsOf([...events, ...later]))
  })

  it('that really conflicts is told so, also after a lost answer', async () => {
    const peer = await openPeer()
    const store = connect(peer.url)
    const stream = newStream()
    await store.append(stream, newEvents(2), first)
    peer.faults.refuseAppends = 1
    const conflict = store.append(stream, newEvents(1), first)
    await expect(conflict).rejects.toBeInstanceOf(WrongExpectedRevision)
    expect(idsIn(peer)).toHaveLength(2)
  })

  it('is given up after a while with StoreUnavailable, and may be repeated then', async () => {
    const peer = await openPeer()
    const store = connect(peer.url, { patienceMs: 300 })
    const [stream, events] = [newStream(), newEvents(1)]
    peer.faults.refuseAppends = Number.POSITIVE_INFINITY
    await expect(store.append(stream, events, first)).rejects.toBeInstanceOf(StoreUnavailable)
    peer.faults.refuseAppends = 0
    expect((await store.append(stream, events, first)).revision).toBe(0)
    expect(idsIn(peer)).toEqual(idsOf(events))
  })

  it('that is larger than the server allows fails at once and says what to change', async () => {
    const peer = await openPeer({ maxAppendSize: 1_000 })
    const store = connect(peer.url)
    const before = peer.calls.length
    await expect(store.append(newStream(), newEvents(20), first)).rejects.toThrow(/MaxAppendSize/u)
    expect(peer.calls.length - before).toBe(1)
  })

  it('that is cut off in the middle stands as a whole or not at all', async () => {
    const peer = await openPeer()
    const text = '项'.repeat(2_000)
    for (const answerMs of [5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]) {
      const store = connect(peer.url, { answerMs, patienceMs: 0 })
      const events = Array.from({ length: 1_000 }, () => newEvent({ text }))
      const before = idsIn(peer).length
      await store.append(newStream(), events, first).catch((error: unknown) => {
        expect(error).toBeInstanceOf(StoreUnavailable)
      })
      expect([0, 1_000]).toContain(idsIn(peer).length - before)
    }
  })

  it('needs an event id that is a UUID', async () => {
    const store = connect((await openPeer()).url)
    const [event] = newEvents(1)
    const named = event === undefined ? [] : [{ ...event, id: 'one' }]
    await expect(store.append(newStream(), named, first)).rejects.toThrow(/is no UUID/u)
  })
})

describe('appends at the same time', () => {
  it('are calls of their own, so that one that breaks fails no other', async () => {
    const peer = await openPeer()
    const store = connect(peer.url, { patienceMs: 0 })
    peer.faults.refuseAppends = 5
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => store.append(newStream(), newEvents(1), first)),
    )
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5)
    expect(idsIn(peer)).toHaveLength(45)
    expect(peer.calls).not.toContain('batchAppend')
  })

  it('all stand once, in order, though connections are dropped again and again', async () => {
    const peer = await openPeer()
    const store = connect(peer.url)
    const streams = Array.from({ length: 8 }, () => newStream())
    let writing = true
    const dropping = (async () => {
      while (writing) {
        peer.dropConnections()
        await new Promise((resolve) => setTimeout(resolve, 40))
      }
    })()
    const written = await Promise.all(
      streams.map(async (stream) => {
        const events = newEvents(40)
        for (const [index, event] of events.entries()) {
          const { revision } = await store.append(stream, [event], {
            expectedRevision: index === 0 ? 'no-stream' : index - 1,
          })
          expect(revision).toBe(index)
        }
        return events
      }),
    )
    writing = false
    await dropping
    for (const [index, stream] of streams.entries())
      expect(idsOf(await collect(store.readStream(stream)))).toEqual(idsOf(written[index] ?? []))
    expect(idsIn(peer)).toHaveLength(8 * 40)
  })
})
