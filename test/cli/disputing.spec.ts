import { describe, expect, it } from 'vitest'
import { itemAt, type List } from '../journeys/real-list.ts'
import { openSample, proposalIn } from './running-program.examples.ts'

const sample = openSample()
const shown = async (): Promise<List> =>
  JSON.parse(await (await sample).cli.ok('show', '枕溪街道', '--json')) as List
const [POLICE, FARMING, HEALTH] = ['区公安分局', '区农业农村局', '区卫生健康局']
const reclaim = ['--to', POLICE, '--method', '由区公安分局办理。', '--reason', '街道无执法权。']

describe('from the command line', () => {
  it('a reclaim is prepared, returned, amended, loses one sign-off, and is adjudicated', async () => {
    const { cli } = await sample
    const list = await shown()
    const { itemId } = itemAt(list, 'cooperative', 8)
    const id = proposalIn(await cli.ok('reclaim', '枕溪街道', '8', ...reclaim))
    await cli.ok('submit', id)
    await cli.ok('approve', id, '--as', `${POLICE}负责人`)
    await cli.ok('approve', id, '--as', `${HEALTH}负责人`)

    const commented = await cli.ok('comment', id, '建议会商。', '--as', `${FARMING}经办人`)
    expect(commented).toContain(`commented by ${FARMING}经办人`)
    expect(await cli.ok('proposal', id)).toContain(`comment of ${FARMING}: 建议会商。`)
    const remark = ['--reason', '方式不明', '--comment', '0:workMethod:请写明频次。']
    const prepared = await cli.ok('prepare', id, 'return', ...remark)
    expect(prepared).toContain(`prepared by ${FARMING}经办人`)
    expect(await cli.ok('inbox', `${FARMING}负责人`)).toContain('prepared: return (方式不明)')
    const returned = await cli.ok('return', id, ...remark)
    expect(returned).toContain(`returned by ${FARMING}: 方式不明\n  0:workMethod: 请写明频次。`)
    expect(returned).toContain(`next: amend by 枕溪街道\n      npm run -s dutybook -- amend ${id}`)
    expect(await cli.ok('inbox', '枕溪街道经办人')).toContain('0:workMethod: 请写明频次。')

    const change = {
      kind: 'reclaim',
      itemId,
      receivingDepartments: [POLICE],
      workMethod: '由区公安分局每月巡查。',
      reason: '街道无执法权。',
    }
    const amended = await cli.call(['amend', id, '-'], { input: JSON.stringify(change) })
    expect(amended).toMatchObject({ code: 0, err: '' })
    expect(amended.out).toContain('next: submit by 枕溪街道')
    const again = await cli.ok('submit', id)
    expect(again.match(/approve lapsed/gu)).toHaveLength(1)
    expect(again).toContain(`next: sign-off by ${POLICE}`)
    expect(again).not.toContain(`next: sign-off by ${HEALTH}`)

    await cli.ok('approve', id, '--as', `${POLICE}负责人`)
    const mixed = await cli.ok('reject', id, '--reason', '仍需街道配合。')
    expect(mixed).toContain(`rejected by ${FARMING}: 仍需街道配合。`)
    expect(mixed).toMatch(/in-adjudication$/mu)
    expect(await cli.ok('inbox', '区委编办主任')).toContain(`${FARMING}: reject (仍需街道配合。)`)
    const decided = await cli.ok('adjudicate', id, 'accept', '--grounds', '按三定方案由公安负责。')
    expect(decided).toContain('adjudicated: accept: 按三定方案由公安负责。')
    expect(decided).toMatch(/applied$/mu)
  })

  it('a proposal that was overtaken is rebased', async () => {
    const { cli } = await sample
    const { itemId } = itemAt(await shown(), 'cooperative', 2)
    const propose = async (fields: object): Promise<string> => {
      const words = ['--title', '修改', '--reason', '更准确']
      const input = JSON.stringify({ kind: 'amend', itemId, fields })
      const id = proposalIn((await cli.call(['propose', '枕溪街道', '-', ...words], { input })).out)
      await cli.ok('submit', id)
      return id
    }
    const slow = await propose({ support: '提供执法记录仪。' })
    const fast = await propose({ name: '校外托管机构管理' })
    expect(await cli.ok('approve', fast)).toMatch(/applied$/mu)
    const stale = await cli.ok('approve', slow)
    expect(stale).toContain(`changed meanwhile: 校外托管机构管理: name by proposal ${fast}`)
    expect(stale).toContain('next: rebase by 枕溪街道')
    expect(await cli.ok('rebase', slow)).toContain('next: submit by 枕溪街道')
  })

  it('a remark or a word that makes no sense is named', async () => {
    const { cli } = await sample
    const id = proposalIn(await cli.ok('reclaim', '枕溪街道', '5', ...reclaim))
    await cli.ok('submit', id)
    const remark = await cli.call(['return', id, '--reason', '不明', '--comment', '频次'])
    expect(remark).toMatchObject({ code: 1, err: expect.stringContaining('频次 is not a remark such as') })
    const word = await cli.call(['adjudicate', id, 'perhaps', '--grounds', '不明'])
    expect(word.err).toContain('perhaps is none of accept, reject, return')
    const early = await cli.call(['adjudicate', id, 'reject', '--grounds', '不明'])
    expect(early.err).toContain('does not wait for adjudication')
  })
})
