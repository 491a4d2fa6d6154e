import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { SourceLine } from '../../layouts/draft.ts'
import { openArchive } from '../archive.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { xlsxOf } from '../office.examples.ts'
import { mainPartOf } from '../office-parts.ts'
import { readDocument } from '../read-document.ts'
import { readXlsx } from './read-xlsx.ts'

const linesOf = async (bytes: Uint8Array): Promise<readonly SourceLine[]> => {
  const archive = await openArchive(bytes, DEFAULT_LIMITS)
  const main = await mainPartOf(archive)
  expect(main?.format).toBe('xlsx')
  return readXlsx(archive, main?.name ?? '', DEFAULT_LIMITS, () => undefined)
}
const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
const header = `<row r="2">${inline('B2', '序号')}${inline('C2', '事项名称')}${inline('E2', '职责')}</row>`

describe('cells', () => {
  it('have the text that Excel shows', async () => {
    const strings =
      '<si><t>共享</t></si><si><r><t>富</t></r><rPh><t>fu</t></rPh><r><t xml:space="preserve">文本_x000A_</t></r></si>'
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="21"/></cellXfs>'
    const cells = [
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>1</v></c>',
      '<c><v>1.0</v></c>',
      '<c><v>0.30000000000000004</v></c>',
      '<c s="1"><v>45870</v></c>',
      '<c s="2"><v>45870.5</v></c>',
      '<c s="3"><v>0.75</v></c>',
      '<c t="str"><f>A1&amp;"乙"</f><v>甲乙</v></c>',
      '<c><f>1+1</f><v>2</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#REF!</v></c>',
      '<c/>',
      '<c t="inlineStr"><is><t>a &lt; b</t></is></c>',
    ]
    const data = `<row><c t="inlineStr"><is><t>序号</t></is></c>${inline('B1', '事项')}</row><row>${cells.join('')}</row>`
    const [, line] = await linesOf(xlsxOf([{ name: 'S', data }], strings, styles))
    expect(line?.text.split(/[\t\n]/).filter((text) => text !== '')).toEqual([
      '共享',
      '富文本',
      '1',
      '0.3',
      '2025-08-01',
      '2025-08-01 12:00',
      '18:00',
      '甲乙',
      '2',
      'TRUE',
      '#REF!',
      'a &lt; b',
    ])
  })
})

describe('rows', () => {
  it('stand under the headers of a table that begins anywhere, with merged columns', async () => {
    const data =
      `<row r="1">${inline('B1', '柳溪镇\n履职事项清单')}</row>${header}` +
      `<row r="3">${inline('B3', '一、民生服务（1项）')}${inline('C3', '藏')}</row>` +
      `<row r="4">${inline('B4', '1')}${inline('C4', '养老')}${inline('D4', '藏')}${inline('E4', '审核')}</row>` +
      `<row r="5">${inline('B5', '藏')}${inline('E5', '上报')}</row>`
    const merges = ['B1:E1', 'C2:D2', 'B3:E3', 'C4:D4', 'B4:B5']
    expect(await linesOf(xlsxOf([{ name: '表一', data, merges }]))).toEqual([
      { line: 1, text: '柳溪镇 履职事项清单', where: { sheet: '表一', cell: 'B1' } },
      {
        line: 2,
        text: '序号\t事项名称\t职责',
        cells: ['序号', '事项名称', '职责'],
        where: { sheet: '表一', cell: 'B2' },
      },
      {
        line: 3,
        text: '一、民生服务（1项）\t\t',
        cells: ['一、民生服务（1项）', '', ''],
        where: { sheet: '表一', cell: 'B3' },
      },
      { line: 4, text: '1\t养老\t审核', cells: ['1', '养老', '审核'], where: { sheet: '表一', cell: 'B4' } },
      { line: 5, text: '\t\t上报', cells: ['', '', '上报'], where: { sheet: '表一', cell: 'E5' } },
    ])
  })

  it('keep a column that has text and no title apart', async () => {
    const data = `${header}<row r="3">${inline('B3', '1')}${inline('D3', '无题')}</row>`
    const lines = await linesOf(xlsxOf([{ name: 'S', data }]))
    expect(lines.map(({ cells }) => cells)).toEqual([
      ['序号', '事项名称', '', '职责'],
      ['1', '', '无题', ''],
    ])
  })
})

describe('a sheet', () => {
  const data = `<row r="1">${inline('A1', '柳溪镇履职事项清单')}</row>${header}`

  it('lends its name to a category that has no heading in it, hidden or not', async () => {
    const lines = await linesOf(
      xlsxOf([
        { name: '封面（基本情况）', data: `<row>${inline('A1', '说明')}</row>` },
        { name: '1.基本履职', data },
        { name: '配合履职', data, hidden: true },
        { name: '收回', data: `<row r="1">${inline('A1', '上级收回事项清单')}</row>${header}` },
      ]),
    )
    expect(lines.filter(({ cells }) => cells === undefined).map(({ text }) => text)).toEqual([
      '说明',
      '基本履职事项清单',
      '柳溪镇履职事项清单',
      '配合履职事项清单',
      '上级收回事项清单',
    ])
  })

  it('tells findings where they stand', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('基本履职事项清单')
    sheet.addRows([
      ['云岭省青川市白鹭区柳溪镇履职事项清单'],
      ['序号', '事项名称'],
      ['一、党的建设（2项）'],
      [1, '开展教育'],
      [3, '推进建设'],
    ])
    const result = await readDocument(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(result).toMatchObject({ ok: true, value: { township: { name: '柳溪镇' } } })
    const findings = result.ok ? result.value.findings : []
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'number-missing', no: 2, sheet: '基本履职事项清单', cell: 'A5' },
    ])
  })
})
