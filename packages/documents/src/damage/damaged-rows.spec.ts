import { describe, expect, it } from 'vitest'
import { damaged, errorsOf, lineOf, read } from '../understanding/reading.examples.ts'

const findingsOf = (lines: readonly string[]) => read(lines).findings

describe('rows and cells', () => {
  it('an empty cell', () => {
    expect(findingsOf(damaged('3\t垃圾', '3\t垃圾分类\t区城市管理局\t\t宣传动员。'))).toContainEqual(
      expect.objectContaining({
        code: 'empty-cell',
        severity: 'error',
        category: 'cooperative',
        sector: '民生服务',
        no: 3,
        line: lineOf('3\t垃圾'),
      }),
    )
  })

  it('no receiver', () => {
    expect(findingsOf(damaged('1\t燃气', '1\t燃气检查\t工作方式：开展检查。'))).toContainEqual(
      expect.objectContaining({ code: 'receiver-missing', severity: 'error', no: 1 }),
    )
  })

  it('no receiver for the first of several work methods', () => {
    const [first, second] = ['工作方式：受理申请。', '承接部门：区水利局 工作方式：现场查验。']
    const paired = (receivers: string) =>
      read(damaged('1\t燃气', `1\t燃气检查\t${receivers}${first} ${second}`))
    expect(errorsOf(paired('承接部门：区住房建设局 '))).toEqual([])
    expect(errorsOf(paired(''))).toEqual(['receiver-missing'])
  })

  it('no receiver, but cancelled', () => {
    expect(errorsOf(read(damaged('1\t燃气', '1\t燃气检查\t根据规定，不再开展此项工作。')))).toEqual([])
  })

  it('two rows glued: the surplus text is shown', () => {
    expect(findingsOf(damaged('5\t管理', '5\t管理镇文化站\t6\t开展全民健身'))).toContainEqual(
      expect.objectContaining({
        code: 'row-width-differs',
        severity: 'error',
        no: 5,
        text: '6\t开展全民健身',
      }),
    )
  })

  it('a missing tab', () => {
    expect(errorsOf(read(damaged('3\t垃圾', '3\t垃圾分类 区城市管理局\t制定方案。\t宣传动员。')))).toEqual([
      'row-width-differs',
      'empty-cell',
    ])
  })

  it('a continuation with too many blank cells goes to the last column', () => {
    const list = read(damaged('\t\t\t3. 区应急', '\t\t\t\t\t组织转移。'))
    expect(list.categories[1]?.sectors[0]?.items[1]).toMatchObject({ townshipDuties: '开展巡查。组织转移。' })
    expect(list.findings).toContainEqual(
      expect.objectContaining({ code: 'row-width-differs', severity: 'warning' }),
    )
  })

  it('a stray line is shown', () => {
    expect(findingsOf(damaged('5\t管理', '5\t管理镇文化站', '（以下空白）'))).toContainEqual(
      expect.objectContaining({
        code: 'unplaced-text',
        text: '（以下空白）',
        line: lineOf('5\t管理') + 1,
        no: 5,
      }),
    )
  })

  it('a tag left open', () => {
    expect(
      findingsOf(damaged('3\t垃圾', '3\t垃圾分类\t区城市管理局\t<p>制定方案。\t宣传动员。')),
    ).toContainEqual(
      expect.objectContaining({ code: 'unclosed-tag', severity: 'note', lines: [lineOf('3\t垃圾')] }),
    )
  })

  it('a tag without its end bracket', () => {
    expect(
      findingsOf(damaged('3\t垃圾', '3\t垃圾分类\t区城市管理局\t<p制定方案。\t宣传动员。')),
    ).toContainEqual(expect.objectContaining({ code: 'unclosed-tag', severity: 'warning', no: 3 }))
  })

  it('a numbered list without its numbers', () => {
    expect(
      findingsOf(damaged('3\t垃圾', '3\t垃圾分类\t区城市管理局\t<ol> 制定方案。 考核。 </ol>\t宣传动员。')),
    ).toContainEqual(expect.objectContaining({ code: 'list-numbers-lost', severity: 'note', no: 3 }))
  })
})
