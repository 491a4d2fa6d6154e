import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newFolder, openSample, proposalIn } from './running-program.examples.ts'

const sample = openSample()
const RECLAIM = ['--method', '由部门直接监管。', '--reason', '街道无执法权。']
const until = async (say: () => Promise<string>, words: RegExp): Promise<string> => {
  for (;;) {
    const said = await say()
    if (words.test(said)) return said
  }
}

describe('from the command line', () => {
  it('a name that nobody knows is resolved, a department merged, and the proposal follows to its end', async () => {
    const { cli } = await sample
    const id = proposalIn(await cli.ok('reclaim', '枕溪街道', '2', '--to', '区教体局', ...RECLAIM))
    const submitted = await cli.ok('submit', id)
    expect(submitted).toMatch(/next: resolve-department by .*编办.*who is 区教体局\?/u)

    expect(await cli.ok('alias', '区教育局', '区教体局')).toContain('区教育局 is also called 区教体局')
    const asked = await until(() => cli.ok('proposal', id), /DepartmentsResolved/u)
    expect(asked).toMatch(/next: sign-off by 区教育局/u)
    expect(asked).not.toContain('resolve-department')

    const merger = ['--into', '区教育和体育局', '--new', '--from', '2026-01-01', '--reason', '机构改革']
    await cli.ok('merge', '区教育局', ...merger)
    const moved = await until(() => cli.ok('proposal', id), /SignOffsMoved/u)
    expect(moved).toContain('区教育局 → 区教育和体育局')
    expect(moved).toMatch(/next: sign-off by 区教育和体育局/u)
    let out = moved
    while (/next: sign-off/u.test(out)) out = await cli.ok('approve', id)
    expect(out).toMatch(/applied$/mu)

    await cli.ok('rename', '区教育和体育局', '区教育体育局')
    await cli.ok('alias', '区教育体育局', '教体')
    expect(await cli.ok('unalias', '区教育体育局', '教体')).toContain('is not called 教体 any more')
    const rows = (await cli.ok('directory')).split('\n')
    expect(rows.find((row) => row.includes('区教体局'))).toMatch(/区教育局 .*区教体局.*区教育体育局/u)
    expect((await cli.call(['alias', '无此局', 'x'])).err).toContain('No directory has 无此局')
  })

  it('the routing rules are shown, and changed from a file unless they break their examples', async () => {
    const { cli } = await sample
    const { path } = newFolder()
    expect(await cli.ok('rules')).toMatch(/^version 1, in force\n[^]*departments-after: receives-duty/u)
    const { rules, examples } = JSON.parse(await cli.ok('rules', '--json'))
    const overseer = { change: 'move', ask: [{ party: 'departments-after', effect: 'duties-change' }] }
    const set = async (content: object) => {
      writeFileSync(join(path, 'rules.json'), JSON.stringify(content))
      return cli.call(['rules', '--set', 'rules.json', '--reason', '移动也须告知部门'], { cwd: path })
    }
    const refused = await set({ rules: [...rules, overseer] })
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('rules-break-examples')

    const moving = examples.map((example: { change: string; expected: object[] }) => {
      if (example.change !== 'move') return example
      const asked = { party: 'department', department: '教育局', effect: 'duties-change' }
      return { ...example, expected: [...example.expected, asked] }
    })
    const changed = await set({ rules: [...rules, overseer], examples: moving })
    expect(changed).toMatchObject({ code: 0, err: '' })
    expect(await cli.ok('rules')).toMatch(/^version 2, in force \(移动也须告知部门\)/u)
    expect(await cli.ok('rules', '--version', '1')).toMatch(/^version 1, replaced; version 2 is in force/u)
  })

  it('the working calendar is shown, and changed from a file when a year is published', async () => {
    const { cli } = await sample
    const { path } = newFolder()
    expect(await cli.ok('calendar')).toMatch(/^version 1, in force\n[^]*春节[^]*only Saturdays and Sundays/u)
    const { years } = JSON.parse(await cli.ok('calendar', '--json'))
    const set = async (content: object) => {
      writeFileSync(join(path, 'calendar.json'), JSON.stringify(content))
      return cli.call(['calendar', '--set', 'calendar.json', '--reason', '2027年安排'], { cwd: path })
    }
    const holidays = [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }]
    const year2027 = { year: 2027, holidays, makeUpDays: [] }
    const refused = await set({ years: [...years, year2027, year2027] })
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('calendar-years-repeated')])
    expect(await set({ years: [...years, year2027] })).toMatchObject({ code: 0, err: '' })
    expect(await cli.ok('calendar')).toMatch(
      /^version 2, in force \(2027年安排\)[^]*2027-01-01 to 2027-01-03/u,
    )
  })
})
