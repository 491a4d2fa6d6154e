import { describe, expect, it } from 'vitest'
import { codesOf, read } from './reading.examples.ts'

const ledger = (...rows: readonly string[]) =>
  read([
    '云岭省青川市白鹭区柳溪镇履职事项清单',
    '上级部门收回事项清单',
    '领域\t序号\t事项名称\t承接部门\t工作方式\t收回方式',
    ...rows,
  ])

describe('a column of sectors', () => {
  const list = ledger(
    '一、城乡建设（2项）\t1\t燃气检查\t区城市管理局\t开展检查。\t',
    '一、城乡建设（2项）\t2\t危房鉴定\t区住房建设局\t1.组织鉴定。\t',
    '\t\t\t\t2.公布结果。\t',
    '三、生态环保\t3\t河道采砂许可\t区水利局\t受理申请。\t',
    '四、文化旅游（0项）\t\t\t\t\t',
  )

  it('starts a sector with each new value', () => {
    expect(
      list.categories[0]?.sectors.map(({ ordinal, name, declared, items }) => [
        ordinal,
        name,
        declared,
        items.map(({ no }) => no),
      ]),
    ).toEqual([
      [1, '城乡建设', 2, [1, 2]],
      [3, '生态环保', null, [3]],
      [4, '文化旅游', 0, []],
    ])
  })

  it('leaves the other columns where they are', () => {
    expect(list.categories[0]?.sectors[0]?.items[1]).toMatchObject({
      name: '危房鉴定',
      receivingDepartments: ['区住房建设局'],
      workMethod: '1.组织鉴定。2.公布结果。',
      cancelled: false,
    })
  })

  it('may hold bare names, and may be merged downwards', () => {
    const bare = read([
      '柳溪镇履职事项清单',
      '基本履职事项清单',
      '序号\t领域\t事项名称',
      '1\t党的建设\t开展党员教育',
      '2\t\t推进阵地建设',
      '3\t民生服务\t做好养老服务',
    ])
    expect(
      bare.categories[0]?.sectors.map(({ ordinal, name, items }) => [ordinal, name, items.length]),
    ).toEqual([
      [1, '党的建设', 2],
      [2, '民生服务', 1],
    ])
    expect(codesOf(bare.findings)).toEqual(['category-missing', 'category-missing'])
  })
})

describe('the way of reclaiming', () => {
  const cancelled = (way: string, method = '开展检查。') =>
    ledger(`一、城乡建设\t1\t燃气检查\t区城市管理局\t${method}\t${way}`)

  it.each([
    ['收回并取消', '开展检查。', true],
    ['收回并承接', '该文件已废止。', false],
    ['', '该文件已废止。', true],
    ['', '开展检查。', false],
  ])('%s after %s', (way, method, expected) => {
    expect(cancelled(way, method).categories[0]?.sectors[0]?.items[0]).toMatchObject({ cancelled: expected })
  })

  it('is reported when it is something else', () => {
    expect(codesOf(cancelled('其他').findings)).toEqual([
      'category-missing',
      'category-missing',
      'unplaced-text',
    ])
  })

  it('may stand in the cell of receivers and method', () => {
    const list = read([
      '柳溪镇履职事项清单',
      '上级部门收回事项清单',
      '序号\t事项名称\t承接部门及工作方式',
      '一、城乡建设',
      '1\t燃气检查\t承接部门：区城市管理局 工作方式：停用台账。 收回方式：收回并取消',
    ])
    expect(list.categories[0]?.sectors[0]?.items[0]).toMatchObject({
      receivingDepartments: ['区城市管理局'],
      workMethod: '停用台账。',
      cancelled: true,
    })
  })
})

it('methods of several receivers are told apart in a column of their own, too', () => {
  const list = ledger(
    '一、城乡建设\t1\t管网维护\t区水利局、区生态环境局\t承接部门：区水利局 工作方式：负责干管。 承接部门：区生态环境局 工作方式：负责支管。\t',
  )
  expect(list.categories[0]?.sectors[0]?.items[0]).toMatchObject({
    receivingDepartments: ['区水利局', '区生态环境局'],
    workMethod: '负责干管。负责支管。',
    workMethodByDepartment: [
      { departments: ['区水利局'], workMethod: '负责干管。' },
      { departments: ['区生态环境局'], workMethod: '负责支管。' },
    ],
  })
})
