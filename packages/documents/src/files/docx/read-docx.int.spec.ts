import { describe, expect, it } from 'vitest'
import { cell, docxOf, paragraph, row, STRICT_WORD, table } from '../office.examples.ts'
import { linesOf } from './docx-lines.examples.ts'

const textsOf = async (body: string): Promise<readonly string[]> =>
  (await linesOf(docxOf(body))).map(({ text }) => text)
const cellsOf = async (...rows: readonly string[]): Promise<readonly (readonly string[] | undefined)[]> =>
  (await linesOf(docxOf(table(...rows)))).map(({ cells }) => cells)
const run = (content: string): string => `<w:r>${content}</w:r>`
const words = (text: string): string => run(`<w:t>${text}</w:t>`)

describe('text of paragraphs', () => {
  it.each([
    [
      'tabs and hyphens',
      run('<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t>'),
      ['甲\t乙-丙'],
    ],
    ['line breaks', run('<w:t>甲</w:t><w:br/><w:t>乙</w:t>'), ['甲', '乙']],
    ['signs of a font', run('<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:char="2605"/>'), ['✓★']],
    ['markup signs', words('甲 &lt;乙&gt; &amp; 丙'), ['甲 &lt;乙> &amp; 丙']],
    ['tab stops are none', `<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${words('甲')}`, ['甲']],
    ['hyperlinks', `<w:hyperlink>${words('网址')}</w:hyperlink>`, ['网址']],
    [
      'phonetic guides',
      `<w:ruby><w:rt>${words('xi')}</w:rt><w:rubyBase>${words('溪')}</w:rubyBase></w:ruby>`,
      ['溪'],
    ],
    ['inserted', `<w:ins>${words('新')}</w:ins>`, ['新']],
    ['deleted', `${words('留')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del>`, ['留']],
    ['moved', `<w:moveFrom>${words('旧')}</w:moveFrom><w:moveTo>${words('新')}</w:moveTo>`, ['新']],
    ['simple fields', `<w:fldSimple w:instr="SEQ">${words('3')}</w:fldSimple>`, ['3']],
    [
      'text boxes',
      `${words('正文')}${run(`<w:drawing><w:txbxContent>${paragraph('框')}</w:txbxContent></w:drawing>`)}`,
      ['正文'],
    ],
    [
      'fields in fields',
      run('<w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText>') +
        run('<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>') +
        run('<w:fldChar w:fldCharType="separate"/><w:t>内</w:t><w:fldChar w:fldCharType="end"/>') +
        run('<w:fldChar w:fldCharType="separate"/><w:t>结果</w:t><w:fldChar w:fldCharType="end"/>'),
      ['结果'],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await textsOf(`<w:p>${content}</w:p>`)).toEqual(expected)
  })

  it('goes on in the next paragraph where the end of one was deleted', async () => {
    const open = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>基本履职</w:t></w:r></w:p>'
    expect(await textsOf(open + paragraph('事项清单') + paragraph('后'))).toEqual(['基本履职事项清单', '后'])
    expect(await textsOf(open)).toEqual(['基本履职'])
  })

  it('is read from content controls, and without what a field never shows', async () => {
    const control = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>`
    const broken = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
    expect(await textsOf(control + broken + paragraph('后'))).toEqual(['控件', '后'])
  })

  it('does not depend on the namespace, the prefix or the names of parts', async () => {
    const strict = docxOf(paragraph('甲'), { namespace: STRICT_WORD, documentName: 'a/b/main.xml' })
    expect((await linesOf(strict)).map(({ text }) => text)).toEqual(['甲'])
  })
})

describe('tables', () => {
  const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`

  it('become rows of cells; a cell merged over columns leaves blank ones', async () => {
    const rows = await cellsOf(
      row('序号', '事项名称', '说明'),
      row(cell('一、民生', span(3))),
      row('1', '甲', '乙'),
    )
    expect(rows).toEqual([
      ['序号', '事项名称', '说明'],
      ['一、民生', '', ''],
      ['1', '甲', '乙'],
    ])
  })

  it('give a cell merged over rows to the first of them', async () => {
    const start = '<w:vMerge w:val="restart"/>'
    const rows = await cellsOf(
      row('序号', '事项名称', '部门'),
      row(cell('1', start), cell('甲', start), '区民政局'),
      row(cell('隐藏', '<w:vMerge/>'), cell('', '<w:vMerge w:val="continue"/>'), '区水利局'),
    )
    expect(rows.slice(1)).toEqual([
      ['1', '甲', '区民政局'],
      ['', '', '区水利局'],
    ])
  })

  it('have their columns from the header, however the borders of a row stand', async () => {
    const rows = await cellsOf(
      row(cell('序号', span(2)), '事项名称', cell('职责', span(2))),
      row('1', cell('甲', span(3)), '乙'),
      row(cell('左右', span(3)), cell('丙', span(1)), cell('丁', span(1)), cell('戊', span(1))),
      `<w:tr><w:trPr><w:gridBefore w:val="3"/></w:trPr>${cell('续')}</w:tr>`,
    )
    expect(rows.slice(1)).toEqual([
      ['1', '甲', '乙'],
      ['左右', '', '丙\n丁\n戊'],
      ['', '', '续'],
    ])
  })

  it('join paragraphs and nested tables in a cell', async () => {
    const nested = table(row('内甲', '内乙'), row('内丙', '内丁'))
    const rows = await cellsOf(
      row('1', cell(paragraph('1.上') + paragraph('2.下') + nested + paragraph('末'))),
    )
    expect(rows).toEqual([['1', '1.上\n2.下\n内甲 内乙\n内丙 内丁\n末']])
  })

  it('of one column are frames around paragraphs', async () => {
    expect(await textsOf(table(row(cell(paragraph('标题') + paragraph('正文')))))).toEqual(['标题', '正文'])
  })

  it('leave out deleted rows and old properties', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell('9')}${cell('删')}</w:tr>`
    const changed = cell('甲', '<w:tcPrChange><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange>')
    expect(await cellsOf(row('序号', '事项'), deleted, row('1', changed))).toEqual([
      ['序号', '事项'],
      ['1', '甲'],
    ])
  })
})
