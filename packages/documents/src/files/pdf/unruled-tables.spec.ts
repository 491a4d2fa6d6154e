import { describe, expect, it } from 'vitest'
import { contentOf, type PageContent } from './page.ts'
import { saidOn, written } from './pdf-page.examples.ts'
import { withUnruledTables } from './unruled-tables.ts'

const page = (...texts: readonly (readonly [text: string, left: number, baseline: number])[]): PageContent =>
  contentOf({
    glyphs: texts.flatMap(([text, left, baseline]) => written(text, left, baseline)),
    horizontal: [],
    vertical: [],
  })
const read = (...pages: readonly PageContent[]) => withUnruledTables(pages).map(saidOn)

const header = [
  ['序号', 0, 20],
  ['事项名称', 60, 20],
  ['工作方式', 160, 20],
] as const

describe('a table without lines', () => {
  it('has columns where no text crosses, and rows from number to number', () => {
    expect(
      read(
        page(
          ...header,
          ['一、民生服务（2项）', 0, 50],
          ['1', 5, 80],
          ['养老服务', 40, 80],
          ['初审申请，上报', 120, 80],
          ['名单。', 120, 94],
          ['2', 5, 120],
          ['防汛', 40, 120],
          ['巡查。', 120, 120],
        ),
      ),
    ).toEqual([
      [
        ['序号', '事项名称', '工作方式'],
        ['一、民生服务（2项）', '', ''],
        ['1', '养老服务', '初审申请，上报名单。'],
        ['2', '防汛', '巡查。'],
      ],
    ])
  })

  it('may have its numbers in the middle of rows, and begin a row that ends on the next page', () => {
    const rows = read(
      page(
        ...header,
        ['初审申请，上报', 120, 60],
        ['1', 5, 67],
        ['养老服务', 40, 67],
        ['名单。', 120, 74],
        ['监测水情，发布', 120, 100],
        ['2', 5, 107],
        ['防汛', 40, 107],
        ['预警。', 120, 114],
        ['下发名册，核对', 120, 140],
      ),
      page(['3', 5, 20], ['医保', 40, 20], ['后动员。', 120, 20]),
    )
    expect(rows).toEqual([
      [
        ['序号', '事项名称', '工作方式'],
        ['1', '养老服务', '初审申请，上报名单。'],
        ['2', '防汛', '监测水情，发布预警。'],
        ['', '', '下发名册，核对'],
      ],
      [['3', '医保', '后动员。']],
    ])
  })

  it('has titles that stand on two lines, and ends at the next list', () => {
    expect(
      read(
        page(
          ['序', 5, 14],
          ['事项名称', 60, 20],
          ['号', 5, 26],
          ['1', 5, 60],
          ['养老服务', 60, 60],
          ['上级部门收回事项清单', 60, 120],
        ),
      ),
    ).toEqual([[['序号', '事项名称'], ['1', '养老服务'], '上级部门收回事项清单']])
  })

  it('is no table without a header', () => {
    const text = page(['1', 0, 20], ['第一条', 40, 20])
    expect(withUnruledTables([text])).toEqual([text])
  })
})
