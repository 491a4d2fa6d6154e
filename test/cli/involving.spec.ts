import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newFolder, openSample, proposalIn } from './running-program.examples.ts'

const sample = openSample()
const [POLICE, FARMING, HEALTH, EDUCATION] = ['区公安分局', '区农业农村局', '区卫生健康局', '区教育局']
const reclaim = ['--to', POLICE, '--method', '由区公安分局办理。', '--reason', '街道无执法权。']

describe('from the command line', () => {
  it('a department asks another for its opinion, and passes its request on to a third', async () => {
    const { cli } = await sample
    const id = proposalIn(await cli.ok('reclaim', '枕溪街道', '8', ...reclaim))
    await cli.ok('submit', id)
    const question = '犬只免疫由谁登记？'
    const asked = await cli.ok('consult', id, EDUCATION, question, '--as', `${FARMING}经办人`)
    expect(asked).toContain(`${EDUCATION} is consulted by ${FARMING}经办人`)
    expect(await cli.ok('inbox', `${EDUCATION}经办人`)).toContain(
      `consulted by ${FARMING}: ${EDUCATION}: ${question}`,
    )
    await cli.ok('opinion', id, '与我局无关。', '--as', `${EDUCATION}经办人`)
    expect(await cli.ok('proposal', id)).toContain(`${question} → 与我局无关。`)

    const words = ['--reason', '免疫已划转。', '--as']
    const duty = await cli.call(['transfer', id, HEALTH, ...words, `${POLICE}负责人`])
    expect(duty.err).toContain('transfer-of-duty')
    await cli.ok('transfer', id, HEALTH, ...words, `${FARMING}负责人`)
    expect(await cli.ok('inbox', '区委编办主任')).toContain(
      `transfer of ${FARMING} to ${HEALTH} (免疫已划转。): pending`,
    )
    const consented = await cli.ok('decide-transfer', id, 'consent')
    expect(consented).toContain(`${FARMING} → ${HEALTH}`)
    expect(consented).toContain(`): consented`)
    expect((await cli.call(['decide-transfer', id, 'consent'])).err).toContain('No such transfer waits')
  })

  it('stages of the rules are set, shown and kept', async () => {
    const { cli } = await sample
    const { rules } = JSON.parse(await cli.ok('rules', '--json')) as {
      rules: { change: string; cancelled?: true; ask: object[] }[]
    }
    const staged = rules.map((rule) =>
      rule.change === 'reclaim' && rule.cancelled === undefined
        ? { ...rule, ask: rule.ask.map((one, index) => ({ ...one, stage: index + 1 })) }
        : rule,
    )
    const file = join(newFolder().path, 'rules.json')
    writeFileSync(file, JSON.stringify({ rules: staged }))
    expect(await cli.ok('rules', '--set', file, '--reason', '先定承接')).toContain('version 2 is in force')
    expect(await cli.ok('rules')).toContain('departments-leaving: loses-duties (stage 2)')
    const id = proposalIn(await cli.ok('reclaim', '枕溪街道', '6', ...reclaim))
    expect(await cli.ok('submit', id)).toMatch(/\(stage 2\)/u)
  })
})
