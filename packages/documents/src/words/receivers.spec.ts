import { describe, expect, it } from 'vitest'
import { readReceivers } from './receivers.ts'

const read = (cell: string) => {
  const { departments, workMethod } = readReceivers(cell)
  return [departments.names, workMethod]
}

describe('receivers and work method of one cell', () => {
  it.each([
    '承接部门：区水利局 工作方式：组织巡查。',
    '承接部门:区水利局。工作方法:组织巡查。',
    '承接单位：区水利局 具体工作方式：组织巡查。',
    '接收部门：区水利局 工作方式：组织巡查。',
    '【承接部门】区水利局 【工作方式】组织巡查。',
    '承 接 部 门：区水利局 工 作 方 式：组织巡查。',
    '<p>承接部门：区水利局</p> <p>工作方式：组织巡查。</p>',
    '工作方式：组织巡查。 承接部门：区水利局',
    '区水利局 工作方式：组织巡查。',
    '区水利局：组织巡查。',
    '区水利局\n组织巡查。',
  ])('however they are labelled: %s', (cell) => {
    expect(read(cell)).toEqual([['区水利局'], '组织巡查。'])
  })

  it.each([
    ['区水利局、区民政局 组织巡查。', ['区水利局', '区民政局'], '组织巡查。'],
    ['承接部门：区水利局 1. 巡查。 2. 上报。', ['区水利局'], '1. 巡查。2. 上报。'],
    ['区水利局', ['区水利局'], ''],
    ['区水利局牵头其他有巡查职责的部门。', [], '区水利局牵头其他有巡查职责的部门。'],
    ['区水利局组织巡查。', [], '区水利局组织巡查。'],
    ['收回并取消。', [], '收回并取消。'],
    ['承接部门：无 工作方式：不再开展此项工作。', [], '不再开展此项工作。'],
    ['', [], ''],
  ])('without labels: %s', (cell, names, method) => {
    expect(read(cell)).toEqual([names, method.replaceAll(' ', '')])
  })

  it('one method for each receiver', () => {
    expect(
      readReceivers('承接部门：区水利局 工作方式：巡查。 承接部门：区民政局 工作方式：救助。'),
    ).toMatchObject({
      workMethod: '巡查。救助。',
      pairs: [
        { departments: ['区水利局'], workMethod: '巡查。' },
        { departments: ['区民政局'], workMethod: '救助。' },
      ],
    })
  })

  it('receivers that share the method below them are no pairs', () => {
    expect(readReceivers('承接部门：区水利局 承接部门：区民政局 工作方式：巡查。')).toMatchObject({
      departments: { names: ['区水利局', '区民政局'] },
      pairs: [],
    })
  })
})
