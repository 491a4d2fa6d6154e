import { describe, expect, it } from 'vitest'
import { codesOf, errorsOf, read } from '../../understanding/reading.examples.ts'
import { FLATTENED_LIST, flattenedWith } from './flattened.examples.ts'

const itemsIn = (lines: readonly string[]) =>
  read(lines).categories.map(({ category, sectors }) => ({
    category,
    items: sectors.flatMap(({ items }) => [...items]),
  }))

const cooperativeIn = (lines: readonly string[]) => itemsIn(lines)[1]?.items ?? []

describe('a sound flattened list', () => {
  const list = read(FLATTENED_LIST)
  const [basic, cooperative, reclaimed] = itemsIn(FLATTENED_LIST)

  it('has no errors and names its township', () => {
    expect(codesOf(list.findings)).toEqual(['unplaced-text'])
    expect(list.findings[0]).toMatchObject({ severity: 'note', text: '第 7 页' })
    expect(list.township.name).toBe('柳溪镇')
  })

  it('joins wrapped names and leaves page headers out', () => {
    expect(basic?.items.map(({ no, name }) => [no, name])).toEqual([
      [1, '开展党员教育，推进阵地建设。'],
      [2, '做好人才服务，落实人才政策，建立人才台账，联系在外人才，组织人才回乡活动。'],
      [3, '办好柳溪灯会。'],
    ])
    expect(list.categories[0]?.sectors.map(({ name, declared }) => [name, declared])).toEqual([
      ['党的建设', 2],
      ['文化旅游', 1],
    ])
  })

  it('tells names, departments and both duties apart', () => {
    expect(cooperative?.items[0]).toEqual({
      no: 1,
      name: '养老服务管理工作。',
      line: FLATTENED_LIST.indexOf('1 养老服务管') + 1,
      departments: ['区民政局', '区人力资源和社会保障局'],
      leadDepartment: '区民政局',
      departmentDuties:
        '（1）区民政局负责制定养老服务标准，拨付养老服务资金；（2）区人力资源和社会保障局负责养老护理员培训。',
      townshipDuties: '（1）初审申请；（2）上报名单。',
    })
    expect(cooperative?.items[1]).toMatchObject({
      name: '防汛工作。',
      departments: ['区水利局'],
      departmentDuties: '负责全区的汛情监测、预警发布和防汛物资储备工作。',
      townshipDuties: '开展巡查，及时上报险情。',
    })
  })

  it('takes a number that is centred on its name', () => {
    expect(cooperative?.items[2]).toMatchObject({
      no: 3,
      name: '做好老旧房屋安全管理工作。',
      line: FLATTENED_LIST.indexOf('做好老旧房屋') + 1,
      departmentDuties: '（1）排查房屋；（2）督促整改。',
      townshipDuties: '配合排查，劝导群众撤离。',
    })
  })

  it('takes support out of the duties of the departments', () => {
    expect(cooperative?.items[3]).toMatchObject({
      departmentDuties: '区生态环境局：1.监测噪声。2.处罚超标单位。',
      support: '提供监测设备。',
      townshipDuties: '1.开展宣传。2.上报线索。',
    })
  })

  it('tells receivers and what is cancelled', () => {
    expect(reclaimed?.items.map(({ no: _no, line: _line, ...said }) => said)).toEqual([
      { name: '燃气设施检查。', receivingDepartments: [], workMethod: '收回并取消。', cancelled: true },
      {
        name: '对未经批准占用土地的行为进行处罚。',
        receivingDepartments: ['区自然资源局', '区城市管理局'],
        workMethod: '1.责令改正；2.依法处罚。',
        cancelled: false,
      },
      { name: '水库监管。', receivingDepartments: ['区水利局'], workMethod: '组织巡查。', cancelled: false },
    ])
  })
})

