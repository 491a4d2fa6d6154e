import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { newEvent, newEvents, newStream } from '../../conformance/examples.ts'
import { newPath, openRaw, openStore } from './embedded.examples.ts'

const MEBIBYTE = 1024 * 1024

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const memory = (): number => {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / MEBIBYTE
}

const large = () => newEvent({ text: 'x'.repeat(MEBIBYTE) })

describe('bounded memory', { timeout: 60_000 }, () => {
  it('reads 128 events of 1 MiB a few at a time', async () => {
    const store = await openStore(await newPath())
    const stream = newStream()
    for (let count = 0; count < 128; count++)
      await store.append(stream, [large()], { expectedRevision: 'any' })
    const before = memory()
    for (const read of [
      () => store.readStream(stream),
      () => store.readStream(stream, { direction: 'backwards' }),
      () => store.readAll(),
    ]) {
      let count = 0
      for await (const _ of read()) if (++count % 16 === 1) expect(memory() - before).toBeLessThan(24)
      expect(count).toBe(128)
    }
  })

  it('keeps nothing for a subscriber that does not ask', async () => {
    const store = await openStore(await newPath())
    const stream = newStream()
    const controller = new AbortController()
    const batches = store.subscribeToAll({ signal: controller.signal })[Symbol.asyncIterator]()
    await batches.next()
    const before = memory()
    for (let count = 0; count < 64; count++)
      await store.append(stream, [large()], { expectedRevision: 'any' })
    expect(memory() - before).toBeLessThan(16)
    let count = 0
    while (count < 64) {
      const { value } = await batches.next()
      count += value?.events.length ?? 64
      expect(value?.events.length).toBeLessThan(8)
    }
    controller.abort()
  })

  it('holds no snapshot while a reader pauses, so that the write-ahead log can be emptied', async () => {
    const path = await newPath()
    const store = await openStore(path)
    const stream = newStream()
    await store.append(stream, newEvents(2_000), { expectedRevision: 'no-stream' })
    const events = store.readStream(stream)[Symbol.asyncIterator]()
    await events.next()
    await store.append(stream, newEvents(1), { expectedRevision: 'any' })
    const checkpoint = openRaw(path).prepare('PRAGMA wal_checkpoint(TRUNCATE)')
    expect(checkpoint.get()).toEqual({ busy: 0, log: 0, checkpointed: 0 })
    let count = 1
    while (!(await events.next()).done) count++
    expect(count).toBe(2_001)
  })
})
