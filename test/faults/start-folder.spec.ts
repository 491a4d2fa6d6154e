import { chmodSync, chownSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openReadModel } from '@dutybook/read-store'
import { describe, expect, it } from 'vitest'
import { eventsIn } from '../support/data-folder.ts'
import { startDutybook } from '../support/dutybook-process.ts'
import { canBeUnprivileged, unprivileged, unprivilegedId } from '../support/nobody.ts'
import { mayMount, smallDisk } from '../support/small-disk.ts'
import { noFileOver } from '../support/small-files.ts'
import { atTheEnd, newFolder, refuses, sampleFolder, startsWithSample } from './start.examples.ts'

const BAD_FOLDER = 74
const linux = process.platform === 'linux'
const logOf = (path: string): Buffer => readFileSync(join(path, 'log.sqlite'))
/** Of the file that grows while the tables are made. */
const sizeOfEmptyReadModel = (): number => {
  const path = join(newFolder().path, 'empty.sqlite')
  const readModel = openReadModel({ path })
  const { size } = statSync(`${path}-wal`)
  readModel.close()
  return size
}

describe.concurrent('the program does not start', () => {
  it('on a log that another process has locked', async () => {
    const folder = await sampleFolder()
    const before = logOf(folder.path)
    const other = new DatabaseSync(join(folder.path, 'log.sqlite'))
    atTheEnd(() => other.isOpen && other.close())
    other.exec('BEGIN EXCLUSIVE')
    await refuses(folder, BAD_FOLDER, [folder.path, /another process holds its lock/u, /stop that process/u])
    other.close()
    expect(logOf(folder.path).equals(before)).toBe(true)
    await startsWithSample(folder)
  })

  it.runIf(linux)('where the read model cannot be written (RLIMIT_FSIZE)', async () => {
    const folder = await sampleFolder()
    const readModel = join(folder.path, 'read-model.sqlite')
    const limit = (statSync(readModel).size + sizeOfEmptyReadModel()) / 2
    rmSync(readModel)
    const words = [/read model cannot follow the log/u, /space on its disk/u]
    await refuses(folder, BAD_FOLDER, words, {}, noFileOver(Math.floor(limit)))
    await startsWithSample(folder)
  })

  it('on a folder that another Dutybook has', async () => {
    const folder = await sampleFolder()
    const first = await startDutybook(folder.path)
    atTheEnd(() => first.stop())
    const words = [folder.path, /in use by another Dutybook/u, /Stop that one, or set DUTYBOOK_DATA/u]
    await refuses(folder, BAD_FOLDER, words)
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  })

  it('where a file stands in the place of the folder', async () => {
    const path = join(newFolder().path, 'data')
    writeFileSync(path, 'precious')
    await refuses({ path }, BAD_FOLDER, [path, /cannot be created \(E(?:NOTDIR|EXIST)\)/u, /DUTYBOOK_DATA/u])
    expect(readFileSync(path, 'utf8')).toBe('precious')
  })

  it.runIf(canBeUnprivileged)('on a folder that this user may not write', async () => {
    const folder = await sampleFolder()
    const { path } = folder
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    for (const file of ['', ...files]) chownSync(join(path, file), unprivilegedId, unprivilegedId)
    const before = logOf(path)
    chmodSync(path, 0o555)
    await refuses(
      folder,
      BAD_FOLDER,
      [path, /cannot be (?:opened|written)/u, /permissions|mode/u],
      {},
      unprivileged,
    )
    expect(logOf(path).equals(before)).toBe(true)
    chmodSync(path, 0o755)
    await startsWithSample(folder)
  })

  it.runIf(linux)('where no file can grow (RLIMIT_FSIZE), and loses nothing', async () => {
    const folder = await sampleFolder()
    const events = await eventsIn(folder)
    const before = logOf(folder.path)
    await refuses(folder, BAD_FOLDER, [folder.path, /disk/u, /free space/u], {}, noFileOver(2_000))
    expect(logOf(folder.path).equals(before)).toBe(true)
    await startsWithSample(folder)
    expect(await eventsIn(folder)).toEqual(events)
  })

  it.runIf(linux)(
    'where the sample cannot be recorded (RLIMIT_FSIZE), and loads it once it can',
    async () => {
      const folder = newFolder()
      await refuses(folder, BAD_FOLDER, [/disk/u, /space/u], {}, noFileOver(110_000))
      await startsWithSample(folder)
    },
  )

  it.runIf(mayMount)('on a full disk (tmpfs), and loses nothing', async () => {
    const disk = smallDisk(2_048)
    atTheEnd(disk.remove)
    await (await startDutybook(disk.path)).stop()
    const events = await eventsIn(disk)
    const before = logOf(disk.path)
    disk.fill()
    await refuses(disk, BAD_FOLDER, [disk.path, /disk is full/u, /space/u])
    expect(logOf(disk.path).equals(before)).toBe(true)
    disk.empty()
    await startsWithSample(disk)
    expect(await eventsIn(disk)).toEqual(events)
  })
})
