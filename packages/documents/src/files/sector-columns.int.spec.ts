import { expect, it } from 'vitest'
import type { ReadResult } from '../document/document.ts'
import { cell, docxOf, paragraph, row, table, xlsxOf } from './office.examples.ts'
import { readDocument } from './read-document.ts'

const sectorsOf = (result: ReadResult) =>
  result.ok &&
  result.value.categories.flatMap(({ sectors }) =>
    sectors.map(({ ordinal, name, items }) => [ordinal, name, ...items.map((item) => item.name)]),
  )
const EXPECTED = [
  [1, '党的建设', '甲', '乙'],
  [2, '民生服务', '丙'],
]

it('a column of sectors merged over rows is read from Word', async () => {
  const start = '<w:vMerge w:val="restart"/>'
  const body = table(
    row('领域', '序号', '事项名称'),
    row(cell('党的建设', start), '1', '甲'),
    row(cell('', '<w:vMerge/>'), '2', '乙'),
    row(cell('民生服务', start), '3', '丙'),
  )
  expect(sectorsOf(await readDocument(docxOf(paragraph('基本履职事项清单') + body)))).toEqual(EXPECTED)
})

it('and from Excel', async () => {
  const rows = [
    ['领域', '序号', '事项名称'],
    ['党的建设', '1', '甲'],
    ['', '2', '乙'],
    ['民生服务', '3', '丙'],
  ]
  const data = rows.map(
    (cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
  )
  const workbook = xlsxOf([{ name: '基本履职事项清单', data: data.join(''), merges: ['A2:A3'] }])
  expect(sectorsOf(await readDocument(workbook))).toEqual(EXPECTED)
})
