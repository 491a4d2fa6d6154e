import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { List } from '../journeys/real-list.ts'
import { itemAt } from '../journeys/real-list.ts'
import { newFolder, openSample, proposalIn } from './running-program.examples.ts'

const sample = openSample()
const shown = async (...args: readonly string[]): Promise<List> =>
  JSON.parse(await (await sample).cli.ok('show', '枕溪街道', '--json', ...args))

const RECLAIM = ['--to', '区教育局', '--method', '由区教育局直接监管。', '--reason', '街道无执法权。']
const WORDS = ['--title', '修改', '--reason', '试一试']

describe('from the command line', () => {
  it('an item is reclaimed: drafted, submitted, seen in the inbox, approved, and told by its history', async () => {
    const { cli } = await sample
    const before = await shown()
    const { itemId, name } = itemAt(before, 'cooperative', 2)

    const drafted = await cli.ok('reclaim', '枕溪街道', '2', ...RECLAIM)
    const id = proposalIn(drafted)
    expect(drafted).toContain(`next: npm run -s dutybook -- submit ${id}`)
    const submitted = await cli.ok('submit', id)
    expect(submitted).toContain('submitted by 枕溪街道负责人')
    expect(submitted).toContain('next: sign-off by 区教育局')

    const inbox = await cli.ok('inbox', '区教育局负责人')
    for (const words of [`proposal ${id}`, 'receives-duty', name.slice(0, 20), 'before', 'after'])
      expect(inbox).toContain(words)
    let out = submitted
    while (/next: sign-off/u.test(out)) out = await cli.ok('approve', id)
    expect(out).toMatch(/applied$/mu)

    const after = await shown()
    expect(after.counts).toEqual({ basic: 19, cooperative: 18, reclaimed: 13 })
    expect((await shown('--revision', String(before.revision))).counts).toEqual(before.counts)
    expect((await shown('--at', before.recordedAt)).revision).toBe(before.revision)
    const told = await cli.ok('history', '枕溪街道', itemId)
    expect(told).toContain('ItemReclaimed')
    expect(told).toContain('街道无执法权。')
  })

  it('a department takes a duty back: its people draft and submit, the township signs', async () => {
    const { cli } = await sample
    const { itemId } = itemAt(await shown(), 'cooperative', 2)
    const people = await cli.ok('people')
    const [reviewer = ''] = /\S*区教育局经办人\S*/u.exec(people) ?? []
    const id = proposalIn(await cli.ok('reclaim', '枕溪街道', '2', ...RECLAIM, '--as', reviewer))
    expect(await cli.ok('submit', id)).toContain('submitted by 区教育局负责人')
    let out = await cli.ok('proposal', id)
    expect(out).toMatch(/枕溪街道 +│ waiting +│ list-changes/u)
    while (/next: sign-off/u.test(out)) out = await cli.ok('approve', id)
    expect(out).toMatch(/applied$/mu)
    expect(await cli.ok('history', '枕溪街道', itemId)).toContain('ItemReclaimed')
  })

  it('changes are proposed from a file and from standard input, and one is rejected', async () => {
    const { cli } = await sample
    const { path } = newFolder()
    const list = await shown()
    const retire = [{ kind: 'retire', itemId: itemAt(list, 'cooperative', 1).itemId, reason: '工作已经结束' }]
    writeFileSync(join(path, 'changes.json'), JSON.stringify(retire))

    const fromFile = await cli.call(['propose', '枕溪街道', 'changes.json', ...WORDS], { cwd: path })
    expect(fromFile).toMatchObject({ code: 0, err: '' })
    const id = proposalIn(fromFile.out)
    await cli.ok('submit', id)
    let rejected = await cli.ok('reject', id, '--reason', '工作仍在进行。')
    while (/next: sign-off/u.test(rejected))
      rejected = await cli.ok('reject', id, '--reason', '工作仍在进行。')
    expect(rejected).toMatch(/^修改: rejected$/mu)
    expect((await cli.call(['approve', id])).err).toContain('Nobody is asked to sign')

    const fromInput = await cli.call(['propose', '枕溪街道', '-', ...WORDS], {
      input: JSON.stringify(retire[0]),
    })
    expect(fromInput.code).toBe(0)
    expect(await cli.ok('proposal', proposalIn(fromInput.out))).toMatch(/^修改: draft$/mu)
    const broken = await cli.call(['propose', '枕溪街道', '-', ...WORDS], { input: '{"kind":' })
    expect(broken.code).toBe(1)
    expect(broken.err).toContain('- is not JSON')
    expect((await shown()).revision).toBe(list.revision)
  })

  it('a refused change says why in both languages', async () => {
    const { cli } = await sample
    const { err, code } = await cli.call(['reclaim', '枕溪街道', '99', ...RECLAIM])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('there is no number 99') })
    const unknown = { kind: 'retire', itemId: '0190d1f0-5c7e-7cc0-8f0a-2f1f6b1f0a11', reason: '无' }
    const input = JSON.stringify(unknown)
    const refused = await cli.call(['propose', '枕溪街道', '-', ...WORDS], { input })
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/\p{Script=Han}.*\n.*[a-z].*\n\(422 urn:dutybook:problem:unknown-item\)/u)
  })
})
