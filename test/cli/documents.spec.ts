import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DutyListDocument } from '@dutybook/documents'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { sharedFile } from '../support/shared-folder.ts'
import { newFolder, openSample, proposalIn, sampleDocument } from './running-program.examples.ts'

const here = newFolder().path
const parsed = async (file: string): Promise<DutyListDocument> => {
  const { code, out, err } = await runCli(['parse', file], { cwd: here })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as DutyListDocument
}
/** What the document says, without where. */
const contentOf = ({ township, categories }: DutyListDocument) =>
  JSON.parse(
    JSON.stringify({ township, categories }, (key, value) => (key === 'line' ? undefined : value)),
  ) as unknown

describe('parse', () => {
  it('prints a published list as JSON, equal to the verified truth', async () => {
    const read = await parsed(sharedFile('seeds', '001_19c02bd560004e64.txt'))
    const gold = JSON.parse(readFileSync(sharedFile('gold', '001.json'), 'utf8'))
    expect(contentOf(read)).toEqual({ township: gold.township, categories: gold.categories })
    expect(read.findings).toContainEqual(expect.objectContaining({ code: 'columns-uncertain', no: 25 }))
  })

  it('prints counts and findings for people', async () => {
    const { code, out } = await runCli(['parse', sampleDocument, '--summary'], { cwd: here })
    expect(code).toBe(0)
    expect(out).toMatch(/│ basic +│ +│ 22 +│ 22 +│/u)
    expect(out).toMatch(/^0 errors, \d+ warnings, \d+ notes$/mu)
  })

  it('says in both languages why a file is refused, and prints no JSON', async () => {
    writeFileSync(join(here, 'old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    const { code, out, err } = await runCli(['parse', 'old.doc'], { cwd: here })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/\p{Script=Han}.*\n.*[a-z].*\n\(legacy-format/u)
  })
})

describe('a list as a file', () => {
  const sample = openSample()

  it.each(['docx', 'xlsx', 'pdf', 'csv', 'json'])(
    'is exported as %s and understood again',
    async (format) => {
      const { cli } = await sample
      const exported = await cli.call(
        ['export', '麦渡镇', '--format', format, '--output', `list.${format}`],
        {
          cwd: here,
        },
      )
      expect(exported).toMatchObject({ code: 0, err: '' })
      expect(contentOf(await parsed(`list.${format}`))).toEqual(contentOf(await parsed(sampleDocument)))
    },
  )

  it('in a new version becomes a proposal with the differences', async () => {
    const { cli } = await sample
    const text = readFileSync(sampleDocument, 'utf8').replace(
      '安排镇党委理论学习',
      '安排镇党委和支部理论学习',
    )
    writeFileSync(join(here, 'revised.txt'), text)
    const { out, err } = await cli.call(['import', 'revised.txt', '--list', '麦渡镇'], { cwd: here })
    expect(err).toBe('')
    expect(out).toMatch(/^amend {2}安排镇党委理论学习/mu)
    const proposal = await cli.ok('proposal', proposalIn(out))
    expect(proposal).toMatch(/^按新文本修订: draft$/mu)
  })

  it('is kept as a draft, shown among the imports, and accepted by its id', async () => {
    const { cli } = await sample
    const text = readFileSync(sampleDocument, 'utf8').replaceAll('麦渡镇', '苇塘镇')
    writeFileSync(join(here, 'other.txt'), text)
    const kept = await cli.call(['import', 'other.txt', '--draft'], { cwd: here })
    const importId = /draft (\S{36})/u.exec(kept.out)?.[1] ?? ''
    expect(await cli.ok('imports')).toMatch(new RegExp(`│ ${importId} │ draft +│ 苇塘镇 +│ other.txt`, 'u'))
    expect(await cli.ok('accept', importId)).toContain('54 items imported: 22 basic, 19 cooperative')
    const again = await cli.call(['import', 'other.txt'], { cwd: here })
    expect(again.err).toContain('list-already-open')
    expect((await cli.call(['import', 'other.txt', '--replace'], { cwd: here })).code).toBe(0)
  })

  it('with errors and without a place is named, settled by corrections, and then accepted', async () => {
    const { cli } = await sample
    const file = sharedFile('seeds', '003_1c6e155e8d282e02.txt')
    const place = ['--district', '望舒区', '--township', '菱湖镇']
    const refused = await cli.call(['import', file, ...place], { cwd: here })
    expect(refused.err).toMatch(/1 error\(s\); nothing was imported/u)
    const kept = await cli.ok('import', file, '--draft', ...place)
    const importId = /draft (\S{36}), errors left open: 1/u.exec(kept)?.[1] ?? ''
    expect((await cli.call(['accept', importId])).err).toContain('errors-not-settled')
    const [, index] = /│ (\d+) +│ \d+ +│ error/u.exec(kept) ?? []
    const corrections = [{ kind: 'settle-finding', finding: Number(index), note: '收回并取消' }]
    writeFileSync(join(here, 'corrections.json'), JSON.stringify(corrections))
    const corrected = await cli.call(['correct', importId, 'corrections.json'], { cwd: here })
    expect(corrected.out).toContain('errors left open: 0')
    const incomplete = await cli.call(['accept', importId])
    expect(incomplete.err).toContain('baseline-incomplete')
  })

  it('without a district is not given to just any', async () => {
    const { cli } = await sample
    const other = readFileSync(sampleDocument, 'utf8')
      .replaceAll('望舒区', '归帆区')
      .replaceAll('麦渡镇', '芦花镇')
    writeFileSync(join(here, 'guifan.txt'), other)
    expect((await cli.call(['import', 'guifan.txt'], { cwd: here })).out).toContain('district 归帆区 opened')
    writeFileSync(join(here, 'nowhere.txt'), other.replaceAll('澜陵省雁汀市归帆区', ''))
    const { code, err } = await cli.call(['import', 'nowhere.txt'], { cwd: here })
    expect(code).toBe(1)
    expect(err).toMatch(/--district.*望舒区、归帆区/u)
  })

  it('cannot be written where nobody may write', async () => {
    const { cli } = await sample
    const { code, err } = await cli.call(['export', '麦渡镇', '--output', 'none/list.docx'], { cwd: here })
    expect(code).toBe(1)
    expect(err).toContain('none/list.docx cannot be written: ENOENT')
  })
})
