import { START } from '@dutybook/kernel'
import { expect, it } from 'vitest'
import { WrongExpectedRevision } from '../event-store.ts'
import { type Adapter, useLog } from './adapter.ts'
import { asGiven, collect, idsOf, newEvent, newEvents, newStream } from './examples.ts'

export const appending = (adapter: Adapter): void => {
  const log = useLog(adapter)

  it('answers the revision and position of the last event', async () => {
    const stream = newStream()
    const first = await log.store.append(stream, newEvents(3), { expectedRevision: 'no-stream' })
    expect(first.revision).toBe(2)
    const second = await log.store.append(stream, newEvents(1), { expectedRevision: 2 })
    expect(second.revision).toBe(3)
    expect(second.position > first.position).toBe(true)
    const recorded = await collect(log.store.readStream(stream))
    expect(recorded.map(({ revision }) => revision)).toEqual([0, 1, 2, 3])
    expect(recorded[2]?.position).toBe(first.position)
    expect(recorded[3]?.position).toBe(second.position)
  })

  it('keeps everything of an event, and adds when it was recorded', async () => {
    const stream = newStream()
    const event = newEvent({ 'a/b': [1, -0.5, 1e21, null, true, { deep: [] }], empty: '' })
    await log.store.append(stream, [event], { expectedRevision: 'no-stream' })
    const [recorded] = await collect(log.store.readStream(stream))
    expect(recorded && asGiven(recorded)).toEqual(event)
    expect(recorded).toMatchObject({ stream, revision: 0 })
    expect(recorded?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  it('keeps the instant at which copied events were recorded first, and nothing else of it', async () => {
    const stream = newStream()
    const [copied, own] = [newEvents(2), newEvents(1)]
    const firstRecordedAt = '2021-03-04T05:06:07.089Z'
    await log.store.append(stream, copied, { expectedRevision: 'no-stream', firstRecordedAt })
    await log.store.append(stream, own, { expectedRevision: 1 })
    const recorded = await collect(log.store.readStream(stream))
    expect(recorded.map(asGiven)).toEqual([...copied, ...own])
    expect(recorded.slice(0, 2).map(({ recordedAt }) => recordedAt)).toEqual([
      firstRecordedAt,
      firstRecordedAt,
    ])
    expect((recorded[2]?.recordedAt ?? '') > firstRecordedAt).toBe(true)
  })

  it('refuses any other revision than the expected one, and records nothing then', async () => {
    const stream = newStream()
    const missing = log.store.append(stream, newEvents(1), { expectedRevision: 0 })
    await expect(missing).rejects.toMatchObject({
      name: 'WrongExpectedRevision',
      stream,
      expected: 0,
      actual: -1,
    })
    await log.store.append(stream, newEvents(2), { expectedRevision: 'no-stream' })
    for (const expectedRevision of ['no-stream', 0, 2] as const) {
      const stale = log.store.append(stream, newEvents(1), { expectedRevision })
      await expect(stale).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        expected: expectedRevision,
        actual: 1,
      })
    }
    expect(await collect(log.store.readStream(stream))).toHaveLength(2)
  })

  it('takes any revision when told so', async () => {
    const stream = newStream()
    expect((await log.store.append(stream, newEvents(1), { expectedRevision: 'any' })).revision).toBe(0)
    expect((await log.store.append(stream, newEvents(1), { expectedRevision: 'any' })).revision).toBe(1)
  })

  it('lets one of 20 writers win each of 50 rounds', async () => {
    const stream = newStream()
    const won: string[] = []
    for (let round = 0; round < 50; round++) {
      const expectedRevision = round === 0 ? 'no-stream' : round - 1
      const attempts = Array.from({ length: 20 }, async () => {
        const [event] = newEvents(1)
        if (event === undefined) return
        await log.store.append(stream, [event], { expectedRevision })
        won.push(event.id)
      })
      const lost = (await Promise.allSettled(attempts)).flatMap((one) =>
        one.status === 'rejected' ? [one.reason] : [],
      )
      expect(lost).toHaveLength(19)
      for (const error of lost) expect(error).toBeInstanceOf(WrongExpectedRevision)
    }
    const recorded = await collect(log.store.readStream(stream))
    expect(idsOf(recorded)).toEqual(won)
    expect(recorded.map(({ revision }) => revision)).toEqual(Array.from({ length: 50 }, (_, index) => index))
  })

  it('lets no refused append harm those made at the same time', async () => {
    const streams = Array.from({ length: 10 }, () => newStream())
    const outcomes = await Promise.allSettled(
      streams.map((stream, index) =>
        log.store.append(stream, newEvents(1), { expectedRevision: index % 2 === 0 ? 'no-stream' : 7 }),
      ),
    )
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(
      streams.map((_, index) => index % 2 === 0),
    )
  })

  it('records the appends of one caller to one stream in the order they were made', async () => {
    const stream = newStream()
    const appended = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        log.store.append(stream, newEvents(1), { expectedRevision: index === 0 ? 'no-stream' : index - 1 }),
      ),
    )
    expect(appended.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('records nothing for an append without events, and answers where the stream ends', async () => {
    const stream = newStream()
    expect(await log.store.append(stream, [], { expectedRevision: 'no-stream' })).toEqual({
      revision: -1,
      position: START,
    })
    const appended = await log.store.append(stream, newEvents(2), { expectedRevision: 'no-stream' })
    expect(await log.store.append(stream, [], { expectedRevision: 1 })).toEqual(appended)
    await expect(log.store.append(stream, [], { expectedRevision: 0 })).rejects.toBeInstanceOf(
      WrongExpectedRevision,
    )
    expect(await log.store.head()).toBe(appended.position)
  })

  it('records 5,000 events at once', async () => {
    const stream = newStream()
    const events = newEvents(5_000)
    expect((await log.store.append(stream, events, { expectedRevision: 'no-stream' })).revision).toBe(4_999)
    expect(idsOf(await collect(log.store.readStream(stream)))).toEqual(idsOf(events))
  })
}
