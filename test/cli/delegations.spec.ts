import { describe, expect, it } from 'vitest'
import { openSample, proposalIn } from './running-program.examples.ts'

const sample = openSample()
const [HEAD, REVIEWER] = ['区教育局负责人', '区教育局经办人']
const TERM = ['--from', '2026-01-01', '--until', '2099-01-01', '--reason', '外出培训']

describe('from the command line', () => {
  it('a reviewer signs on behalf of the head, until the delegation is ended', async () => {
    const { cli } = await sample
    const method = ['--method', '由部门直接监管。', '--reason', '街道无执法权。']
    const id = proposalIn(await cli.ok('reclaim', '枕溪街道', '2', '--to', '区教育局', ...method))
    await cli.ok('submit', id)
    expect((await cli.call(['approve', id, '--as', REVIEWER])).err).toContain('not-permitted')
    expect(await cli.ok('delegate', HEAD, REVIEWER, ...TERM)).toContain(
      `${REVIEWER} signs on behalf of ${HEAD}`,
    )
    expect(await cli.ok('approve', id, '--as', REVIEWER)).toMatch(/VerdictGiven.*on behalf of/u)

    const arranged = await cli.ok('delegate', HEAD, REVIEWER, ...TERM, '--arranged')
    const delegation = /delegation (\S+)/u.exec(arranged)?.[1] ?? ''
    expect(await cli.ok('undelegate', delegation)).toContain('is ended')
    const rows = (await cli.ok('delegations')).split('\n')
    expect(rows.find((row) => row.includes(delegation))).toMatch(/\(ended\)/u)
    expect((await cli.call(['undelegate', crypto.randomUUID()])).err).toContain('There is no delegation')
    const wrong = ['--from', '明天', '--until', '2099-01-01', '--reason', '外出']
    expect((await cli.call(['delegate', HEAD, REVIEWER, ...wrong])).err).toContain('neither a day')
    expect((await cli.call(['delegate', '无此人', REVIEWER, ...TERM])).err).toContain('Nobody is called')
  })
})
