import { describe, expect, it } from 'vitest'
import { openSample } from './running-program.examples.ts'

const sample = openSample()
const [TOWN, DEPARTMENT] = ['枕溪街道', '区教育局']

describe('from the command line', () => {
  it('a duty is looked for in all lists, reviewed, started, and the campaign cancelled', async () => {
    const { cli } = await sample
    const item = /校外\S*/u.exec(await cli.ok('show', TOWN))?.[0] ?? ''
    expect(item).not.toBe('')
    const terms = ['--name', item, '--method', '由部门直接监管。', '--reason', '街道无执法权。']
    const opened = await cli.ok('campaign', 'reclaim', DEPARTMENT, ...terms)
    const id = /campaign (\S{36})/u.exec(opened)?.[1] ?? ''
    expect(opened).toMatch(/枕溪街道.*candidate/u)
    expect(opened).toContain(`review-campaign: ${DEPARTMENT}`)
    expect((await cli.call(['campaign', 'start', id])).err).toContain('lists-undecided')
    expect(await cli.ok('campaign', 'confirm', id, TOWN)).toContain('confirmed by')
    const others = opened.split('\n').flatMap((row) => /(\S+) *│ candidate/u.exec(row)?.[1] ?? [])
    for (const other of others.filter((one) => one !== TOWN))
      expect(await cli.ok('campaign', 'exclude', id, other, '--reason', '情况不同')).toContain('excluded by')
    expect(await cli.ok('inbox', '区教育局负责人')).toContain(`campaign ${id}`)
    expect(await cli.ok('campaign', 'start', id)).toContain('started by')
    expect(await cli.ok('campaign', 'list')).toMatch(new RegExp(`${id}.*started`, 'u'))
    const early = ['campaign', 'publish', id, '--effective', '2027-01-01']
    expect((await cli.call(early)).err).toContain('campaign-wrong-status')
    expect(await cli.ok('campaign', 'cancel', id, '--reason', '另行研究')).toContain('cancelled by')
    expect(await cli.ok('campaign', 'show', id)).toMatch(/^cancelled/u)
    const nothing = await cli.call(['campaign', 'show', crypto.randomUUID()])
    expect(nothing.err).toContain('There is no campaign')
  })
})
