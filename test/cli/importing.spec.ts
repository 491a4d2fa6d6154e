import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runThroughNpm } from '../support/cli.ts'
import { eventsIn } from '../support/data-folder.ts'
import { sharedFile } from '../support/shared-folder.ts'
import { newFolder, openSample, sampleDocument } from './running-program.examples.ts'

const sample = openSample()
const here = newFolder().path

describe('importing from the command line', () => {
  it('takes the real list, through npm and by a path relative to where the user stands', async () => {
    const { cli, url } = await sample
    copyFileSync(sharedFile('seeds', '000_9a37e9c475342da4.txt'), join(here, 'list.txt'))
    const env = { DUTYBOOK_URL: url }
    const { code, out } = await runThroughNpm(['import', 'list.txt'], { cwd: here, env })
    expect(code).toBe(0)
    expect(out).toContain('district 汉阳区 opened')
    expect(out).toContain('309 items imported: 83 basic, 95 cooperative, 131 reclaimed')
    expect(out).toMatch(/^│ \d+ +│ 247 +│ (?:warning|note) /mu)
    expect(await cli.ok('show', '四新街道')).toContain('83 / 95 / 131')
  })

  it('refuses the same list again, in both languages', async () => {
    const { code, err } = await (await sample).cli.call(['import', 'list.txt'], { cwd: here })
    expect(code).toBe(1)
    expect(err).toMatch(/清单.*\n.*list.*\n\(409 urn:dutybook:problem:list-already-open\)/u)
  })

  it('prints the findings of a broken document with their lines, and changes nothing', async () => {
    const { cli } = await sample
    const lines = readFileSync(sampleDocument, 'utf8').replaceAll('麦渡镇', '苇塘镇').split('\n')
    const row = lines.findIndex((line) => line.startsWith('7\t'))
    const broken = lines.toSpliced(row, 1).join('\n')
    writeFileSync(join(here, 'broken.txt'), broken)
    writeFileSync(join(here, 'elsewhere.txt'), broken.replaceAll('望舒区', '归帆区'))
    const [before, people] = [await cli.ok('lists'), await cli.ok('people')]
    for (const file of ['broken.txt', 'elsewhere.txt']) {
      const { code, out, err } = await cli.call(['import', file], { cwd: here })
      expect(code).toBe(1)
      expect(out).toMatch(/^│ \d+ +│ \d+ +│ error /mu)
      expect(err).toMatch(/4 处错误.*\n.*4 error.*nothing was imported/u)
      expect(err).not.toMatch(/^\s+at /mu)
    }
    expect(await cli.ok('lists')).toBe(before)
    expect(await cli.ok('people')).toBe(people)
  })

  it('refuses what is no list, with the finding', async () => {
    writeFileSync(join(here, 'letter.txt'), '你好\n')
    const { code, err } = await (await sample).cli.call(['import', 'letter.txt'], { cwd: here })
    expect(code).toBe(1)
    expect(err).toMatch(/\p{Script=Han}.*\n.*[a-z].*\n\(not-a-duty-list, line 1\)/u)
  })
})

describe('rebuilding the read model from the command line', () => {
  it('is refused while the program runs, and gives the same rows once it is stopped', async () => {
    const { cli, program, folder } = await sample
    const refused = await cli.call(['rebuild', folder.path])
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/is in use\. Stop Dutybook there/u)
    expect(refused.err).not.toMatch(/^\s+at /mu)
    expect(await cli.ok('lists')).toContain('四新街道')

    expect(await program.stop()).toBe(0)
    const events = (await eventsIn(folder)).length
    const done = await cli.call(['rebuild', '.'], { cwd: folder.path })
    expect(done.code).toBe(0)
    expect(done.out).toMatch(new RegExp(`^${events} events applied; rows [0-9a-f]{64}$`, 'mu'))
    expect(done.out).toContain('the same rows as before, byte for byte')
  })

  it('says so when there is no log, or a damaged one', async () => {
    const { cli, folder } = await sample
    expect((await cli.call(['rebuild', here])).err).toContain('holds no log')
    writeFileSync(join(folder.path, 'log.sqlite'), '清单'.repeat(2_000))
    const readModel = readFileSync(join(folder.path, 'read-model.sqlite'))
    const { code, err } = await cli.call(['rebuild', folder.path])
    expect(code).toBe(1)
    expect(err).toMatch(/not an SQLite file/u)
    expect(err).not.toMatch(/^\s+at /mu)
    expect(readFileSync(join(folder.path, 'read-model.sqlite')).equals(readModel)).toBe(true)
  })
})
