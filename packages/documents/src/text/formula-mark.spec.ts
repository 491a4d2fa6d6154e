import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeFormula, unescapeFormula } from './formula-mark.ts'

describe('a cell that a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+12', "'+12"],
    ['-12', "'-12"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["'单引号", "'单引号"],
    ['1=1', '1=1'],
    ['', ''],
  ])('%s is written as %s', (cell, written) => {
    expect(escapeFormula(cell)).toBe(written)
    expect(unescapeFormula(written)).toBe(cell)
  })

  it('comes back whatever it is, and never starts as a formula', () => {
    const cell = fc
      .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', '税'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(cell, (text) => {
        expect(unescapeFormula(escapeFormula(text))).toBe(text)
        expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
