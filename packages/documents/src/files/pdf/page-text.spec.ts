import { describe, expect, it } from 'vitest'
import { cellText } from './cell-text.ts'
import { withoutFurniture } from './furniture.ts'
import { typed } from './glyph.ts'
import { paragraphsOf } from './paragraphs.ts'
import { pageOf, pageOfRows, saidOn, written } from './pdf-page.examples.ts'
import { withoutStraddling } from './straddling-rows.ts'
import { linesOf, textLine, textOf } from './text-lines.ts'

describe('characters', () => {
  it.each([
    ['⺠⻛⻓⻔⼾⾭', '民风长门户青'],
    ['\uf9f7ﬁ', '立fi'],
    ['（一），：', '（一），：'],
    ['软\u00ad连\u200b接\u00a0', '软连接 '],
  ])('%s is typed %s', (drawn, as) => {
    expect(typed(drawn)).toBe(as)
  })
})

describe('a line', () => {
  it('has spaces where Latin letters stand apart, and none in letter-spaced words', () => {
    expect(textOf([...written('GB', 0, 10), ...written('18', 25, 10)])).toBe('GB 18')
    expect(textOf(written('12', 0, 10, 4))).toBe('12')
    expect(textOf([...written('区水利局', 0, 10), ...written('区民政局', 60, 10)])).toBe('区水利局 区民政局')
  })

  it('takes in what stands a little higher', () => {
    expect(
      linesOf([...written('甲', 0, 10), ...written('2', 10, 7), ...written('乙', 0, 25)]).map(textOf),
    ).toEqual(['甲2', '乙'])
  })
})

describe('a cell', () => {
  const cell = (lines: readonly string[], right: number) =>
    cellText(
      lines.flatMap((text, index) => written(text, 3, 15 + index * 14)),
      { left: 0, right },
    )

  it('joins lines that were full', () => {
    expect(cell(['监测水情，发', '布预警。'], 66)).toBe('监测水情，发布预警。')
  })

  it('keeps the breaks of lines that were not', () => {
    expect(cell(['区水利局', '区应急管理局'], 120)).toBe('区水利局\n区应急管理局')
  })

  it('keeps breaks where a department may end', () => {
    expect(cell(['区水利局', '青川市公', '安局白鹭', '分局'], 46)).toBe('区水利局\n青川市公安局白鹭分局')
  })

  it('joins a number that is broken', () => {
    expect(cell(['1', '2'], 16)).toBe('12')
  })
})

describe('the edges of pages', () => {
  it('lose page numbers and what returns on each page, but not headings of lists', () => {
    const pages = ['1', '2', '3'].map((no) =>
      pageOf(
        ['柳溪镇人民政府', 0, 20],
        ['配合履职事项清单', 0, 50],
        [`正文${'甲乙丙'[Number(no) - 1]}`, 0, 90],
        [`- ${no} -`, 0, 300],
      ),
    )
    expect(withoutFurniture(pages).map(saidOn)).toEqual([
      ['配合履职事项清单', '正文甲'],
      ['配合履职事项清单', '正文乙'],
      ['配合履职事项清单', '正文丙'],
    ])
  })

  it('keep text that stands close to the rest', () => {
    const pages = ['1', '2', '3'].map(() => pageOf(['说明', 0, 20], ['说明之二', 0, 32], ['说明之三', 0, 44]))
    expect(withoutFurniture(pages)).toEqual(pages)
  })
})

describe('paragraphs', () => {
  const placed = (text: string, left: number, baseline: number, page = 1) => ({
    ...textLine(written(text, left, baseline)),
    page,
  })
  const full = '形成履职事项清单十四项其中基本履职事项清单'

  it('are joined where a line is full and the next begins at the margin, also over pages', () => {
    const lines = [
      placed(full, 20, 10),
      placed('六项。', 0, 26),
      placed(full, 20, 42),
      placed('七项。', 0, 10, 2),
      placed('目录', 0, 40, 2),
    ]
    expect(paragraphsOf(lines).map(({ text }) => text)).toEqual([`${full}六项。`, `${full}七项。`, '目录'])
  })

  it('stay apart where the next line is indented or leads to a page number', () => {
    const contents = '一基本履职事项清单............（1）'
    expect(paragraphsOf([placed(full, 20, 10), placed(full, 20, 26), placed('六项。', 0, 42)])).toHaveLength(
      2,
    )
    expect(paragraphsOf([placed(contents, 0, 10), placed(contents, 0, 26)])).toHaveLength(2)
  })
})

describe('a row over a page break', () => {
  const first = ['1', '养老服务', '初审']

  it('whose number stands below takes in its later part', () => {
    const pages = [
      pageOfRows(first, ['', '防汛', '监测']),
      pageOfRows(['2', '', '巡查'], ['3', '医保', '动员']),
    ]
    expect(withoutStraddling(pages).map(saidOn)).toEqual([
      [first, ['2', '防汛', '监测\n巡查']],
      [['3', '医保', '动员']],
    ])
  })

  it('may go on over more than one page', () => {
    const pages = [
      pageOfRows(first, ['', '防汛', '监测']),
      pageOfRows(['', '', '巡查']),
      pageOfRows(['2', '', '转移']),
    ]
    expect(withoutStraddling(pages).map(saidOn)).toEqual([[first, ['2', '防汛', '监测\n巡查\n转移']], [], []])
  })

  it('whose number stands above is left to what reads the table', () => {
    const pages = [pageOfRows(first), pageOfRows(['', '', '上报'], ['2', '防汛', '监测'])]
    expect(withoutStraddling(pages)).toEqual(pages)
  })
})
