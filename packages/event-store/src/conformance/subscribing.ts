import { expect, it } from 'vitest'
import { StoreUnavailable } from '../event-store.ts'
import { type Adapter, useLog } from './adapter.ts'
import { collect, eventsOf, idsOf, newEvent, newEvents, newStream, subscribeUntil } from './examples.ts'

export const subscribing = (adapter: Adapter): void => {
  const log = useLog(adapter)

  it('says that it has caught up when there is nothing to read', async () => {
    const after = await log.store.head()
    const [batch] = await subscribeUntil(log.store, { after }, () => true)
    expect(batch).toEqual({ events: [], position: after, caughtUp: true })
  })

  it('catches up, says so, and goes on live, each event once and in order', async () => {
    const after = await log.store.head()
    const stream = newStream()
    const filter = { streamPrefixes: [stream] }
    const [old, live] = [newEvents(1_500), newEvents(200)]
    await log.store.append(stream, old, { expectedRevision: 'no-stream' })
    let appending: Promise<unknown> | undefined
    const batches = await subscribeUntil(log.store, { after, filter }, (soFar) => {
      if (soFar.at(-1)?.caughtUp) {
        appending ??= (async () => {
          for (const event of live) await log.store.append(stream, [event], { expectedRevision: 'any' })
        })()
      }
      return eventsOf(soFar).length === old.length + live.length
    })
    await appending
    const events = eventsOf(batches)
    expect(idsOf(events)).toEqual(idsOf([...old, ...live]))
    const caughtUpAt = batches.findIndex(({ caughtUp }) => caughtUp)
    expect(eventsOf(batches.slice(0, caughtUpAt + 1))).toHaveLength(old.length)
    expect(batches.at(-1)?.position).toBe(events.at(-1)?.position)
  })

  it('resumes after the position of any batch without a gap or a repetition', async () => {
    const after = await log.store.head()
    const stream = newStream()
    const filter = { streamPrefixes: [stream] }
    const events = newEvents(1_200)
    await log.store.append(stream, events, { expectedRevision: 'no-stream' })
    const batches = await subscribeUntil(
      log.store,
      { after, filter },
      (soFar) => soFar.at(-1)?.caughtUp === true,
    )
    for (const [index, { position }] of batches.entries()) {
      const rest = await subscribeUntil(
        log.store,
        { after: position, filter },
        (soFar) => soFar.at(-1)?.caughtUp === true,
      )
      expect(idsOf(eventsOf(rest))).toEqual(idsOf(eventsOf(batches.slice(index + 1))))
    }
  })

  it('moves its position past events that the filter leaves out', async () => {
    const after = await log.store.head()
    const stream = newStream()
    const { position } = await log.store.append(stream, newEvents(20), { expectedRevision: 'no-stream' })
    const filter = { streamPrefixes: [newStream()], types: ['item-added'] }
    const batches = await subscribeUntil(log.store, { after, filter }, async (soFar) => {
      const last = soFar.at(-1)
      return last?.caughtUp === true && last.position >= position
    })
    expect(eventsOf(batches)).toEqual([])
    expect(batches.map((batch) => batch.position)).toEqual(batches.map((batch) => batch.position).toSorted())
  })

  it('moves its position past events that the filter leaves out also when it is live', async () => {
    const after = await log.store.head()
    const filter = { types: ['item-retired'] }
    let position = after
    await subscribeUntil(log.store, { after, filter }, async (soFar) => {
      if (soFar.length === 1)
        position = (await log.store.append(newStream(), newEvents(1), { expectedRevision: 'any' })).position
      return soFar.length > 1 && (soFar.at(-1)?.position ?? '') >= position
    })
  })

  it('reads the next batch only when it is asked for, and in bounded pieces', async () => {
    const after = await log.store.head()
    const stream = newStream()
    const text = 'x'.repeat(64 * 1024)
    const events = Array.from({ length: 200 }, (_, number) => newEvent({ number, text }))
    const controller = new AbortController()
    const subscription = log.store.subscribeToAll({
      after,
      filter: { streamPrefixes: [stream] },
      signal: controller.signal,
    })
    const batches = subscription[Symbol.asyncIterator]()
    await batches.next()
    for (const event of events) await log.store.append(stream, [event], { expectedRevision: 'any' })
    const seen: string[] = []
    while (seen.length < events.length) {
      const { value } = await batches.next()
      if (value === undefined) break
      expect(JSON.stringify(value.events).length).toBeLessThan(8 * 1024 * 1024)
      seen.push(...idsOf(value.events))
    }
    expect(seen).toEqual(idsOf(events))
    controller.abort()
    expect(await batches.next()).toEqual({ done: true, value: undefined })
  })

  it('ends when it is aborted: before it began, while it waits, and between batches', async () => {
    expect(await collect(log.store.subscribeToAll({ signal: AbortSignal.abort() }))).toEqual([])
    const controller = new AbortController()
    const after = await log.store.head()
    const batches = log.store.subscribeToAll({ after, signal: controller.signal })[Symbol.asyncIterator]()
    expect((await batches.next()).value?.caughtUp).toBe(true)
    const waiting = batches.next()
    controller.abort()
    expect(await waiting).toEqual({ done: true, value: undefined })
    const between = await subscribeUntil(log.store, {}, () => true)
    expect(between).toHaveLength(1)
  })

  it('fails with StoreUnavailable when the store is closed under it', async () => {
    const after = await log.store.head()
    const { signal } = new AbortController()
    const batches = log.store.subscribeToAll({ after, signal })[Symbol.asyncIterator]()
    await batches.next()
    const waiting = batches.next()
    const closing = log.store.close()
    await expect(waiting).rejects.toBeInstanceOf(StoreUnavailable)
    await closing
  })
}
