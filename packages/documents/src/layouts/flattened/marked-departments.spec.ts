import { describe, expect, it } from 'vitest'
import { read } from '../../understanding/reading.examples.ts'
import { FLATTENED_LIST, flattenedWith } from './flattened.examples.ts'

const itemsIn = (lines: readonly string[]) =>
  read(lines).categories.map(({ sectors }) => sectors.flatMap(({ items }) => [...items]))

describe('departments of a flattened row', () => {
  it.each([
    [['牵头部门：区民政局', '配合部门：区人力资源和社', '会保障局']],
    [['牵头：', '区民政局', '配合：', '区人力资源和社', '会保障局']],
    [['区民政局牵头', '区人力资源和社', '会保障局配合']],
    [['区民政局【牵头】', '区人力资源和社', '会保障局']],
  ])('tells the lead however its lines mark it: %j', (lines) => {
    const written = FLATTENED_LIST.slice(FLATTENED_LIST.indexOf('区民政局') + 4)
    const before = FLATTENED_LIST.slice(0, FLATTENED_LIST.indexOf('区民政局'))
    const first = itemsIn([...before, ...lines, ...written])[1]?.[0]
    expect(first).toMatchObject({
      name: '养老服务管理工作。',
      departments: ['区民政局', '区人力资源和社会保障局'],
      leadDepartment: '区民政局',
      departmentDuties: expect.stringMatching(/^（1）区民政局/),
    })
  })
})

describe('reclaimed rows without the label of their receivers', () => {
  it('lines above the method that name departments are the receivers', () => {
    const list = flattenedWith('承接部门：区水利局', '区水利局')
    expect(itemsIn(list)[2]?.[2]).toMatchObject({
      name: '水库监管。',
      receivingDepartments: ['区水利局'],
      workMethod: '组织巡查。',
    })
  })

  it('other lines above it belong to the name', () => {
    const list = flattenedWith('承接部门：区水利局', '由区水利局实施。')
    expect(itemsIn(list)[2]?.[2]).toMatchObject({
      name: '水库监管。由区水利局实施。',
      receivingDepartments: [],
    })
  })
})
