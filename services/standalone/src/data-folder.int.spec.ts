import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeDataFolder } from './data-folder.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dutybook-folder-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('a data folder', () => {
  it('is created and taken, and can be taken again after release', () => {
    const folder = takeDataFolder(join(root, 'new', 'data'))
    folder.release()
    takeDataFolder(join(root, 'new', 'data')).release()
    expect(folder.log).toBe(join(root, 'new', 'data', 'log.sqlite'))
  })

  it('is refused to a second process while it is taken', () => {
    const folder = takeDataFolder(root)
    const module = join(import.meta.dirname, 'data-folder.ts')
    const second = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { takeDataFolder } from ${JSON.stringify(module)}; takeDataFolder(${JSON.stringify(root)})`,
      ],
      { encoding: 'utf8' },
    )
    folder.release()
    expect(second.status).not.toBe(0)
    expect(second.stderr).toContain('is in use by another Dutybook')
  })

  it('is refused where a file stands in its way', () => {
    writeFileSync(join(root, 'file'), '')
    expect(() => takeDataFolder(join(root, 'file', 'data'))).toThrow(/cannot be created \(ENOTDIR\)/u)
  })

  it('is refused where nothing can be made', () => {
    expect(() => takeDataFolder('/proc/nothing')).toThrow(/nothing cannot be created/u)
  })

  it('is shared by processes of one role each, which have parts of their own and the log in common', () => {
    const folders = (['api', 'api', 'worker'] as const).map((role) => takeDataFolder(root, role))
    expect(folders.map(({ readModel }) => readModel)).toEqual(
      ['api-1', 'api-2', 'worker-1'].map((part) => join(root, part, 'read-model.sqlite')),
    )
    expect(new Set(folders.map(({ log }) => log))).toEqual(new Set([join(root, 'log.sqlite')]))
    expect(() => takeDataFolder(root)).toThrow(/in use by another Dutybook/u)
    folders[0]?.release()
    const next = takeDataFolder(root, 'api')
    expect(next.readModel).toBe(folders[0]?.readModel)
    for (const folder of [next, ...folders.slice(1)]) folder.release()
    const alone = takeDataFolder(root)
    expect(() => takeDataFolder(root, 'worker')).toThrow(/in use by another Dutybook/u)
    alone.release()
  })
})
