import { StoreUnavailable } from '@dutybook/event-store'
import {
  collect,
  eventsOf,
  idsOf,
  newEvents,
  newStream,
  subscribeUntil,
} from '@dutybook/event-store/examples'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startCluster } from './cluster.ts'
import { connect, idsIn } from './peer.examples.ts'

const openCluster = async () => {
  const cluster = await startCluster(3)
  onTestFinished(() => cluster.stop())
  const [first, second, third] = cluster.nodes
  if (first === undefined || second === undefined || third === undefined) throw new Error('three nodes')
  return { cluster, first, second, third }
}

describe('a cluster', () => {
  it('is asked who leads, and the leader gets the appends', async () => {
    const { cluster, first, second, third } = await openCluster()
    cluster.elect(second)
    const store = connect(cluster.url)
    await store.append(newStream(), newEvents(1), { expectedRevision: 'no-stream' })
    expect([first, second, third].map(({ calls }) => calls)).toEqual([[], ['append'], []])
  })

  it('loses and repeats nothing when another node leads, and when the leader dies', async () => {
    const { cluster, second, third } = await openCluster()
    const store = connect(cluster.url)
    const [stream, events] = [newStream(), newEvents(60)]
    const following = subscribeUntil(store, {}, (soFar) => eventsOf(soFar).length >= events.length)
    for (const [index, event] of events.entries()) {
      if (index === 20) cluster.elect(second)
      if (index === 40) {
        cluster.elect(third)
        await cluster.kill(second)
      }
      const expectedRevision = index === 0 ? 'no-stream' : index - 1
      expect((await store.append(stream, [event], { expectedRevision })).revision).toBe(index)
    }
    expect(idsIn(cluster)).toEqual(idsOf(events))
    expect(idsOf(eventsOf(await following))).toEqual(idsOf(events))
    expect(await collect(store.readStream(stream))).toHaveLength(60)
    expect(third.calls.filter((method) => method === 'append').length).toBeGreaterThanOrEqual(20)
  })

  it('of which no node lives is unavailable, and nothing else breaks', async () => {
    const { cluster } = await openCluster()
    const store = connect(cluster.url, { patienceMs: 500, answerMs: 200 })
    await store.append(newStream(), newEvents(1), { expectedRevision: 'no-stream' })
    const { signal } = new AbortController()
    const batches = store.subscribeToAll({ signal })[Symbol.asyncIterator]()
    while ((await batches.next()).value?.caughtUp === false);
    const next = batches.next()
    await Promise.all(cluster.nodes.map((node) => cluster.kill(node)))
    const appending = Array.from({ length: 10 }, () =>
      store.append(newStream(), newEvents(1), { expectedRevision: 'no-stream' }),
    )
    const outcomes = await Promise.allSettled([...appending, next])
    for (const outcome of outcomes)
      expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(StoreUnavailable)
  })
})
