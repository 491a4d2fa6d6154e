import { describe, expect, it } from 'vitest'
import { splitDepartments } from './departments.ts'
import { damaged, lineOf, read } from '../understanding/reading.examples.ts'

describe('a department cell', () => {
  it.each([
    ['区民政局 区水利局', ['区民政局', '区水利局']],
    ['区民政局、区水利局', ['区民政局', '区水利局']],
    ['区 民 政 局', ['区民政局']],
    ['区 民 政 局 区 水 利 局', ['区民政局', '区水利局']],
    ['区 卫 生 健 康 委 员 会', ['区卫生健康委员会']],
    ['区发展和改 革局 区民政局', ['区发展和改革局', '区民政局']],
    ['区人民政府 办公室', ['区人民政府办公室']],
    ['区委 组织部', ['区委组织部']],
    ['区卫生健康委 员会', ['区卫生健康委员会']],
    ['区人力资源和社会 保障局', ['区人力资源和社会保障局']],
    ['青川市公安局 白鹭分局 区民政局', ['青川市公安局白鹭分局', '区民政局']],
    ['市生态环境局 白鹭区分局 区水利局', ['市生态环境局白鹭区分局', '区水利局']],
    ['区消防救援局 市公安局白鹭区分局', ['区消防救援局', '市公安局白鹭区分局']],
    ['国家统计局白鹭 调查队', ['国家统计局白鹭调查队']],
    ['白鹭区消防救援局 应急管理局', ['白鹭区消防救援局', '应急管理局']],
    ['区城市管理局（交通局、园林局） 区水利局', ['区城市管理局（交通局、园林局）', '区水利局']],
    ['区民政局 区民政局', ['区民政局']],
    ['区委统战部、区政数局、区武装部', ['区委统战部', '区政数局', '区武装部']],
    ['区科协 区残联 区文联', ['区科协', '区残联', '区文联']],
    ['区民政局和区水利局', ['区民政局', '区水利局']],
    ['区住房和城乡建设局', ['区住房和城乡建设局']],
    ['区民政局/区水利局', ['区民政局', '区水利局']],
    ['区民政局（牵头）、区水利局（配合）', ['区民政局', '区水利局']],
    ['区民政局牵头、区水利局配合', ['区民政局', '区水利局']],
    ['', []],
    ['无', []],
    ['——', []],
  ])('%s', (cell, names) => {
    expect(splitDepartments(cell).names).toEqual(names)
  })

  it('marks the lead, by brackets or by label', () => {
    expect(splitDepartments('区民政局 区水利局（牵头）')).toEqual({
      names: ['区民政局', '区水利局'],
      lead: '区水利局',
      openEnded: false,
    })
    expect(splitDepartments('牵头部门：区水利局 配合部门：区民政局')).toMatchObject({
      names: ['区水利局', '区民政局'],
      lead: '区水利局',
    })
  })

  it.each([
    '区水利局牵头、区民政局',
    '由区水利局牵头，区民政局配合',
    '区水利局牵头\n区民政局配合',
    '区水利局【牵头】 区民政局',
    '区水利局为牵头部门，区民政局为配合部门',
    '牵头：区水利局 配合：区民政局',
    '牵头单位：区水利局；协办单位：区民政局',
    '【牵头】区水利局 【配合】区民政局',
    '（牵头）区水利局、区民政局',
    '区水利局（主责） 区民政局（协同）',
    '区水利局 （牵头单位） 区民政局',
  ])('marks the lead however it is written: %s', (cell) => {
    expect(splitDepartments(cell)).toEqual({
      names: ['区水利局', '区民政局'],
      lead: '区水利局',
      openEnded: false,
    })
  })

  it.each(['等', '等部门', '等相关部门'])('tells %s', (others) => {
    expect(splitDepartments(`区民政局、区水利局${others}`)).toEqual({
      names: ['区民政局', '区水利局'],
      lead: undefined,
      openEnded: true,
    })
  })
})

describe('departments and duties', () => {
  const inspection = (departments: string, duties: string) =>
    read(damaged('3\t垃圾', `3\t防汛检查\t${departments}\t${duties}\t开展巡查。`)).findings.filter(
      ({ line }) => line === lineOf('3\t垃圾'),
    )

  it('a department with duties that is not in the column', () => {
    expect(inspection('区水利局', '1. 区水利局负责监测。 2. 区公安局负责疏导。')).toEqual([
      expect.objectContaining({
        code: 'department-not-in-column',
        severity: 'warning',
        category: 'cooperative',
        no: 3,
      }),
    ])
  })

  it('the same with the name of its district, where a colon gives it the duties', () => {
    expect(inspection('区水利局', '区水利局：负责监测。 河口区税务局：负责减免。')).toEqual([
      expect.objectContaining({ code: 'department-not-in-column', severity: 'warning', no: 3 }),
    ])
    expect(inspection('区水利局', '区水利局：负责监测。 协同区级税务局开展减免。')).toEqual([])
  })

  it('the same under another spelling', () => {
    const [finding, ...others] = inspection(
      '区水利局 区应急管理局',
      '区水利局：负责监测。区应急局：负责救援。',
    )
    expect(finding).toMatchObject({
      code: 'department-not-in-column',
      suggestion: { zh: expect.stringContaining('区应急管理局') },
    })
    expect(others).toEqual([])
  })

  it('a department of the document that is only mentioned', () => {
    expect(inspection('区水利局', '负责监测，及时向区应急管理局报告。')).toEqual([
      expect.objectContaining({ code: 'department-not-in-column', severity: 'note' }),
    ])
  })

  it('a body that no column names', () => {
    expect(inspection('区水利局', '负责监测，将名单提交区统计局，配合市场开展工作。')).toEqual([
      expect.objectContaining({
        code: 'department-not-in-column',
        severity: 'note',
        message: expect.objectContaining({ zh: expect.stringContaining('“区统计局”') }),
      }),
    ])
  })

  it('departments in a series that act according to their offices', () => {
    expect(inspection('区水利局', '区水利局负责监测；区文物局、区粮食局按照各自职责做好相关工作。')).toEqual([
      expect.objectContaining({ code: 'department-not-in-column', severity: 'warning' }),
      expect.objectContaining({ code: 'department-not-in-column', severity: 'warning' }),
    ])
  })

  it('a department in the column without duties', () => {
    expect(
      inspection('区水利局 区应急管理局 区民政局', '1. 区水利局负责监测。 2. 区应急管理局负责救援。'),
    ).toEqual([expect.objectContaining({ code: 'department-without-duties', severity: 'warning', no: 3 })])
  })

  it('a series of departments with one duty', () => {
    expect(
      inspection('区水利局 区应急管理局 区民政局', '区水利局、区应急管理局和区民政局负责救援。'),
    ).toEqual([])
  })

  it('a department labelled without its level', () => {
    expect(inspection('区委办、区政府办', '区委办：负责督查。政府办：负责答复。')).toEqual([])
  })

  it('duties that are not divided by department', () => {
    expect(inspection('区水利局 区应急管理局', '1. 负责监测。 2. 组织救援。')).toEqual([])
  })

  it('a list that ends in 等', () => {
    expect(inspection('区水利局等', '负责监测。')).toEqual([
      expect.objectContaining({ code: 'departments-not-exhaustive' }),
    ])
  })
})
