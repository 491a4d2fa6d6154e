import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordMarks, wordsOf } from './word-marks.ts'

const signs = { same: '', added: '+', removed: '-' }
const marked = (before: string, after: string) =>
  wordMarks(wordsOf(before), wordsOf(after))
    .map(({ kind, text }) => (kind === 'same' ? text : `[${signs[kind]}${text}]`))
    .join('')

describe('word marks', () => {
  it.each([
    ['same words', '开展巡查。', '开展巡查。', '开展巡查。'],
    ['a word put in', '开展巡查。', '开展日常巡查。', '开展[+日常]巡查。'],
    ['a word taken out', '负责对辖区内的巡查。', '负责对辖区的巡查。', '负责对辖区[-内]的巡查。'],
    [
      'numbers as a whole',
      '每年检查12次，3.5小时',
      '每年检查13次，3.8小时',
      '每年检查[-12][+13]次，[-3.5][+3.8]小时',
    ],
    ['everything put in', '', '提供培训。', '[+提供培训。]'],
    ['another text', '开展日常巡查。', '提供业务培训', '[-开展日常巡查。][+提供业务培训]'],
    ['no half of a character', '上报线索😀。', '上报线索😁。', '上报线索[-😀][+😁]。'],
  ])('show %s', (_, before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  it('do not keep a character here and there in what was rewritten', () => {
    expect(marked('辖区学校负责开展安全教育和管理工作', '辖区学校配合做好食品安全监管检查工作')).toBe(
      '辖区学校[-负责开展安全教育和管理][+配合做好食品安全监管检查]工作',
    )
  })

  it('hold both texts, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('开展巡查。 a1.\n😀')), maxLength: 60 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const marks = wordMarks(wordsOf(before), wordsOf(after))
        const told = (left: string) =>
          marks
            .filter(({ kind }) => kind !== left)
            .map((mark) => mark.text)
            .join('')
        expect([told('added'), told('removed')]).toEqual([before, after])
        expect(marks.every((mark) => mark.text !== '')).toBe(true)
        expect(marks.some(({ kind }, at) => kind === marks[at + 1]?.kind)).toBe(false)
      }),
    )
  })

  it('exchange long texts that differ everywhere, without comparing them to the end', () => {
    const long = (from: number) =>
      Array.from({ length: 40_000 }, (_, at) =>
        String.fromCodePoint(0x4e00 + ((at * 7 + from) % 9_000)),
      ).join('')
    const marks = wordMarks(wordsOf(long(0)), wordsOf(`${long(3).slice(0, 20_000)}${long(0)}`))
    expect(marks.length).toBeLessThan(4)
  })
})
