import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collect, newEvents, newStream } from '../../conformance/examples.ts'
import { connect } from './connection.ts'
import { clock, newPath, openRaw, openStore } from './embedded.examples.ts'
import { openEmbeddedEventStore } from './open.ts'

const written = async (events = 200): Promise<string> => {
  const path = await newPath()
  const store = await openEmbeddedEventStore({ path, clock })
  await store.append(newStream(), newEvents(events), { expectedRevision: 'no-stream' })
  await store.close()
  return path
}

const change = (path: string, sql: string): void => {
  const db = openRaw(path)
  db.exec(sql)
  db.close()
}

const refusal = (path: string, reason: string, words: RegExp) =>
  expect(openStore(path, 50)).rejects.toMatchObject({
    name: 'StoreCannotOpen',
    reason,
    path,
    message: expect.stringMatching(words),
  })

describe('opening', () => {
  it('writes through a write-ahead log, synced at every commit', async () => {
    const { writer, reader } = await connect(await newPath(), 50)
    expect(writer.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(writer.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(Number(writer.prepare('PRAGMA busy_timeout').get()?.timeout)).toBeGreaterThan(0)
    expect(() => reader.exec('DELETE FROM events')).toThrow('readonly')
    reader.close()
    writer.close()
  })

  it('leaves no write-ahead log behind after a close', async () => {
    const path = await written()
    expect(() => readFileSync(`${path}-wal`)).toThrow('ENOENT')
  })

  it('refuses a place where SQLite keeps no write-ahead log', async () => {
    await refusal(':memory:', 'not-durable', /journal_mode=memory.*local disk/)
  })

  it('refuses a newer format and leaves the file as it is', async () => {
    const path = await written()
    change(path, 'PRAGMA user_version = 3')
    const before = readFileSync(path)
    await refusal(path, 'newer-format', /format 3.*up to 2.*newer version/)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses a file that is no log', async () => {
    const path = await newPath()
    writeFileSync(path, '履行职责事项清单\n'.repeat(1_000))
    await refusal(path, 'corrupt', /not an SQLite file/)
    const other = await newPath()
    change(other, 'CREATE TABLE notes (text)')
    await refusal(other, 'corrupt', /not a Dutybook log/)
  })

  it('refuses a damaged log', async () => {
    const cut = await written()
    truncateSync(cut, 8192)
    await refusal(cut, 'corrupt', /damaged.*backup/)
    const without = await written()
    change(without, 'DROP TABLE events')
    await refusal(without, 'corrupt', /damaged.*backup/)
    for (const damage of [
      "UPDATE events SET data = '{'",
      'UPDATE indexed_ids SET until = 200',
      "UPDATE indexed SET until = 200 WHERE name = 'stream_events'",
      'DELETE FROM streams',
    ]) {
      const path = await written()
      change(path, damage)
      await refusal(path, 'corrupt', /damaged.*backup/)
    }
  })

  it('opens a log with a damaged page in its midst for reading, and takes no append', async () => {
    const path = await written(3_000)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 8_192))
    const store = await openStore(path, 50)
    expect(await collect(store.readAll({ limit: 10 }))).toHaveLength(10)
    await expect(store.append(newStream(), newEvents(1), { expectedRevision: 'any' })).rejects.toThrow(
      'the log file is damaged',
    )
  })

  it('refuses a folder that is missing or takes no files', async () => {
    const path = await newPath()
    await refusal(
      join(dirname(path), 'missing', 'log.sqlite'),
      'not-writable',
      /missing does not exist; create it/,
    )
    await refusal(dirname(path), 'not-writable', /this is a folder/)
  })

  it.runIf(process.platform === 'linux')('refuses a folder that takes no files', async () => {
    await refusal('/proc/log.sqlite', 'not-writable', /check permissions/)
  })

  it('refuses a locked log when the lock is not given up in time', async () => {
    const path = await written()
    const other = openRaw(path)
    other.exec('BEGIN IMMEDIATE')
    await refusal(path, 'locked', /another process holds its lock/)
    other.exec('ROLLBACK')
    const store = await openStore(path)
    expect(await collect(store.readAll())).toHaveLength(200)
  })

  it('lets several stores open the same new log at once', async () => {
    const path = await newPath()
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(path)))
    const stream = newStream()
    for (const store of stores) await store.append(stream, newEvents(1), { expectedRevision: 'any' })
    for (const store of stores) expect(await collect(store.readStream(stream))).toHaveLength(5)
  })
})

describe('the recorded instant', () => {
  it('comes from the clock, and never goes back', async () => {
    const path = await newPath()
    const instants = ['2026-11-21T08:00:00.500Z', '2026-11-21T07:00:00.000Z', '2026-11-21T08:00:00.501Z']
    for (const instant of [...instants, '2020-01-01T00:00:00.000Z']) {
      const store = await openEmbeddedEventStore({ path, clock: () => new Date(instant) })
      await store.append(newStream(), newEvents(1), { expectedRevision: 'any' })
      await store.close()
    }
    const recorded = await collect((await openStore(path)).readAll())
    expect(recorded.map(({ recordedAt }) => recordedAt)).toEqual([
      instants[0],
      instants[0],
      instants[2],
      instants[2],
    ])
  })
})
