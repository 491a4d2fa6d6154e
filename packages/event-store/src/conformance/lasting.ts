import { expect, it } from 'vitest'
import { StoreUnavailable } from '../event-store.ts'
import { type Adapter, useLog } from './adapter.ts'
import { collect, newEvents, newStream } from './examples.ts'

export const lasting = (adapter: Adapter): void => {
  const log = useLog(adapter)

  it('has everything after a restart, and goes on where it was', async () => {
    const after = await log.store.head()
    const stream = newStream()
    const filter = { streamPrefixes: [stream] }
    await log.store.append(stream, newEvents(700), { expectedRevision: 'no-stream' })
    const before = await collect(log.store.readAll({ after, filter }))
    const store = await log.reopen()
    expect(await collect(store.readAll({ after, filter }))).toEqual(before)
    expect(await collect(store.readStream(stream))).toEqual(before)
    const head = await store.head()
    const next = await store.append(stream, newEvents(1), { expectedRevision: 699 })
    expect(next.revision).toBe(700)
    expect(next.position > head).toBe(true)
    const [last] = await collect(store.readStream(stream, { direction: 'backwards', limit: 1 }))
    expect((last?.recordedAt ?? '') >= (before.at(-1)?.recordedAt ?? '')).toBe(true)
  })

  it('finishes the appends that were made before it is closed', async () => {
    const stream = newStream()
    const pending = Promise.all(
      Array.from({ length: 30 }, () => log.store.append(stream, newEvents(1), { expectedRevision: 'any' })),
    )
    await log.store.close()
    expect(await pending).toHaveLength(30)
    expect(await collect((await log.reopen()).readStream(stream))).toHaveLength(30)
  })

  it('answers every call after it is closed with StoreUnavailable', async () => {
    const stream = newStream()
    await log.store.append(stream, newEvents(1), { expectedRevision: 'no-stream' })
    await log.store.close()
    await log.store.close()
    const { signal } = new AbortController()
    for (const call of [
      () => log.store.append(stream, newEvents(1), { expectedRevision: 'any' }),
      () => collect(log.store.readStream(stream, { from: 1 })),
      () => collect(log.store.readAll()),
      () => collect(log.store.subscribeToAll({ signal })),
      () => log.store.head(),
    ]) {
      await expect(call()).rejects.toBeInstanceOf(StoreUnavailable)
    }
  })
}
