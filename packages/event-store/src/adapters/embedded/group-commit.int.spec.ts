import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newEvent, newEvents, newStream } from '../../conformance/examples.ts'
import { newPath, openStore } from './embedded.examples.ts'

/** Commits in a write-ahead log: frames that carry the file's size after a commit. See https://sqlite.org/fileformat2.html#walformat */
const commitsIn = (path: string): number => {
  const wal = readFileSync(`${path}-wal`)
  const frame = 24 + wal.readUInt32BE(8)
  const salt = wal.subarray(16, 24)
  let commits = 0
  for (let at = 32; at + frame <= wal.length && wal.subarray(at + 8, at + 16).equals(salt); at += frame) {
    if (wal.readUInt32BE(at + 4) > 0) commits++
  }
  return commits
}

describe('group commit', () => {
  it('writes appends that wait at the same time with one commit', async () => {
    const path = await newPath()
    const store = await openStore(path)
    const before = commitsIn(path)
    const stream = newStream()
    await Promise.all(
      Array.from({ length: 64 }, () =>
        store.append(newStream(), newEvents(1), { expectedRevision: 'no-stream' }),
      ),
    )
    expect(commitsIn(path) - before).toBe(1)
    await store.append(stream, newEvents(1), { expectedRevision: 'any' })
    await store.append(stream, newEvents(1), { expectedRevision: 'any' })
    expect(commitsIn(path) - before).toBe(3)
  })

  it('commits nothing when every append is refused', async () => {
    const path = await newPath()
    const store = await openStore(path)
    const before = commitsIn(path)
    const refused = [1, 2].map((expectedRevision) =>
      store.append(newStream(), newEvents(1), { expectedRevision }),
    )
    expect((await Promise.allSettled(refused)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(commitsIn(path)).toBe(before)
  })

  it('bounds a commit, and keeps the order in which appends came', async () => {
    const path = await newPath()
    const store = await openStore(path)
    const before = commitsIn(path)
    const stream = newStream()
    const appended = await Promise.all(
      Array.from({ length: 6 }, () => store.append(stream, newEvents(400), { expectedRevision: 'any' })),
    )
    expect(appended.map(({ revision }) => revision)).toEqual([399, 799, 1199, 1599, 1999, 2399])
    expect(commitsIn(path) - before).toBe(3)
  })

  it('fails an append that cannot be written as JSON alone', async () => {
    const store = await openStore(await newPath())
    const circular: { self?: object } = {}
    circular.self = circular
    const outcomes = await Promise.allSettled(
      [{}, circular, {}].map((data) =>
        store.append(newStream(), [newEvent(data)], { expectedRevision: 'any' }),
      ),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('refuses names that SQLite would change', async () => {
    const store = await openStore(await newPath())
    for (const stream of ['', 'list-\ud800', 'list-\0']) {
      await expect(store.append(stream, newEvents(1), { expectedRevision: 'any' })).rejects.toBeInstanceOf(
        TypeError,
      )
    }
  })
})
