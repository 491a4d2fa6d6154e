import { describe, expect, it } from 'vitest'
import { cell, docxOf, numbered, paragraph, row, table } from '../office.examples.ts'
import { linesOf } from './docx-lines.examples.ts'

describe('automatic numbers', () => {
  const level = (index: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const list = (id: number, ...levels: readonly string[]): string =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
  const use = (id: number, abstract: number, more = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
  const startAt = (index: number, start: number): string =>
    `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
  const numberedLines = async (numbering: string, body: string, styles = ''): Promise<readonly string[]> =>
    (await linesOf(docxOf(body, { numbering, styles }))).map(({ text }) => text.trim())

  it('are written as Word shows them, and deeper levels start again', async () => {
    const numbering =
      list(
        1,
        level(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'),
        level(1, 'decimal', '（%2）'),
        level(2, 'upperLetter', '%1.%3', '<w:isLgl/>'),
      ) + use(5, 1)
    const body = [
      numbered('党的建设', 5),
      numbered('甲', 5, 1),
      numbered('乙', 5, 1),
      numbered('丙', 5, 2),
      numbered('民生服务', 5),
      numbered('丁', 5, 1),
    ]
    expect(await numberedLines(numbering, body.join(''))).toEqual([
      '一、党的建设',
      '（1） 甲',
      '（2） 乙',
      '1.A 丙',
      '二、民生服务',
      '（1） 丁',
    ])
  })

  it('count on in lists of the same kind, and start anew where a list says so', async () => {
    const numbering = list(1, level(0, 'decimal', '%1.')) + use(1, 1) + use(2, 1) + use(3, 1, startAt(0, 1))
    const body = [
      numbered('甲', 1),
      numbered('乙', 2),
      numbered('丙', 3),
      numbered('丁', 3),
      numbered('戊', 1),
    ]
    expect(await numberedLines(numbering, body.join(''))).toEqual([
      '1. 甲',
      '2. 乙',
      '1. 丙',
      '2. 丁',
      '3. 戊',
    ])
  })

  it('may go on through higher levels, and have no sign for bullets', async () => {
    const numbering =
      list(1, level(0, 'decimal', '%1、'), level(1, 'decimal', '%2）', '<w:lvlRestart w:val="0"/>')) +
      list(2, level(0, 'bullet', '\uf0b7')) +
      use(1, 1) +
      use(2, 2)
    const body = [
      numbered('甲', 1),
      numbered('乙', 1, 1),
      numbered('丙', 1),
      numbered('丁', 1, 1),
      numbered('点', 2),
      numbered('无', 0),
    ]
    expect(await numberedLines(numbering, body.join(''))).toEqual([
      '1、 甲',
      '1） 乙',
      '2、 丙',
      '2） 丁',
      '点',
      '无',
    ])
  })

  it('come from styles, their bases and the styles of lists', async () => {
    const numbering =
      list(1, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%2.', '<w:pStyle w:val="Item"/>')) +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Linked"/></w:abstractNum>' +
      use(7, 1) +
      use(8, 2)
    const style = (id: string, content: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`
    const numPr = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
    const styles =
      style('Sector', numPr) +
      style('Sub', '<w:basedOn w:val="Sector"/>') +
      style('Item', numPr) +
      style('Linked', numPr)
    const styled = (text: string, id: string): string => paragraph(text, `<w:pStyle w:val="${id}"/>`)
    const body = [styled('甲', 'Sector'), styled('乙', 'Item'), styled('丙', 'Sub'), numbered('丁', 8)]
    expect(await numberedLines(numbering, body.join(''), styles)).toEqual([
      '一、 甲',
      '1. 乙',
      '二、 丙',
      '三、 丁',
    ])
  })

  it('stand in empty number cells, but not in those that are merged over', async () => {
    const numbering = list(1, level(0, 'decimal', '%1')) + use(1, 1)
    const empty = numbered('', 1)
    const body = table(
      row('序号', '事项'),
      row(cell(empty, '<w:vMerge w:val="restart"/>'), '甲'),
      row(cell(empty, '<w:vMerge/>'), '甲续'),
      row(cell(empty), '乙'),
    )
    const lines = await linesOf(docxOf(body, { numbering }))
    expect(lines.slice(1).map(({ cells }) => cells?.map((text) => text.trim()))).toEqual([
      ['1', '甲'],
      ['', '甲续'],
      ['2', '乙'],
    ])
  })
})
