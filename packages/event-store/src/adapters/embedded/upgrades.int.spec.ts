import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asGiven, collect, newEvent, newEvents } from '../../conformance/examples.ts'
import { EventIdTaken } from '../../event-store.ts'
import { backupLog, restoreLog } from './backup.ts'
import { newPath, openRaw, openStore } from './embedded.examples.ts'
import { logOfFormat1 } from './format-1.examples.ts'

const events = [
  ...newEvents(99),
  { ...newEvent(), id: 'event-1' },
  ...newEvents(99),
  { ...newEvent(), id: '事项' },
]
const partlyIndexed = () => logOfFormat1(events, { streamEvents: 180, eventIds: 150 })

const schemaOf = (path: string) =>
  openRaw(path).prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
const formatOf = (path: string) => openRaw(path).prepare('PRAGMA user_version').get()?.user_version

describe('a log of format 1', () => {
  it('has the tables of a new log as soon as it is opened, and all its events', async () => {
    const [path, fresh] = [await partlyIndexed(), await newPath()]
    const store = await openStore(path)
    await openStore(fresh)
    expect(schemaOf(path)).toEqual(schemaOf(fresh))
    expect([formatOf(path), formatOf(fresh)]).toEqual([2, 2])
    expect((await collect(store.readAll())).map(asGiven)).toEqual(events)
  })

  it('knows every id that it had, indexed or not', async () => {
    const store = await openStore(await partlyIndexed())
    for (const { id } of events)
      await expect(
        store.append('other', [{ ...newEvent(), id }], { expectedRevision: 'any' }),
      ).rejects.toEqual(new EventIdTaken(id))
    expect(await store.append('list', events.slice(140, 160), { expectedRevision: 'any' })).toMatchObject({
      revision: 159,
    })
    expect(await collect(store.readAll())).toHaveLength(200)
  })

  it('is not indexed anew, and goes on where its indexes ended', async () => {
    const path = await partlyIndexed()
    await openStore(path)
    const indexed = openRaw(path).prepare('SELECT position FROM event_ids ORDER BY position')
    expect(indexed.all().map(({ position }) => position)).toEqual(
      Array.from({ length: 150 }, (_, index) => index + 1),
    )
    expect(openRaw(path).prepare('SELECT DISTINCT until FROM indexed_ids').all()).toEqual([{ until: 150 }])
  })

  it('is opened by several processes at once', async () => {
    const path = await partlyIndexed()
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(path)))
    for (const store of stores) await store.append('list', newEvents(1), { expectedRevision: 'any' })
    for (const store of stores) expect(await collect(store.readStream('list'))).toHaveLength(205)
  })

  it('stays as it is when it is damaged', async () => {
    const path = await partlyIndexed()
    openRaw(path).exec('DELETE FROM event_ids WHERE position = 150; DELETE FROM events WHERE position > 150')
    const before = schemaOf(path)
    await expect(openStore(path)).rejects.toMatchObject({ name: 'StoreCannotOpen', reason: 'corrupt' })
    expect(schemaOf(path)).toEqual(before)
    expect(formatOf(path)).toBe(1)
  })

  it('is backed up as it is, and a backup of it is restored and opened', async () => {
    const path = await partlyIndexed()
    const to = join(dirname(path), 'backup.sqlite')
    const backup = backupLog({ log: path, to })
    expect(formatOf(to)).toBe(1)
    const folder = join(dirname(path), 'restored')
    expect(restoreLog({ backup: to, folder })).toEqual(backup)
    const restored = await openStore(join(folder, 'log.sqlite'))
    expect((await collect(restored.readAll())).map(asGiven)).toEqual(events)
  })
})
