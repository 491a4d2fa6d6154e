import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openEmbeddedEventStore } from '@dutybook/event-store'
import { describe, expect, it } from 'vitest'
import { eventsIn } from '../support/data-folder.ts'
import { refuses, sampleFolder, startsWithSample } from './start.examples.ts'

const BAD_LOG = 65
const PAGE = 4096
/** SQLite keeps its counters there; opening a log for writing moves them. */
const HEADER = 100

const sampleLog = async () => {
  const folder = await sampleFolder()
  const log = join(folder.path, 'log.sqlite')
  return { folder, log, whole: readFileSync(log) }
}
type SampleLog = Awaited<ReturnType<typeof sampleLog>>

/** Refused with these words, and nobody touched what the log holds. */
const refusesThisLog = async ({ folder, log }: SampleLog, ...words: readonly RegExp[]): Promise<void> => {
  const before = readFileSync(log)
  await refuses(folder, BAD_LOG, [folder.path, ...words])
  const after = readFileSync(log).subarray(HEADER, before.length)
  expect(after.equals(before.subarray(HEADER))).toBe(true)
}

const changed = (log: string, sql: string): void => {
  const db = new DatabaseSync(log)
  db.exec(sql)
  db.close()
}

describe.concurrent('the program does not start on', () => {
  it('a log whose events are damaged, when the read model has to be made from them', async () => {
    const sample = await sampleLog()
    const pages = sample.whole.length / PAGE
    writeFileSync(sample.log, Buffer.from(sample.whole).fill(0xff, 8 * PAGE, (pages - 4) * PAGE))
    rmSync(join(sample.folder.path, 'read-model.sqlite'))
    await refusesThisLog(sample, /damaged/u, /restore a backup/u)
  })

  it('a log whose header is garbage, and starts once a backup is back', async () => {
    const sample = await sampleLog()
    writeFileSync(sample.log, Buffer.concat([Buffer.alloc(HEADER, '清单'), sample.whole.subarray(HEADER)]))
    await refusesThisLog(sample, /not an SQLite file/u, /restore a backup/u)
    writeFileSync(sample.log, sample.whole)
    await startsWithSample(sample.folder)
  })

  it.each([
    ['in the middle', 0.5],
    ['shortly before its end', 0.98],
  ])('a log that is cut off %s', async (_, part) => {
    const sample = await sampleLog()
    truncateSync(sample.log, Math.floor(sample.whole.length * part))
    await refusesThisLog(sample, /damaged/u, /keep the file for analysis and restore a backup/u)
  })

  it('a log whose tables are damaged', async () => {
    const sample = await sampleLog()
    writeFileSync(sample.log, Buffer.from(sample.whole).fill(0xff, PAGE, 2 * PAGE))
    await refusesThisLog(sample, /damaged/u, /restore a backup/u)
  })

  it('a log of a newer format', async () => {
    const sample = await sampleLog()
    changed(sample.log, 'PRAGMA user_version = 999')
    const before = readFileSync(sample.log)
    await refusesThisLog(sample, /format 999/u, /start the newer version of Dutybook/u)
    expect(readFileSync(sample.log).equals(before)).toBe(true)
  })

  it('a log with an event that only a newer version knows', async () => {
    const { folder, log } = await sampleLog()
    const [first] = await eventsIn(folder)
    const store = await openEmbeddedEventStore({ path: log, clock: () => new Date() })
    const event = { id: 'e-new', type: 'ListGlorified', data: {}, metadata: first?.metadata } as never
    await store.append('list-new', [event], { expectedRevision: 'no-stream' })
    await store.close()
    const words = [folder.path, /ListGlorified at position \d+/u, /version of Dutybook that wrote it/u]
    await refuses(folder, BAD_LOG, words)
    expect((await eventsIn(folder)).at(-1)?.type).toBe('ListGlorified')
  })

  it('a database of something else', async () => {
    const sample = await sampleLog()
    rmSync(sample.log)
    changed(sample.log, 'CREATE TABLE notes (text)')
    await refusesThisLog(sample, /not a Dutybook log/u)
  })

  it('a log that has lost events which the read model has seen', async () => {
    const { folder, log, whole } = await sampleLog()
    const events = await eventsIn(folder)
    rmSync(log)
    const lost = new RegExp(`is empty, but events up to position 0*${events.length} `, 'u')
    await refuses(folder, BAD_LOG, [log, lost, /from a backup/u])
    writeFileSync(log, whole)
    await startsWithSample(folder)
    expect(await eventsIn(folder)).toEqual(events)
  })
})
