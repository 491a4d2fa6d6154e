import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumDeclared } from '../../understanding/assemble.ts'
import { readDutyList } from '../../index.ts'
import { bytesOf, codesOf, errorsOf, read } from '../../understanding/reading.examples.ts'
import { changed, PAGE, PREVIEW } from './stacked.examples.ts'

const contentOf = (lines: readonly string[]) =>
  JSON.parse(JSON.stringify(read(lines).categories, (key, value) => (key === 'line' ? undefined : value)))

const itemsIn = (lines: readonly string[], category: number) =>
  read(lines).categories[category]?.sectors.flatMap(({ items }) => [...items]) ?? []

describe.each([
  ['paragraphs', PAGE],
  ['lines cut by pages', PREVIEW],
])('a list whose cells are %s', (_, lines) => {
  const list = read(lines)

  it('is read in full without findings', () => {
    expect(codesOf(list.findings)).toEqual([])
    expect(list.title).toBe('云岭省青川市白鹭区柳溪街道办事处履行职责事项清单')
    expect(list.categories.map(({ sectors }) => [sumDeclared(sectors), sectors.length])).toEqual([
      [3, 2],
      [4, 1],
      [3, 1],
    ])
  })

  it('parts the columns of duties', () => {
    expect(itemsIn(lines, 1)).toMatchObject([
      { departmentDuties: '1.制定标准。2.拨付资金。', townshipDuties: '1.初审申请。2.上报名单。' },
      { departmentDuties: '区水利局：1.负责监测。区应急局：1.负责救援。', townshipDuties: '开展巡查。' },
      {
        departments: ['区民政局'],
        leadDepartment: '区民政局',
        departmentDuties: '审核材料。',
        townshipDuties: '1.受理申请。2.公示名单。',
      },
      { departments: ['市公安局白鹭区分局'], departmentDuties: '查处扰民。', townshipDuties: '开展宣传。' },
    ])
  })

  it('reads receivers and methods, also without the label', () => {
    expect(itemsIn(lines, 2)).toMatchObject([
      { receivingDepartments: ['区住建局'], workMethod: '1.由区住建局承接。2.开展检查。' },
      { receivingDepartments: ['区统计局'], workMethod: '不再开展此项工作。', cancelled: true },
      { receivingDepartments: ['区应急局'], workMethod: '1.组织鉴定。2.督促整改。' },
    ])
  })
})

it('both kinds say the same', () => {
  expect(contentOf(PREVIEW)).toEqual(contentOf(PAGE))
})

it('column titles may stand on several lines', () => {
  const lines = changed(
    changed(PAGE, '街道配合职责', '乡镇（街道）', '配合职责'),
    '上级部门职责',
    '上级部门职责',
    '（含提供的履职保障）',
  )
  expect(read(lines)).toMatchObject({ categories: contentOf(PAGE), findings: [] })
})

describe('damage', () => {
  it('a lost number: the lines of its row are shown', () => {
    const list = read(changed(PAGE, '4', ''))
    expect(itemsIn(changed(PAGE, '4', ''), 1)).toHaveLength(3)
    expect(list.findings.filter(({ code }) => code === 'unplaced-text').map(({ text }) => text)).toEqual([
      '文明养犬',
      '市公安局白鹭区分局',
      '查处扰民。',
      '开展宣传。',
    ])
    expect(errorsOf(list)).toContain('declared-count-differs')
  })

  it('a number twice', () => {
    expect(errorsOf(read(changed(PAGE, '文明养犬', '4', '文明养犬')))).toContain('number-repeated')
  })

  it('a paragraph twice is shown and left out', () => {
    const list = read(changed(PAGE, '2.拨付资金。', '2.拨付资金。', '2.拨付资金。'))
    expect(list.findings).toContainEqual(
      expect.objectContaining({ code: 'unplaced-text', no: 1, text: '2.拨付资金。' }),
    )
    expect(list.categories).toMatchObject(contentOf(PAGE))
  })

  it('a lost point of a list', () => {
    expect(read(changed(PAGE, '1.初审申请。')).findings).toContainEqual(
      expect.objectContaining({ severity: 'warning', category: 'cooperative', no: 1 }),
    )
    expect(codesOf(read(changed(PAGE, '1.由区住建局承接。')).findings)).toContain('point-out-of-order')
  })

  it('a lost name, or lost departments', () => {
    const unnamed = read(changed(PAGE, '指标考核'))
    expect(errorsOf(unnamed)).toEqual(['empty-cell'])
    expect(unnamed.categories[2]?.sectors[0]?.items[1]).toMatchObject({ name: '', cancelled: true })
    expect(errorsOf(read(changed(PREVIEW, '文明养犬')))).toEqual(['empty-cell'])
    for (const lines of [PAGE, PREVIEW]) {
      expect(errorsOf(read(changed(lines, '市公安局白鹭区分局')))).toEqual(['empty-cell'])
    }
  })

  it('duties that could part in several places', () => {
    const list = read(changed(PAGE, '查处扰民。', '查处扰民。', '受理投诉。'))
    expect(codesOf(list.findings)).toEqual(['columns-uncertain'])
  })

  it('a lost 序号 or a lost heading', () => {
    const withoutTitle = PAGE.findLastIndex((line) => line === '序号')
    expect(errorsOf(read(PAGE.filter((_, at) => at !== withoutTitle)))).toEqual([])
    expect(codesOf(read(changed(PAGE, '上级部门收回事项清单')).findings)).toContain(
      'category-heading-missing',
    )
  })

  it('page numbers without words are shown', () => {
    const list = read(changed(PAGE, '二、文化旅游（1项）', '12', '二、文化旅游（1项）'))
    expect(list.findings).toMatchObject([{ code: 'unplaced-text', severity: 'note', text: '12' }])
    expect(list.categories).toMatchObject(contentOf(PAGE))
  })

  it('a footer and a new header in the middle of a table', () => {
    const header = ['第 3 页', '序号', '事项名称', '对应上级部门', '上级部门职责', '街道配合职责']
    const at = PAGE.indexOf('3', PAGE.indexOf('配合履职事项清单'))
    expect(contentOf([...PAGE.slice(0, at), ...header, ...PAGE.slice(at)])).toEqual(contentOf(PAGE))
  })

  it('never makes the reader throw', () => {
    const edit = fc.tuple(
      fc.nat(200),
      fc.nat(3),
      fc.constantFrom('', '1', '序号', '第 2 页', '区水利局', '2.检查。', '配合履职事项清单'),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), fc.boolean(), (edits, twice) => {
        const lines = twice ? [...PAGE, ...PREVIEW] : [...PREVIEW]
        for (const [at, cut, put] of edits) lines.splice(at, cut, put)
        expect(() => readDutyList(bytesOf(lines))).not.toThrow()
      }),
      { numRuns: 200 },
    )
  })
})
