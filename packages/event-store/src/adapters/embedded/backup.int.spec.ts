import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { RecordedEvent } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { collect, newEvents, newStream } from '../../conformance/examples.ts'
import { backupLog, BackupRefused, restoreLog } from './backup.ts'
import { compareDatabases } from './compare-databases.ts'
import { newPath, openRaw, openStore, startProcess } from './embedded.examples.ts'

const events = async (path: string): Promise<readonly RecordedEvent[]> =>
  collect((await openStore(path)).readAll())

const written = async (count: number) => {
  const path = await newPath()
  const store = await openStore(path)
  await store.append(newStream(), newEvents(count), { expectedRevision: 'no-stream' })
  return { path, store, folder: dirname(path), to: join(dirname(path), 'backup.sqlite') }
}

describe('a backup', () => {
  it('holds every event with its id, stream, revision and position, and is taken back the same', async () => {
    const { path, store, folder, to } = await written(3_000)
    const backup = backupLog({ log: path, to })
    expect(backup).toMatchObject({ events: 3_000, head: await store.head() })
    const restored = join(folder, 'new', 'data')
    expect(restoreLog({ backup: to, folder: restored })).toEqual(backup)
    expect(await events(join(restored, 'log.sqlite'))).toEqual(await events(path))
  })

  it('is of one moment while four processes write, and lacks nothing that was answered before it began', async () => {
    const { path, to } = await written(1)
    const answered: { id: string; position: string }[] = []
    const writers = Array.from({ length: 4 }, (_, number) => {
      const writer = startProcess('appender.fixture.ts', [path, `list-${number}`, '500'])
      const ended = new Promise((resolve) => writer.once('close', resolve))
      let text = ''
      writer.stdout?.setEncoding('utf8').on('data', (some: string) => {
        const lines = (text + some).split('\n')
        text = lines.pop() ?? ''
        for (const line of lines) answered.push(JSON.parse(line) as { id: string; position: string })
      })
      return ended
    })
    while (answered.length < 400) await new Promise((resolve) => setTimeout(resolve, 5))
    const before = [...answered]
    const { events: count, head } = backupLog({ log: path, to })
    expect(count).toBeLessThan(2_001)
    await Promise.all(writers)
    const copied = await events(to)
    const all = await events(path)
    expect(all).toHaveLength(2_001)
    expect(copied).toEqual(all.slice(0, count))
    expect(copied.at(-1)?.position).toBe(head)
    const ids = new Set(copied.map(({ id }) => id))
    expect(before.filter(({ id }) => !ids.has(id))).toEqual([])
  })

  it('overwrites nothing, and leaves nothing behind when it is refused', async () => {
    const { path, folder, to } = await written(10)
    writeFileSync(to, 'mine')
    expect(() => backupLog({ log: path, to })).toThrow(BackupRefused)
    expect(readFileSync(to, 'utf8')).toBe('mine')
    expect(() => backupLog({ log: join(folder, 'none.sqlite'), to: `${to}2` })).toThrow(/there is no log/u)
    expect(() => backupLog({ log: path, to: join(folder, 'nowhere', 'backup') })).toThrow(BackupRefused)
    expect(() => restoreLog({ backup: path, folder })).toThrow(/holds .*log\.sqlite.* already/u)
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([])
  })

  it('is found to differ when a single word of one event does', async () => {
    const { path, to } = await written(50)
    backupLog({ log: path, to })
    expect(compareDatabases(openRaw(to), openRaw(path))).toMatchObject({ events: 50 })
    openRaw(to).exec(`UPDATE events SET metadata = replace(metadata, '"', ' "') WHERE position = 7`)
    expect(compareDatabases(openRaw(to), openRaw(path))).toMatch(/event at 7 is not the same/u)
  })

  it.each([
    ['is no database', (to: string) => writeFileSync(to, 'x'.repeat(5_000)), /not a database/u],
    [
      'is a database of something else',
      (to: string) => openRaw(to).exec('PRAGMA application_id = 1'),
      /no Dutybook log/u,
    ],
    ['is of a newer format', (to: string) => openRaw(to).exec('PRAGMA user_version = 99'), /newer version/u],
    [
      'lacks an event',
      (to: string) => openRaw(to).exec('DELETE FROM events WHERE position = 5'),
      /lacks the event at 5/u,
    ],
    ['is damaged in a page', damagePage, /damaged|malformed/u],
  ])('that %s is not restored', async (_, spoil, words) => {
    const { path, folder, to } = await written(200)
    backupLog({ log: path, to })
    spoil(to)
    const target = join(folder, 'target')
    expect(() => restoreLog({ backup: to, folder: target })).toThrow(words)
    expect(existsSync(join(target, 'log.sqlite'))).toBe(false)
  })
})

function damagePage(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xff, bytes.length - 4_096)
  writeFileSync(path, bytes)
}
