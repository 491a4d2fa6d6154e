import { describe, expect, it } from 'vitest'
import { linesOf } from './docx/docx-lines.examples.ts'
import { cell, docxOf, row, table, xlsxOf } from './office.examples.ts'
import { readDocument } from './read-document.ts'

const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
const UPPER = ['序号', '事项名称', '职责分工']
const LOWER = ['对应上级部门', '上级部门职责', '镇配合职责']
const ITEM = ['1', '垃圾分类', '区城市管理局', '制定方案。', '宣传动员。']

describe('a title over several columns with their titles below it', () => {
  it('leaves each of them a column of a Word table', async () => {
    const [number = '', name = '', group = ''] = UPPER
    const over = '<w:vMerge w:val="restart"/>'
    const lines = await linesOf(
      docxOf(
        table(
          row(cell(number, over), cell(name, over), cell(group, '<w:gridSpan w:val="3"/>')),
          row(cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'), ...LOWER),
          row(...ITEM),
        ),
      ),
    )
    expect(lines.map(({ cells }) => cells)).toEqual([[...UPPER, '', ''], ['', '', ...LOWER], ITEM])
  })

  it('leaves each of them a column of a sheet, in which rows are numbered by a formula', async () => {
    const result = await readDocument(
      xlsxOf([
        {
          name: '配合履职',
          data:
            `<row r="3">${inline('A3', '序号')}${inline('B3', '事项名称')}${inline('C3', '职责分工')}</row>` +
            `<row r="4">${['C4', 'D4', 'E4'].map((address, index) => inline(address, LOWER[index] ?? '')).join('')}</row>` +
            `<row r="5">${inline('A5', '一、城乡建设（1项）')}</row>` +
            `<row r="6"><c r="A6"><f>ROW()-5</f><v/></c>${['B6', 'C6', 'D6', 'E6'].map((address, index) => inline(address, ITEM[index + 1] ?? '')).join('')}</row>`,
          merges: ['A3:A4', 'B3:B4', 'C3:E3', 'A5:E5'],
        },
      ]),
    )
    const [category] = result.ok ? result.value.categories : []
    expect(category?.sectors[0]?.items).toEqual([
      expect.objectContaining({
        no: 1,
        name: '垃圾分类',
        departments: ['区城市管理局'],
        departmentDuties: '制定方案。',
        townshipDuties: '宣传动员。',
      }),
    ])
  })
})
