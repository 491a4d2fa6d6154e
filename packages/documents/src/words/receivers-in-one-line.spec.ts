import { describe, expect, it } from 'vitest'
import { readReceivers } from './receivers.ts'

const read = (cell: string) => {
  const { departments, workMethod } = readReceivers(cell)
  return { names: departments.names, workMethod }
}

describe('receivers below their label', () => {
  it('may stand in one line with semicolons between them', () => {
    expect(read('承接部门：\n区水利局；区应急管理局\n工作方式：\n组织巡查。')).toEqual({
      names: ['区水利局', '区应急管理局'],
      workMethod: '组织巡查。',
    })
  })

  it('end where a line of prose begins, whose label is missing', () => {
    expect(read('承接部门：\n区水利局；区应急管理局\n组织巡查；开展演练。')).toEqual({
      names: ['区水利局', '区应急管理局'],
      workMethod: '组织巡查；开展演练。',
    })
  })
})
