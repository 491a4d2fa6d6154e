import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { RecordedEvent } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { collect, eventsOf, newEvents, subscribeUntil } from '../../conformance/examples.ts'
import { newPath, openStore, startProcess } from './embedded.examples.ts'

const TIMEOUT = { timeout: 60_000 }

const expectGapless = (events: readonly RecordedEvent[]): void => {
  expect(events.map(({ position }) => Number(position))).toEqual(events.map((_, index) => index + 1))
  const heads = new Map<string, number>()
  for (const { stream, revision } of events) {
    expect(revision).toBe((heads.get(stream) ?? -1) + 1)
    heads.set(stream, revision)
  }
}

describe('other processes', TIMEOUT, () => {
  it('reach a live subscription', async () => {
    const path = await newPath()
    const store = await openStore(path)
    let child: ReturnType<typeof startProcess> | undefined
    const batches = await subscribeUntil(store, { filter: { streamPrefixes: ['theirs'] } }, (soFar) => {
      child ??= startProcess('appender.fixture.ts', [path, 'theirs', '25'])
      return eventsOf(soFar).length === 25
    })
    expect(batches[0]).toMatchObject({ events: [], caughtUp: true })
    expect(eventsOf(batches).map(({ revision }) => revision)).toEqual(
      Array.from({ length: 25 }, (_, index) => index),
    )
  })

  it('are seen by the next read of a stream whose end was known', async () => {
    const path = await newPath()
    const [ours, theirs] = [await openStore(path), await openStore(path)]
    await ours.append('shared', newEvents(1), { expectedRevision: 'no-stream' })
    expect(await collect(ours.readStream('shared', { from: 1 }))).toEqual([])
    const { position } = await theirs.append('shared', newEvents(1), { expectedRevision: 0 })
    expect(await collect(ours.readStream('shared', { from: 1 }))).toMatchObject([{ revision: 1, position }])
    expect(await ours.head()).toBe(position)
  })

  it('append to the same streams at the same time', async () => {
    const path = await newPath()
    const store = await openStore(path)
    const children = [0, 1, 2].map(() => startProcess('appender.fixture.ts', [path, 'shared,other', '60']))
    const ended = Promise.all(children.map((child) => once(child, 'exit')))
    for (let number = 0; number < 60; number++) {
      await store.append('shared', newEvents(1), { expectedRevision: 'any' })
    }
    expect(await ended).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ])
    const events = await collect(store.readAll())
    expect(events).toHaveLength(60 + 3 * 2 * 60)
    expectGapless(events)
    const shared = events.filter(({ stream }) => stream === 'shared')
    expect(await collect(store.readStream('shared'))).toEqual(shared)
  })

  it('lose nothing that was acknowledged when they are killed', async () => {
    const path = await newPath()
    const acknowledged: RecordedEvent[] = []
    for (const enough of [20, 150, 400]) {
      const child = startProcess('appender.fixture.ts', [path, 'a,b,c,d', '100000'])
      let seen = 0
      for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
        acknowledged.push(JSON.parse(line))
        if (++seen === enough) child.kill('SIGKILL')
      }
    }
    const store = await openStore(path)
    const events = await collect(store.readAll())
    expectGapless(events)
    for (const ack of acknowledged) expect(events[Number(ack.position) - 1]).toMatchObject(ack)
    expect((await store.append('a', newEvents(1), { expectedRevision: 'any' })).position).toBe(
      String(events.length + 1).padStart(16, '0'),
    )
  })

  it.each(['abort', 'close'])('end by themselves after the %s of their subscription', async (ending) => {
    const child = startProcess('subscriber.fixture.ts', [await newPath(), ending])
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})
