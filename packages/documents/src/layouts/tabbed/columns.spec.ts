import { describe, expect, it } from 'vitest'
import { rowNumber } from '../../text/spacing.ts'
import { columnsOf } from '../columns.ts'
import { FORMS_LIST, contentsOf, read } from './heading-rows.examples.ts'

const fieldsOf = (...titles: string[]) => columnsOf(titles).fields
const asWritten = contentsOf(read(FORMS_LIST))
const header = (from: string, to: string) => read(FORMS_LIST.map((line) => line.replace(from, to)))

describe('the titles of columns', () => {
  it.each([
    ['no', ['序号', '编号', '序 号', 'No.']],
    ['name', ['事项名称', '履职事项', '具体事项', '履职事项名称', '事项内容']],
    ['departments', ['对应上级部门', '上级部门', '牵头部门', '对应市（区）级部门', '责任单位']],
    [
      'departmentDuties',
      ['上级部门职责', '上级部门职责（含提供的履职保障）', '上级部门职责及履职保障', '部门职责'],
    ],
    ['townshipDuties', ['配合职责', '乡镇（街道）配合职责', '街道配合履职职责', '乡镇职责']],
    ['support', ['履职保障', '上级部门履职保障', '保障措施']],
    ['receivers', ['承接部门', '承接单位']],
    ['workMethod', ['工作方式', '履职方式']],
    ['receiversAndMethod', ['承接部门及工作方式', '承接部门、工作方式']],
  ])('%s: %j', (field, titles) => {
    expect(titles.map((title) => columnsOf([title]).fields[0])).toEqual(titles.map(() => field))
  })

  it('take 备注 for remarks only beside the columns of the list', () => {
    expect(fieldsOf('序号', '事项名称', '备注')).toEqual(['no', 'name', 'remark'])
    expect(fieldsOf('序号', '事项名称', '对应上级部门', '上级部门职责', '备注').at(-1)).toBeUndefined()
  })
})

describe('columns that are not read', () => {
  const widened = (title: string, text: string) =>
    read(
      FORMS_LIST.map((line) =>
        line.startsWith('序号') ? `${line}\t${title}` : /^\d/.test(line) ? `${line}\t${text}` : line,
      ),
    )
  const notices = (title: string, text: string) =>
    widened(title, text).findings.flatMap(({ code, severity }) =>
      code === 'unknown-column' ? [severity] : [],
    )

  it('are an error when text stands in them, and nothing when they are empty', () => {
    expect(notices('分值', '5')).toEqual(['error', 'error'])
    expect(notices('分值', '')).toEqual([])
  })

  it('are a warning when they hold remarks', () => {
    expect(notices('备注', '新增')).toEqual(['warning', 'warning'])
    expect(contentsOf(widened('备注', '新增'))).toEqual(asWritten)
  })
})

describe('a table of something else', () => {
  it('before the first list is part of the preface', () => {
    const list = read([
      ...FORMS_LIST.slice(0, 1),
      '序号\t清单\t项数',
      '1\t基本履职\t3',
      ...FORMS_LIST.slice(1),
    ])
    expect(contentsOf(list)).toEqual(asWritten)
    expect(list.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('the number of a row', () => {
  it.each(['3', '3.', '3、', '（3）', '(3)', '3)', '003', '３', '3.0', ' 3 '])('is %j', (text) => {
    expect(rowNumber(text)).toBe(3)
  })

  it.each(['', '三', '3.5', '(3', '第3', '3项'])('is not %j', (text) => {
    expect(rowNumber(text)).toBeUndefined()
  })

  it('may stand in brackets in every row', () => {
    expect(contentsOf(read(FORMS_LIST.map((line) => line.replace(/^(\d)\t/, '（$1）\t'))))).toEqual(asWritten)
  })

  it('may stand under another title', () => {
    expect(contentsOf(header('序号', '编号'))).toEqual(asWritten)
  })
})
