import { describe, expect, it } from 'vitest'
import { damaged, errorsOf, lineOf, read } from '../understanding/reading.examples.ts'

const findingsOf = (lines: readonly string[]) => read(lines).findings

describe('counts and numbers', () => {
  it('a deleted row: number missing, counts differ', () => {
    const findings = findingsOf(damaged('5\t管理'))
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'number-missing',
        severity: 'error',
        category: 'basic',
        no: 5,
        line: lineOf('5\t管理'),
      }),
    )
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'declared-count-differs',
        sector: '文化旅游',
        line: lineOf('二、文化'),
      }),
    )
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'declared-count-differs', line: 3, category: 'basic' }),
    )
  })

  it('a repeated number', () => {
    expect(findingsOf(damaged('5\t管理', '4\t管理镇文化站'))).toContainEqual(
      expect.objectContaining({
        code: 'number-repeated',
        no: 4,
        lines: [lineOf('5\t管理'), lineOf('4\t办好')],
      }),
    )
  })

  it('numbers out of order', () => {
    const swapped = damaged('5\t管理', '6\t开展全民健身').map((line, index) =>
      index + 1 === lineOf('6\t开展') ? '5\t管理镇文化站' : line,
    )
    expect(findingsOf(swapped)).toContainEqual(
      expect.objectContaining({ code: 'number-out-of-order', no: 5 }),
    )
  })

  it('a changed count in a heading', () => {
    expect(findingsOf(damaged('一、民生', '一、民生服务（5项）\t\t\t\t'))).toContainEqual(
      expect.objectContaining({
        code: 'declared-count-differs',
        severity: 'error',
        line: lineOf('一、民生'),
        category: 'cooperative',
      }),
    )
  })

  it('a changed total in the preface', () => {
    expect(findingsOf(damaged('形成履职', '形成履职事项清单 15 项'))).toContainEqual(
      expect.objectContaining({ code: 'declared-count-differs', line: 3 }),
    )
  })

  it('full-width digits are numbers', () => {
    expect(errorsOf(read(damaged('5\t管理', '５\t管理镇文化站')))).toEqual([])
  })
})