describe('rows whose columns are out of order', () => {
  it('departments among the duties are taken out and reported', () => {
    const list = flattenedWith('区住房建设局').flatMap((line) =>
      line === '（2）督促整改。' ? ['区住房建设局', line] : [line],
    )
    expect(cooperativeIn(list)[2]).toMatchObject({
      departments: ['区住房建设局'],
      departmentDuties: '（1）排查房屋；（2）督促整改。',
    })
    expect(read(list).findings).toContainEqual(
      expect.objectContaining({
        code: 'columns-uncertain',
        severity: 'warning',
        category: 'cooperative',
        sector: '民生服务',
        no: 3,
      }),
    )
  })

  it('duties that go on behind the duties of the township are put back by their numbers and reported', () => {
    const list = flattenedWith('（1）初审申请；', '（1）初审申请。').flatMap((line) =>
      line === '（2）上报名单。' ? ['（3）区民政局负责考核。'] : [line],
    )
    expect(cooperativeIn(list)[0]).toMatchObject({
      departmentDuties: expect.stringMatching(/培训。（3）区民政局负责考核。$/),
      townshipDuties: '（1）初审申请。',
    })
    expect(read(list).findings).toContainEqual(expect.objectContaining({ code: 'columns-uncertain', no: 1 }))
  })

  it('two sentences that could begin the duties of the township are reported', () => {
    const list = flattenedWith('开展巡查，及时上报险情。', '开展巡查。', '上报险情。')
    expect(read(list).findings).toContainEqual(expect.objectContaining({ code: 'columns-uncertain', no: 2 }))
  })

  it('a row without departments', () => {
    const findings = read(flattenedWith('区住房建设局')).findings
    expect(codesOf(findings.filter(({ no }) => no === 3))).toEqual(['columns-uncertain', 'empty-cell'])
  })
})

describe('damaged flattened lists', () => {
  it.each([
    ['a missing point', flattenedWith('（1）排查房屋；')],
    ['a line twice', flattenedWith('（2）督促整改。', '（2）督促整改。', '（2）督促整改。')],
    ['a line lost before a point', flattenedWith('务资金；')],
  ])('%s leaves the columns uncertain', (_, lines) => {
    expect(codesOf(read(lines).findings)).toContain('columns-uncertain')
  })

  it('a number lost', () => {
    expect(errorsOf(read(flattenedWith('3')))).toEqual(['declared-count-differs', 'number-missing'])
  })

  it('a number changed, or twice', () => {
    expect(errorsOf(read(flattenedWith('4 噪声治理。', '6 噪声治理。')))).toEqual(['number-missing'])
    expect(codesOf(read(flattenedWith('3', '3', '3')).findings)).toContain('number-repeated')
  })

  it('headings that are misspelt are shown, not dropped', () => {
    expect(read(flattenedWith('二、文化旅游（1项）', '二、文化旅游（1顷）')).findings).toContainEqual(
      expect.objectContaining({ code: 'unplaced-text', severity: 'error', text: '二、文化旅游（1顷）' }),
    )
    const list = read(flattenedWith(' 配合履职事项清单', ' 配合履职事项青单'))
    expect(list.categories.map(({ category }) => category)).toEqual(['basic', 'cooperative', 'reclaimed'])
    expect(errorsOf(list)).toEqual(['unplaced-text'])
  })

  it('a page header in the middle of a cell, wrapped otherwise, or without its first line', () => {
    const sound = itemsIn(FLATTENED_LIST).map(({ items }) => items.map(({ line: _line, ...said }) => said))
    for (const header of [
      [' 序号 事项名称 对应上级部门', '上级部门职责', '镇配合职责'],
      [' 序号 事项名', '称 对应上级', '部门上级部门职责', '镇配合职责'],
      ['上级部门职责', '', '镇配合职责'],
    ]) {
      const lines = flattenedWith('务资金；', ...header, '务资金；')
      expect(itemsIn(lines).map(({ items }) => items.map(({ line: _line, ...said }) => said))).toEqual(sound)
    }
  })

  it('a lost header below a heading', () => {
    const header = FLATTENED_LIST.indexOf('序号 事项名称 承接部门及工作方式')
    const list = read(FLATTENED_LIST.filter((_, index) => index !== header))
    expect(list.categories.map(({ category }) => category)).toEqual(['basic', 'cooperative', 'reclaimed'])
    expect(errorsOf(list)).toEqual([])
  })

  it('a document that ends in the middle', () => {
    expect(errorsOf(read(FLATTENED_LIST.slice(0, -4)))).toContain('document-ends-in-the-middle')
  })
})
