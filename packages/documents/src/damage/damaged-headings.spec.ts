import { describe, expect, it } from 'vitest'
import { damaged, errorsOf, lineOf, read, SMALL_LIST } from '../understanding/reading.examples.ts'

const findingsOf = (lines: readonly string[]) => read(lines).findings

describe('headings', () => {
  it('a sector that skips', () => {
    expect(findingsOf(damaged('二、文化', '三、文化旅游（3项）\t'))).toContainEqual(
      expect.objectContaining({ code: 'sector-ordinal-skips', line: lineOf('二、文化') }),
    )
  })

  it('a sector ordinal that repeats', () => {
    expect(findingsOf(damaged('二、文化', '一、文化旅游（3项）\t'))).toContainEqual(
      expect.objectContaining({ code: 'sector-ordinal-repeats' }),
    )
  })

  it('two sectors of one name', () => {
    const list = read(damaged('二、文化', '二、党的建设（3项）\t'))
    expect(list.findings).toContainEqual(
      expect.objectContaining({
        code: 'sector-name-repeats',
        line: lineOf('二、文化'),
        lines: [lineOf('二、文化'), lineOf('一、党的')],
      }),
    )
    expect(list.categories[0]?.sectors.map(({ items }) => items.length)).toEqual([3, 3])
  })

  it('a misspelt sector heading is shown, not dropped', () => {
    expect(findingsOf(damaged('二、文化', '二、文化旅游（3顷）\t'))).toContainEqual(
      expect.objectContaining({ code: 'unplaced-text', severity: 'error', text: '二、文化旅游（3顷）\t' }),
    )
  })

  it('a sector heading above the header of its table belongs to the table', () => {
    const header = '序号\t事项名称\t承接部门及工作方式'
    const above = [...damaged('一、城乡')].flatMap((line) =>
      line === header ? ['一、城乡建设（4项）', header] : [line],
    )
    const sectors = (lines: readonly string[]) =>
      read(lines).categories[2]?.sectors.map(({ name, items }) => [name, items.length])
    expect(sectors(above)).toEqual(sectors(SMALL_LIST))
    expect(errorsOf(read(above))).toEqual([])
  })

  it('no sector heading at all', () => {
    expect(errorsOf(read(damaged('一、民生')))).toContain('sector-heading-missing')
  })

  it('a misspelt category heading: the columns tell the category', () => {
    const list = read(SMALL_LIST.map((line) => (line === '配合履职事项清单' ? '配合履职事项青单' : line)))
    expect(list.categories.map(({ category }) => category)).toEqual(['basic', 'cooperative', 'reclaimed'])
    expect(list.findings).toContainEqual(
      expect.objectContaining({ code: 'category-heading-missing', category: 'cooperative' }),
    )
    expect(errorsOf(list)).toEqual(['unplaced-text'])
  })

  it('a lost header row: its rows are shown, not taken for another table', () => {
    const header = SMALL_LIST.indexOf('序号\t事项名称\t对应上级部门\t上级部门职责\t镇配合职责')
    const findings = findingsOf(SMALL_LIST.filter((_, index) => index !== header))
    expect(findings.filter(({ code }) => code === 'unplaced-text').map(({ line }) => line)).toEqual([
      header + 1,
      header + 2,
      header + 3,
      header + 6,
    ])
  })

  it('an unknown column', () => {
    expect(findingsOf(SMALL_LIST.map((line) => line.replace('镇配合职责', '备注')))).toContainEqual(
      expect.objectContaining({ code: 'unknown-column', severity: 'error', text: '备注' }),
    )
  })

  it('a title without a township', () => {
    expect(findingsOf(SMALL_LIST.slice(1))).toContainEqual(
      expect.objectContaining({ code: 'township-not-named', severity: 'warning' }),
    )
  })
})
