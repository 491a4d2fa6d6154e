import { expect, it } from 'vitest'
import { EventIdTaken, WrongExpectedRevision } from '../event-store.ts'
import { type Adapter, useLog } from './adapter.ts'
import { collect, idsOf, newEvents, newStream } from './examples.ts'

export const repeating = (adapter: Adapter): void => {
  const log = useLog(adapter)

  it('answers as the first time, also when the stream has grown since', async () => {
    const stream = newStream()
    const [first, second] = [newEvents(2), newEvents(2)]
    const appended = await log.store.append(stream, first, { expectedRevision: 'no-stream' })
    expect(await log.store.append(stream, first, { expectedRevision: 'no-stream' })).toEqual(appended)
    const grown = await log.store.append(stream, second, { expectedRevision: 1 })
    expect(await log.store.append(stream, first, { expectedRevision: 'no-stream' })).toEqual(appended)
    expect(await log.store.append(stream, second, { expectedRevision: 1 })).toEqual(grown)
    expect(idsOf(await collect(log.store.readStream(stream)))).toEqual(idsOf([...first, ...second]))
  })

  it('answers as the first time after a restart', async () => {
    const stream = newStream()
    const events = newEvents(3)
    const appended = await log.store.append(stream, events, { expectedRevision: 'no-stream' })
    const store = await log.reopen()
    expect(await store.append(stream, events, { expectedRevision: 'no-stream' })).toEqual(appended)
  })

  it('answers as the first time when any revision is taken', async () => {
    const stream = newStream()
    const events = newEvents(2)
    const appended = await log.store.append(stream, events, { expectedRevision: 'any' })
    await log.store.append(stream, newEvents(1), { expectedRevision: 'any' })
    expect(await log.store.append(stream, events, { expectedRevision: 'any' })).toEqual(appended)
    expect(await collect(log.store.readStream(stream))).toHaveLength(3)
  })

  it('records the events once when the same append is made several times at once', async () => {
    const stream = newStream()
    const events = newEvents(2)
    const attempts = Array.from({ length: 5 }, () =>
      log.store.append(stream, events, { expectedRevision: 'no-stream' }),
    )
    const appended = await Promise.all(attempts)
    expect(new Set(appended.map(({ position }) => position)).size).toBe(1)
    expect(await collect(log.store.readStream(stream))).toHaveLength(2)
  })

  it('is a conflict when only some of the events were recorded', async () => {
    const stream = newStream()
    const events = newEvents(2)
    await log.store.append(stream, events, { expectedRevision: 'no-stream' })
    for (const other of [
      [...events, ...newEvents(1)],
      [...events.slice(0, 1), ...newEvents(1)],
      newEvents(2),
    ]) {
      const attempt = log.store.append(stream, other, { expectedRevision: 'no-stream' })
      await expect(attempt).rejects.toBeInstanceOf(WrongExpectedRevision)
    }
    expect(idsOf(await collect(log.store.readStream(stream)))).toEqual(idsOf(events))
  })

  if (adapter.eventIdsUniqueIn === 'log') {
    it('refuses an event id that stands elsewhere, with all of its append', async () => {
      const [stream, other] = [newStream(), newStream()]
      const events = newEvents(3)
      await log.store.append(stream, events, { expectedRevision: 'no-stream' })
      const mixed = [...newEvents(2), ...events.slice(1, 2)]
      for (const expectedRevision of ['no-stream', 'any'] as const) {
        const attempt = log.store.append(other, mixed, { expectedRevision })
        await expect(attempt).rejects.toMatchObject({ name: 'EventIdTaken', eventId: events[1]?.id })
      }
      await expect(log.store.append(stream, mixed, { expectedRevision: 2 })).rejects.toBeInstanceOf(
        EventIdTaken,
      )
      expect(await collect(log.store.readStream(other))).toEqual([])
      expect((await log.store.append(other, newEvents(1), { expectedRevision: 'no-stream' })).revision).toBe(
        0,
      )
    })
  } else {
    it('takes an event id that stands in another stream', async () => {
      const [stream, other] = [newStream(), newStream()]
      const events = newEvents(1)
      await log.store.append(stream, events, { expectedRevision: 'no-stream' })
      await log.store.append(other, events, { expectedRevision: 'no-stream' })
      expect(idsOf(await collect(log.store.readStream(other)))).toEqual(idsOf(events))
    })
  }

  it('refuses an append that holds one id twice', async () => {
    const stream = newStream()
    const [event] = newEvents(1)
    const twice = event === undefined ? [] : [event, event]
    await expect(log.store.append(stream, twice, { expectedRevision: 'no-stream' })).rejects.toBeInstanceOf(
      EventIdTaken,
    )
    expect(await collect(log.store.readStream(stream))).toEqual([])
  })
}
