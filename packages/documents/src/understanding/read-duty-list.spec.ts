import { describe, expect, it } from 'vitest'
import { departmentsNamed, readDutyList } from '../index.ts'
import { bytesOf, errorsOf, lineOf, read, refusalOf, SMALL_LIST } from './reading.examples.ts'

describe('a sound list', () => {
  const list = read(SMALL_LIST)

  it('names its township from the largest unit to the smallest', () => {
    expect(list.title).toBe('云岭省青川市白鹭区柳溪镇履职事项清单')
    expect(list.township).toEqual({ name: '柳溪镇', district: '白鹭区', city: '青川市', province: '云岭省' })
  })

  it('has no errors', () => {
    expect(errorsOf(list)).toEqual([])
  })

  it('keeps categories, sectors, counts and lines', () => {
    expect(list.categories.map(({ category, declared }) => [category, declared])).toEqual([
      ['basic', 6],
      ['cooperative', 4],
      ['reclaimed', 4],
    ])
    expect(list.categories[0]?.sectors[1]).toEqual({
      ordinal: 2,
      name: '文化旅游',
      declared: 3,
      items: [
        { no: 4, name: '办好柳溪灯会', line: lineOf('4\t办好') },
        { no: 5, name: '管理镇文化站', line: lineOf('5\t管理') },
        { no: 6, name: '开展全民健身', line: lineOf('6\t开展') },
      ],
    })
  })

  it('joins what goes on over a page break and letter-spaced words', () => {
    expect(list.categories[1]?.sectors[0]?.items[1]).toEqual({
      no: 2,
      name: '防汛工作',
      line: lineOf('2\t防'),
      departments: ['区水利局', '区应急管理局'],
      departmentDuties: '1.区水利局负责监测。2.区应急管理局负责救援。3.区应急管理局负责演练。',
      townshipDuties: '开展巡查。组织转移。',
    })
  })

  it('tells receivers, work method and what is cancelled', () => {
    expect(list.categories[2]?.sectors[0]?.items.slice(1, 3)).toEqual([
      {
        no: 2,
        name: '危房鉴定',
        line: lineOf('2\t危房'),
        receivingDepartments: ['区住房建设局', '区应急管理局'],
        workMethod: '组织鉴定。',
        cancelled: false,
      },
      {
        no: 3,
        name: '指标考核',
        line: lineOf('3\t指标'),
        receivingDepartments: ['区统计局'],
        workMethod: '该文件已废止。',
        cancelled: true,
      },
    ])
  })

  it('names its departments once, in order of first appearance', () => {
    expect(departmentsNamed(list)).toEqual([
      '区民政局',
      '区水利局',
      '区应急管理局',
      '区城市管理局',
      '区医疗保障局',
      '区住房建设局',
      '区统计局',
    ])
  })

  it('reads the same with a byte order mark and with CRLF', () => {
    const withMark = new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(SMALL_LIST)])
    const withCrLf = new TextEncoder().encode(SMALL_LIST.join('\r\n'))
    expect(readDutyList(withMark)).toEqual({ ok: true, value: list })
    expect(readDutyList(withCrLf)).toEqual({ ok: true, value: list })
  })
})

describe('a document in two layouts', () => {
  it('is read in the one that finds more rows; what stands in the other is shown', () => {
    const list = read([...SMALL_LIST, '基本履职事项清单', '序号', '事项名称', '1', '办好柳溪灯会'])
    expect(list.categories.map(({ sectors }) => sectors.flatMap(({ items }) => items).length)).toEqual([
      6, 4, 4,
    ])
    expect(list.findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
    const stacked = [
      '柳溪镇履职事项清单',
      '基本履职事项清单',
      '序号',
      '事项名称',
      '一、党的建设（2项）',
      '1',
      '甲',
      '2',
      '乙',
    ]
    const tabbed = ['序号\t事项名称', '1\t丙']
    expect(read([...stacked, ...tabbed]).categories[0]?.sectors[0]?.items.map(({ name }) => name)).toEqual([
      '甲',
      expect.stringMatching(/^乙/),
    ])
  })
})

describe('a document that cannot be read', () => {
  it('is refused at its first byte that is in no known encoding', () => {
    const sound = bytesOf(['第一行', '第二'])
    const bad = new Uint8Array([...sound, 0xe5, 0x2f])
    expect(refusalOf(bad)).toMatchObject({ code: 'encoding-unknown', line: 2, byteOffset: sound.length })
    expect(refusalOf(bad).finding).toMatchObject({ severity: 'error', line: 2 })
  })

  it.each([
    ['overlong', [0xc0, 0xaf]],
    ['surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['stray continuation', [0x80]],
    ['cut sequence', [0xe5, 0xb1]],
    ['UTF-16', [0xff, 0xfe, 0x00, 0x4e]],
  ])('is refused: %s', (_, bytes) => {
    expect(refusalOf(new Uint8Array([0x41, 0x0a, ...bytes]))).toMatchObject({ line: 2, byteOffset: 2 })
  })

  it('is refused when empty', () => {
    expect(refusalOf(new Uint8Array()).code).toBe('empty-document')
    expect(refusalOf(bytesOf([' ', '\t', ''])).code).toBe('empty-document')
  })

  it('is refused when it has no heading of a duty list', () => {
    expect(refusalOf(bytesOf(['会议纪要', '1\t第一项'])).code).toBe('not-a-duty-list')
  })

  it('is refused when its tables have no header of a known layout', () => {
    const bare = ['柳溪镇履职事项清单', '基本履职事项清单', '1', '开展党员教育']
    expect(refusalOf(bytesOf(bare))).toMatchObject({
      code: 'layout-not-understood',
      line: 2,
      finding: { severity: 'error' },
    })
  })
})
