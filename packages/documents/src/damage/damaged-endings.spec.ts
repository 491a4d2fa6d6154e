import { describe, expect, it } from 'vitest'
import { damaged, errorsOf, lineOf, read, SMALL_LIST } from '../understanding/reading.examples.ts'

const findingsOf = (lines: readonly string[]) => read(lines).findings

describe('the end and the preface', () => {
  it('cut between rows', () => {
    expect(errorsOf(read(SMALL_LIST.slice(0, -1)))).toContain('document-ends-in-the-middle')
  })

  it('cut in a row', () => {
    expect(errorsOf(read(damaged('4\t水库', '4\t水库监管')))).toEqual([
      'row-width-differs',
      'empty-cell',
      'receiver-missing',
    ])
  })

  it.each([
    ['in the last sentence', ''],
    ['at a closing quotation mark', '“平安柳溪”'],
  ])('cut %s, where other cells are complete', (_, end) => {
    const rows = Array.from(
      { length: 12 },
      (__, index) => `${index + 1}\t事项\t承接部门：区水利局 工作方式：组织巡查${index < 11 ? '。' : end}`,
    )
    const list = read([
      '上级部门收回事项清单',
      '序号\t事项名称\t承接部门及工作方式',
      '一、城乡建设（12项）\t\t',
      ...rows,
    ])
    expect(list.findings).toContainEqual(
      expect.objectContaining({ code: 'document-ends-in-the-middle', severity: 'warning', no: 12 }),
    )
  })

  it('a cell cut after a comma, or at the number of the next point', () => {
    for (const cell of ['制定方案，', '1. 制定方案。 2.']) {
      expect(findingsOf(damaged('3\t垃圾', `3\t垃圾分类\t区城市管理局\t${cell}\t宣传动员。`))).toContainEqual(
        expect.objectContaining({ code: 'cell-ends-in-the-middle', severity: 'warning', no: 3 }),
      )
    }
  })

  it('a department that does not look like one', () => {
    expect(findingsOf(damaged('3\t垃圾', '3\t垃圾分类\t区城市管\t制定方案。\t宣传动员。'))).toContainEqual(
      expect.objectContaining({ code: 'department-doubtful', severity: 'warning', no: 3, text: '区城市管' }),
    )
  })

  it('a promised category is not there', () => {
    expect(errorsOf(read(SMALL_LIST.slice(0, lineOf('1\t燃气') - 4)))).toContain('category-missing')
  })

  it('a category that nothing in the document speaks of', () => {
    const table = SMALL_LIST.slice(lineOf('一、民生') - 2, lineOf('4\t医保'))
    const list = read(['柳溪镇配合履职事项清单', ...table])
    expect(list.findings.filter(({ code }) => code === 'category-missing')).toMatchObject([
      { category: 'basic', severity: 'warning', line: 1 },
      { category: 'reclaimed', severity: 'warning', line: 1 },
    ])
  })

  it('cut below the header of the last table', () => {
    expect(errorsOf(read(SMALL_LIST.slice(0, lineOf('1\t燃气') - 2)))).toContain(
      'document-ends-in-the-middle',
    )
  })

  it('cut in the last row of a sector that is complete', () => {
    const lines = damaged('4\t水库', '4\t水库监管\t')
    expect(read(lines).findings).toContainEqual(
      expect.objectContaining({ code: 'document-ends-in-the-middle', severity: 'warning', no: 4 }),
    )
  })

  it('the same category twice', () => {
    expect(errorsOf(read([...SMALL_LIST, ...SMALL_LIST.slice(4, 14)]))).toContain('category-repeated')
  })

  it('columns that the preface promises', () => {
    expect(findingsOf(SMALL_LIST)).toContainEqual(
      expect.objectContaining({
        code: 'preface-column-absent',
        severity: 'note',
        line: 4,
        category: 'cooperative',
      }),
    )
  })

  it('an individual item under another name', () => {
    expect(findingsOf(damaged('4\t办好', '4\t办好柳溪（东岸）灯会'))).toContainEqual(
      expect.objectContaining({
        code: 'preface-item-differs',
        line: 3,
        no: 4,
        lines: [3, lineOf('4\t办好')],
      }),
    )
  })
})
