import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSample, proposalIn } from './running-program.examples.ts'

const sample = openSample()
const STREET = '枕溪街道'
const OWN_GROUNDS = ['--grounds', '街道没有执法权。']

describe('from the command line', () => {
  it('a township objects, departments answer, the office decides, and a proposal meets it', async () => {
    const { cli } = await sample
    const raised = await cli.ok('object', STREET, '2', ...OWN_GROUNDS)
    const id = /objection (\S{36})/u.exec(raised)?.[1] ?? ''
    const asked = await cli.ok('objection', id)
    expect(asked).toContain('awaiting-responses')
    expect(await cli.ok('objections')).toContain(id)
    const early = await cli.call(['decide-objection', id, 'sustained', '--grounds', '按三定方案。'])
    expect(early.err).toContain('responses-outstanding')
    const waiting = [...asked.matchAll(/next: respond-to-objection/gu)].length
    expect(waiting).toBeGreaterThan(0)
    for (let number = 0; number < waiting; number++)
      await cli.ok('respond', id, 'uphold', '--reason', '由我局办理。')
    expect((await cli.call(['respond', id, 'perhaps', '--reason', '再议'])).err).toContain('uphold')
    expect(await cli.ok('inbox', '区委编办主任')).toContain(`objection ${id}`)
    const decided = await cli.ok('decide-objection', id, 'sustained', '--grounds', '按三定方案。')
    expect(decided).toContain(`next: follow-up by ${STREET}`)

    const method = ['--method', '由部门直接监管。', '--reason', '异议成立。', '--objection', id]
    const proposal = proposalIn(await cli.ok('reclaim', STREET, '2', '--to', '区教育局', ...method))
    expect(await cli.ok('objection', id)).toContain(`draft, proposal ${proposal}`)
  })

  it('a township withdraws what it objected to', async () => {
    const { cli } = await sample
    const raised = await cli.ok('object', STREET, '1', '--category', 'basic', ...OWN_GROUNDS)
    const id = /objection (\S{36})/u.exec(raised)?.[1] ?? ''
    expect(await cli.ok('objection', id)).toContain('next: decide-objection')
    expect((await cli.call(['respond', id, 'uphold', '--reason', '同意'])).err).toContain('No department')
    expect(await cli.ok('withdraw-objection', id, '--reason', '已协商。')).toContain('withdrawn')
    expect((await cli.call(['objection', crypto.randomUUID()])).err).toContain('There is no objection')
  })

  it('a department proposes an admission', async () => {
    const { cli, folder } = await sample
    const file = join(folder.path, 'admission.json')
    const content = {
      category: 'cooperative',
      name: '校园护学岗',
      departments: ['区教育局'],
      departmentDuties: '负责校内秩序。',
      support: '每岗每年两万元。',
      townshipDuties: '组织志愿者到岗。',
    }
    writeFileSync(file, JSON.stringify([{ kind: 'add', content, place: { sector: '民生服务' } }]))
    const words = ['--title', '准入护学岗', '--reason', '警力不足', '--as', '区教育局经办人']
    expect((await cli.call(['propose', STREET, file, ...words])).err).toContain('admission-needed')
    const id = proposalIn(await cli.ok('propose', STREET, file, ...words, '--admission'))
    expect(await cli.ok('submit', id)).toContain('is-heard')
  })
})
