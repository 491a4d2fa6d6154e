import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { collect, idsOf, newEvent, newEvents, newStream } from '../../conformance/examples.ts'
import { StoreUnavailable } from '../../event-store.ts'
import { connect } from './connection.ts'
import { clock, newPath, openRaw, openStore, startProcess } from './embedded.examples.ts'
import { createEmbeddedEventStore } from './embedded-event-store.ts'

describe('a log that another connection has locked', () => {
  it('is waited for, and the appends keep their order', async () => {
    const path = await newPath()
    const store = await openStore(path)
    const other = openRaw(path)
    const stream = newStream()
    other.exec('BEGIN EXCLUSIVE')
    const first = store.append(stream, newEvents(700), { expectedRevision: 'no-stream' })
    const second = store.append(stream, newEvents(700), { expectedRevision: 699 })
    await pause(60)
    other.exec('ROLLBACK')
    expect([(await first).revision, (await second).revision]).toEqual([699, 1399])
  })

  it('is StoreUnavailable when the lock stays, and works again afterwards', async () => {
    const path = await newPath()
    const store = await openStore(path, 100)
    const stream = newStream()
    await store.append(stream, newEvents(1), { expectedRevision: 'no-stream' })
    const other = openRaw(path)
    other.exec('BEGIN EXCLUSIVE')
    const events = newEvents(2)
    const refused = [events, newEvents(1)].map((some) => store.append(stream, some, { expectedRevision: 0 }))
    for (const append of refused) {
      await expect(append).rejects.toMatchObject({
        name: 'StoreUnavailable',
        message: /locked by another process/,
      })
    }
    expect(await collect(store.readStream(stream))).toHaveLength(1)
    other.exec('ROLLBACK')
    expect((await store.append(stream, events, { expectedRevision: 0 })).revision).toBe(2)
  })
})

describe('a full disk', () => {
  it('fails the appends that do not fit, and loses nothing', async () => {
    const connections = await connect(await newPath(), 100)
    const store = createEmbeddedEventStore(connections, clock, 100)
    onTestFinished(() => store.close())
    const stream = newStream()
    await store.append(stream, newEvents(1), { expectedRevision: 'no-stream' })
    const pages = Number(connections.writer.prepare('PRAGMA page_count').get()?.page_count)
    connections.writer.exec(`PRAGMA max_page_count = ${pages + 100}`)

    const [small, large] = [newEvents(3), [newEvent({ text: 'x'.repeat(1024 * 1024) })]]
    const other = newStream()
    const [refused, appended] = await Promise.allSettled([
      store.append(other, large, { expectedRevision: 'no-stream' }),
      store.append(stream, small, { expectedRevision: 0 }),
    ])
    expect(refused).toMatchObject({
      status: 'rejected',
      reason: { name: 'StoreUnavailable', message: /disk is full/ },
    })
    expect(appended).toMatchObject({ status: 'fulfilled', value: { revision: 3 } })
    const alone = store.append(other, large, { expectedRevision: 'no-stream' })
    await expect(alone).rejects.toBeInstanceOf(StoreUnavailable)
    expect(await collect(store.readStream(other))).toEqual([])

    connections.writer.exec('PRAGMA max_page_count = 1000000')
    expect((await store.append(other, large, { expectedRevision: 'no-stream' })).revision).toBe(0)
    const recorded = await collect(store.readAll())
    expect(idsOf(recorded.slice(1))).toEqual(idsOf([...small, ...large]))
    expect(recorded.map(({ position }) => Number(position))).toEqual([1, 2, 3, 4, 5])
  })
})

describe('a disk that stops taking writes', () => {
  it('fails the appends that come then, and loses none before', async () => {
    const path = await newPath()
    const limited = ['sh', '-c', 'ulimit -f 400; exec "$0" "$@"']
    const child = startProcess('appender.fixture.ts', [path, 'a,b,c', '1000'], limited)
    const output = child.stdout === null ? '' : text(child.stdout)
    await once(child, 'close')
    const lines = (await output)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const acknowledged = lines.filter(({ failed }) => failed === undefined)
    expect(lines.find(({ failed }) => failed)).toEqual({
      failed: expect.stringMatching(/^StoreUnavailable.*disk/),
    })
    const recorded = await collect((await openStore(path)).readAll())
    expect(recorded).toMatchObject(acknowledged.toSorted((a, b) => (a.position < b.position ? -1 : 1)))
  })
})
