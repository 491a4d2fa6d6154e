import { StoreUnavailable } from '@dutybook/event-store'
import { collect, idsOf, newEvents, newStream } from '@dutybook/event-store/examples'
import { describe, expect, it } from 'vitest'
import { connect, openPeer } from './peer.examples.ts'

const first = { expectedRevision: 'no-stream' } as const

describe('a read', () => {
  it.each(['forwards', 'backwards'] as const)('goes on %s where it broke off', async (direction) => {
    const peer = await openPeer()
    const store = connect(peer.url)
    const [stream, events] = [newStream(), newEvents(700)]
    await store.append(stream, events, first)
    peer.faults.breakReads = 4
    const read = idsOf(await collect(store.readStream(stream, { direction })))
    expect(peer.faults.breakReads).toBe(0)
    expect(direction === 'forwards' ? read : read.toReversed()).toEqual(idsOf(events))
  })

  it('of a stream, of the log or of its end goes to the leader, which shows every append that was answered', async () => {
    const peer = await openPeer()
    const store = connect(peer.url)
    const [stream, events] = [newStream(), newEvents(2)]
    const { position } = await store.append(stream, events, first)
    const reads = [
      async () => idsOf(await collect(store.readStream(stream))),
      async () => idsOf(await collect(store.readAll())),
      async () => [await store.head()],
    ]
    const read: (readonly string[])[] = []
    for (const one of reads) {
      peer.faults.denyLeadership = 1
      read.push(await one())
      expect(peer.faults.denyLeadership).toBe(0)
    }
    expect(read).toEqual([idsOf(events), idsOf(events), [position]])
  })

  it('fails with StoreUnavailable when no server answers', async () => {
    const peer = await openPeer()
    const store = connect(peer.url, { patienceMs: 300, answerMs: 200 })
    await store.append(newStream(), newEvents(1), first)
    peer.faults.delayMs = 1_000
    await expect(collect(store.readStream(newStream()))).rejects.toBeInstanceOf(StoreUnavailable)
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable)
  })

  it('left in the middle ends its call, and what follows on the connection works', async () => {
    const peer = await openPeer()
    const store = connect(peer.url)
    const [stream, events] = [newStream(), newEvents(600)]
    await store.append(stream, events, first)
    for (let round = 0; round < 20; round++) {
      for await (const event of store.readAll({ filter: { streamPrefixes: [stream] } })) {
        expect(event.id).toBe(events[0]?.id)
        break
      }
    }
    peer.dropConnections()
    expect(await collect(store.readStream(stream))).toHaveLength(600)
  })
})

describe('streams on the server', () => {
  it('carry the prefix, and those of others are never seen', async () => {
    const peer = await openPeer()
    const [ours, theirs] = [connect(peer.url), connect(peer.url, { prefix: 'other.' })]
    const stream = newStream()
    const [mine, yours] = [newEvents(30), newEvents(20)]
    await ours.append(stream, mine, first)
    await theirs.append(stream, yours, first)
    expect([...new Set(peer.log.records.map((record) => record.stream))].toSorted()).toEqual([
      '$stats-127.0.0.1:2113',
      `dutybook.${stream}`,
      `other.${stream}`,
    ])
    expect(idsOf(await collect(ours.readAll()))).toEqual(idsOf(mine))
    expect(idsOf(await collect(theirs.readAll()))).toEqual(idsOf(yours))
    expect(await ours.head()).toBe((await collect(ours.readAll())).at(-1)?.position)
    expect(await connect(peer.url).head()).toBe(await ours.head())
  })

  it('need a prefix that a server can tell from its own streams', async () => {
    const { url } = await openPeer()
    for (const prefix of ['', '$', 'a-', '清单'])
      expect(() => connect(url, { prefix })).toThrow(/cannot begin stream names/u)
  })
})
