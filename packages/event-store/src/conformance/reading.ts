import { expect, it } from 'vitest'
import { type Adapter, useLog } from './adapter.ts'
import { asGiven, collect, idsOf, newEvent, newEvents, newStream } from './examples.ts'

const MEBIBYTE = 1024 * 1024

export const reading = (adapter: Adapter): void => {
  const log = useLog(adapter)
  const revisions = async (stream: string, options: Parameters<typeof log.store.readStream>[1]) =>
    (await collect(log.store.readStream(stream, options))).map(({ revision }) => revision)

  it('yields nothing of an unknown stream', async () => {
    expect(await collect(log.store.readStream(newStream()))).toEqual([])
    expect(await collect(log.store.readStream(newStream(), { direction: 'backwards' }))).toEqual([])
    expect(await collect(log.store.readStream(newStream(), { from: 5 }))).toEqual([])
  })

  it('reads a stream both ways, from a revision, and so many events', async () => {
    const stream = newStream()
    await log.store.append(stream, newEvents(10), { expectedRevision: 'no-stream' })
    expect(await revisions(stream, { from: 8 })).toEqual([8, 9])
    expect(await revisions(stream, { from: 10 })).toEqual([])
    expect(await revisions(stream, { from: 3, limit: 2 })).toEqual([3, 4])
    expect(await revisions(stream, { limit: 0 })).toEqual([])
    expect(await revisions(stream, { direction: 'backwards', limit: 2 })).toEqual([9, 8])
    expect(await revisions(stream, { direction: 'backwards', from: 1 })).toEqual([1, 0])
    expect(await revisions(stream, { direction: 'backwards', from: 99, limit: 1 })).toEqual([9])
  })

  it('reads streams that take more than one page, both ways', async () => {
    const stream = newStream()
    await log.store.append(stream, newEvents(2_000), { expectedRevision: 'no-stream' })
    const upwards = Array.from({ length: 2_000 }, (_, index) => index)
    expect(await revisions(stream, {})).toEqual(upwards)
    expect(await revisions(stream, { direction: 'backwards' })).toEqual(upwards.toReversed())
    expect(await revisions(stream, { from: 600, limit: 900 })).toEqual(upwards.slice(600, 1_500))
  })

  it('sees an append as soon as it is answered', async () => {
    const stream = newStream()
    for (let revision = 0; revision < 20; revision++) {
      await log.store.append(stream, newEvents(1), { expectedRevision: 'any' })
      expect(await revisions(stream, { from: revision })).toEqual([revision])
    }
  })

  it('reads all events in the order of their positions, from any position on', async () => {
    const before = await log.store.head()
    const streams = [newStream(), newStream(), newStream()]
    for (let round = 0; round < 4; round++) {
      for (const stream of streams) await log.store.append(stream, newEvents(2), { expectedRevision: 'any' })
    }
    const filter = { streamPrefixes: streams }
    const all = await collect(log.store.readAll({ after: before, filter }))
    const positions = all.map(({ position }) => position)
    expect(all.map(({ stream }) => streams.indexOf(stream)).join('')).toBe('001122'.repeat(4))
    expect(positions).toEqual([...new Set(positions)].toSorted())
    expect(await log.store.head()).toBe(positions.at(-1))
    for (const [index, after] of positions.entries()) {
      expect(idsOf(await collect(log.store.readAll({ after, filter })))).toEqual(idsOf(all.slice(index + 1)))
    }
    expect(await collect(log.store.readAll({ after: before, filter, limit: 5 }))).toEqual(all.slice(0, 5))
  })

  it('filters by stream prefixes and by types; both must hold', async () => {
    const after = await log.store.head()
    const [a, b] = [newStream('list'), newStream('proposal')]
    const events = [newEvent({}, 'item-added'), newEvent({}, 'item-retired'), newEvent({}, 'item-moved')]
    for (const stream of [a, b])
      await log.store.append(
        stream,
        events.map((event) => newEvent({}, event.type)),
        { expectedRevision: 'no-stream' },
      )
    const found = async (filter: { streamPrefixes?: string[]; types?: string[] }) =>
      (await collect(log.store.readAll({ after, filter }))).map(
        ({ stream, type }) => `${stream === a ? 'a' : 'b'} ${type}`,
      )
    expect(await found({ streamPrefixes: [a] })).toEqual(['a item-added', 'a item-retired', 'a item-moved'])
    expect(await found({ streamPrefixes: ['list-', 'proposal-'], types: ['item-moved'] })).toEqual([
      'a item-moved',
      'b item-moved',
    ])
    expect(await found({ types: ['item-retired', 'item-added'], streamPrefixes: [b] })).toEqual([
      'b item-added',
      'b item-retired',
    ])
    expect(await found({ streamPrefixes: ['list_', 'LIST-', '%'] })).toEqual([])
  })

  it('gives back Chinese, emoji and escapes exactly', async () => {
    const text = '校外培训机构管理 𠮷野家 ⼀ 👩‍👩‍👧‍👦🏳️‍🌈 é é \u0000\u0007\u2028 "\\/" \ud800 ﷽'
    const stream = newStream('清单')
    const event = newEvent({ [text]: text }, '事项已新增')
    await log.store.append(stream, [event], { expectedRevision: 'no-stream' })
    const [recorded] = await collect(log.store.readStream(stream))
    expect(recorded && asGiven(recorded)).toEqual(event)
    expect(JSON.stringify(recorded?.data)).toBe(JSON.stringify(event.data))
    const after = await collect(
      log.store.readAll({ filter: { streamPrefixes: [stream], types: ['事项已新增'] } }),
    )
    expect(idsOf(after)).toEqual([event.id])
  })

  it('keeps an event of 1 MiB', async () => {
    const stream = newStream()
    const event = newEvent({ text: '责'.repeat(MEBIBYTE / 3) })
    await log.store.append(stream, [event], { expectedRevision: 'no-stream' })
    const [recorded] = await collect(log.store.readStream(stream))
    expect(recorded?.data).toEqual(event.data)
  })
}
