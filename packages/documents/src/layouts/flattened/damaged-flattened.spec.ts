import { describe, expect, it } from 'vitest'
import { read } from '../../understanding/reading.examples.ts'
import { FLATTENED_LIST, flattenedWith } from './flattened.examples.ts'

const found = (code: string, lines: readonly string[]) =>
  read(lines)
    .findings.filter((finding) => finding.code === code)
    .map(({ category, no, severity }) => [category, no, severity])

const namesIn = (lines: readonly string[]) =>
  read(lines).categories.flatMap(({ sectors }) =>
    sectors.flatMap(({ items }) => items.map(({ name }) => name)),
  )

describe('headers of a flattened list', () => {
  const lacking = (lines: readonly string[]) => found('column-missing', lines)
  const at = FLATTENED_LIST.indexOf('序号 事项名称 对应上级部门')

  it('that are whole', () => {
    expect(lacking(FLATTENED_LIST)).toEqual([])
  })

  it('whose wrapped titles come out interleaved', () => {
    const header = ['序号 事项名称 对应上级 上级部门', '部门 职责', '镇配合职责']
    expect(lacking([...FLATTENED_LIST.slice(0, at), ...header, ...FLATTENED_LIST.slice(at + 4)])).toEqual([])
  })

  it('with a title that is gone', () => {
    const [, ...rest] = FLATTENED_LIST.slice(at)
    expect(lacking([...FLATTENED_LIST.slice(0, at), '序号 对应上级部门', ...rest])).toEqual([
      ['cooperative', undefined, 'warning'],
    ])
  })

  it('that are gone: the rows are read all the same', () => {
    const lines = flattenedWith('序号 事项名称 承接部门及工作方式')
    expect(lacking(lines)).toEqual([['reclaimed', undefined, 'warning']])
    expect(namesIn(lines)).toEqual(namesIn(FLATTENED_LIST))
  })
})

describe('lines that belong to no cell', () => {
  const uncertain = (lines: readonly string[]) => found('columns-uncertain', lines)

  it('a paragraph behind the end of a cell', () => {
    const lines = flattenedWith('（2）上报名单。', '（2）上报名单。', '本页由办公室解释。')
    expect(uncertain(lines)).toEqual([['cooperative', 1, 'warning']])
  })

  it('a sentence that goes on where its line is full is no paragraph', () => {
    const lines = flattenedWith(
      '开展巡查，及时上报险情。',
      '开展巡查，及时上报险情，转移群众并安置好。',
      '做好宣传工作。',
    )
    expect(uncertain(lines)).toEqual([])
  })

  it('a paragraph that is wider than the names it stands among', () => {
    const many = Array.from({ length: 10 }, (_, index) => [
      String(index + 5),
      `街巷${index}清扫。`,
      '区城市管理局',
      '负责指导各街巷的清扫保洁工作，制定年度计划并组织考核评比。',
      '负责清扫。',
    ])
    const lines = flattenedWith('2.上报线索。', '2.上报线索。', ...many.flat())
    const stray = flattenedWith(
      '2.上报线索。',
      '2.上报线索。',
      ...many.slice(0, 6).flat(),
      '以上内容由综合办公室负责解释',
      ...many.slice(6).flat(),
    )
    expect(uncertain(lines)).toEqual([])
    expect(uncertain(stray)).toContainEqual(['cooperative', 11, 'warning'])
  })

  it('a misspelt sector heading above a row whose number is centred', () => {
    const lines = flattenedWith('二、文化旅游（1项）', '二、文化旅游（1顷）')
      .join('\n')
      .replace('3 办好柳溪灯会。', '3\n办好柳溪灯会。')
      .split('\n')
    expect(namesIn(lines)).toEqual(namesIn(FLATTENED_LIST))
    expect(found('unplaced-text', lines)).toContainEqual(['basic', 2, 'error'])
  })

  it('a page number with wide blanks is one', () => {
    expect(namesIn(flattenedWith('第 7 页', '第  7  页，  共  9  页'))).toEqual(namesIn(FLATTENED_LIST))
  })
})
