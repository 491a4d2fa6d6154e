import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DutyListDocument, readLines } from '../../index.ts'
import { errorsOf } from '../../understanding/reading.examples.ts'
import { pdfLines } from './pdf-lines.ts'
import { type Mark, ruledTable, unruledTable, writtenPdf } from './written-pdf.examples.ts'

const linesOf = async (bytes: Uint8Array) => {
  const result = await pdfLines(bytes)
  if (!result.ok) throw new Error(result.code)
  return result.lines
}

const rowsOf = async (bytes: Uint8Array) =>
  (await linesOf(bytes)).flatMap(({ cells }) => (cells ? [cells] : []))

const listIn = async (bytes: Uint8Array): Promise<DutyListDocument> => {
  const result = readLines(await linesOf(bytes))
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const COLUMNS = [40, 75, 165, 255, 405, 555]
const HEADER = ['序号', '事项名称', '对应上级部门', '上级部门职责', '镇配合职责']
const TITLE: readonly Mark[] = [
  { text: '云岭省青川市白鹭区柳溪镇', x: 180, y: 60, size: 18 },
  { text: '履职事项清单', x: 230, y: 90, size: 18 },
  { text: '配合履职事项清单', x: 240, y: 130, size: 14 },
]
const ROWS = [
  HEADER,
  ['一、民生服务（2项）'],
  ['1', '养老服务', '区民政局', '1.制定标准。\n2.拨付资金。', '1.初审申请。\n2.上报名单。'],
  ['2', '防汛工作', '区水利局\n区应急管理局', '1.监测水情，发布预警，组\n织检查。', '开展巡查。'],
]
const EXPECTED = [
  {
    name: '养老服务',
    departments: ['区民政局'],
    departmentDuties: '1.制定标准。2.拨付资金。',
    townshipDuties: '1.初审申请。2.上报名单。',
  },
  {
    name: '防汛工作',
    departments: ['区水利局', '区应急管理局'],
    departmentDuties: '1.监测水情，发布预警，组织检查。',
    townshipDuties: '开展巡查。',
  },
]
const itemsOf = ({ categories }: DutyListDocument) =>
  categories.flatMap(({ sectors }) => sectors.flatMap(({ items }) => items))

describe('a list printed by an office program', () => {
  it('is read without errors', async () => {
    const list = await listIn(new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures/ruled.pdf'))))
    expect(errorsOf(list)).toEqual([])
    expect(list.township).toEqual({ name: '柳溪镇', district: '白鹭区', city: '青川市', province: '云岭省' })
    expect(list.categories.map(({ declared }) => declared)).toEqual([5, 4, 3])
    expect(itemsOf(list)[6]).toMatchObject({
      no: 2,
      departments: ['区水利局', '区应急管理局', '青川市公安局白鹭分局'],
      townshipDuties: '开展巡查，发现险情立即上报；组织转移，安置群众，做好登记。',
    })
    expect(itemsOf(list)[8]).toMatchObject({ departmentDuties: '下发名册，核定GB 11643编码。' })
  })
})

describe('tables', () => {
  it.each([
    ['with lines', ruledTable],
    ['without lines', unruledTable],
  ])('%s', async (_, table) => {
    const list = await listIn(writtenPdf([[...TITLE, ...table(150, COLUMNS, ROWS)]]))
    expect(itemsOf(list)).toMatchObject(EXPECTED)
    expect(errorsOf(list)).toEqual([])
  })

  it('on a page that is turned', async () => {
    const page = { width: 842, height: 842, rotate: 90 } as const
    const bytes = writtenPdf([[...TITLE, ...ruledTable(150, COLUMNS, ROWS)]], page)
    expect(itemsOf(await listIn(bytes))).toMatchObject(EXPECTED)
  })

  it('whose row goes on over a page break, with its number on either page', async () => {
    const upper = [
      ...TITLE,
      ...ruledTable(150, COLUMNS, [...ROWS.slice(0, 3), ['', '防汛工作', '区水利局', '1.监测水情，', '']]),
    ]
    const lower = ruledTable(40, COLUMNS, [
      HEADER,
      ['2', '', '区应急管理局', '发布预警。', '开展巡查。'],
      ['3', '医保征缴', '区医疗保障局', '下发名册。', '动员参保。'],
    ])
    expect(itemsOf(await listIn(writtenPdf([upper, lower])))).toMatchObject([
      { no: 1, name: '养老服务' },
      {
        no: 2,
        name: '防汛工作',
        departments: ['区水利局', '区应急管理局'],
        departmentDuties: '1.监测水情，发布预警。',
        townshipDuties: '开展巡查。',
      },
      { no: 3, name: '医保征缴' },
    ])
  })

  it('do not take in page numbers, running heads or stamps', async () => {
    const around = (no: number): readonly Mark[] => [
      { text: '柳溪镇人民政府', x: 250, y: 25, size: 8 },
      { text: `第 ${no} 页`, x: 280, y: 820 },
      { text: '内部资料', x: 150, y: 500, size: 60, turn: 40 },
    ]
    const pages = [
      [...TITLE, ...unruledTable(150, COLUMNS, ROWS), ...around(1)],
      [
        ...unruledTable(50, COLUMNS, [HEADER, ['3', '医保征缴', '区医疗保障局', '下发名册。', '动员参保。']]),
        ...around(2),
      ],
      [
        ...unruledTable(50, COLUMNS, [HEADER, ['4', '垃圾分类', '区城管局', '制定方案。', '宣传动员。']]),
        ...around(3),
      ],
    ]
    const list = await listIn(writtenPdf(pages))
    expect(itemsOf(list).map(({ no, name }) => [no, name])).toEqual([
      [1, '养老服务'],
      [2, '防汛工作'],
      [3, '医保征缴'],
      [4, '垃圾分类'],
    ])
    expect(list.findings.map(({ text }) => text)).not.toContain('柳溪镇人民政府')
  })

  it('know their pages, and text with signs of markup is escaped', async () => {
    const table = ruledTable(
      40,
      [40, 80, 300],
      [
        ['序号', '事项名称'],
        ['1', '“R&D<1”统计'],
      ],
    )
    const lines = await linesOf(writtenPdf([[{ text: '前页', x: 50, y: 50 }], table]))
    expect(lines.map(({ line, where }) => [line, where?.page])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
    ])
    expect(lines[2]?.cells).toEqual(['1', '“R&amp;D&lt;1”统计'])
  })

  it('that are drawn twice to look bold are read once', async () => {
    const table = ruledTable(
      40,
      [40, 80, 300],
      [
        ['序号', '事项名称'],
        ['11', '人人有责'],
      ],
    )
    const again = table.map((mark) => ('text' in mark ? { ...mark, x: mark.x + 0.3 } : mark))
    expect(await rowsOf(writtenPdf([[...table, ...again]]))).toEqual([
      ['序号', '事项名称'],
      ['11', '人人有责'],
    ])
  })
})

describe('a PDF that cannot be read', () => {
  it.each([
    ['nothing', new Uint8Array(), 'file-damaged'],
    ['no PDF', new TextEncoder().encode('柳溪镇'), 'file-damaged'],
    ['only a beginning', writtenPdf([TITLE]).slice(0, 200), 'file-damaged'],
    ['no text', writtenPdf([[{ from: [10, 10], to: [90, 90] }]]), 'pdf-without-text'],
    ['too many pages', writtenPdf(Array.from({ length: 2001 }, () => [])), 'too-many-pages'],
    [
      'a password',
      writtenPdf(
        [TITLE],
        {},
        `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      ),
      'file-encrypted',
    ],
  ])('is refused: %s', async (_, bytes, code) => {
    expect(await pdfLines(bytes)).toEqual({ ok: false, code })
  })

  it('never throws, whatever is damaged', async () => {
    const bytes = writtenPdf([[...TITLE, ...ruledTable(150, COLUMNS, ROWS)]])
    for (let from = 0; from < bytes.length; from += 97) {
      const damaged = bytes.slice().fill(0x58, from, from + 40)
      expect(typeof (await pdfLines(damaged)).ok).toBe('boolean')
    }
  })
})

describe('progress', () => {
  it('is told page by page', async () => {
    const told: unknown[] = []
    await pdfLines(writtenPdf([TITLE, TITLE]), { onProgress: (progress) => told.push(progress) })
    expect(told).toEqual([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ])
  })
})
