import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDutyList } from '../../index.ts'
import { bytesOf, read } from '../../understanding/reading.examples.ts'
import { FLATTENED_LIST, flattenedWith } from './flattened.examples.ts'

const saidIn = (lines: readonly string[]) =>
  read(lines).categories.map(({ sectors }) =>
    sectors.flatMap(({ items }) => items.map(({ line: _line, ...said }) => said)),
  )

const CELLS_ON_ONE_LINE = FLATTENED_LIST.join('\n')
  .replace('工\n作。\n开展巡查', '工作。 开展巡查')
  .replace('噪声治理。\n区', '噪声治理。 区')
  .split('\n')

describe('any damage to a flattened list', () => {
  it('never makes the reader throw', () => {
    const text = FLATTENED_LIST.join('\n')
    const edit = fc.tuple(
      fc.nat(text.length),
      fc.nat(40),
      fc.constantFrom(
        '',
        ' ',
        '\n',
        '1\n',
        '（1）',
        '。',
        '：',
        '区',
        '一、',
        '序号 ',
        '履职保障：',
        '\u0000',
      ),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const damagedText = edits.reduce(
          (before, [at, cut, put]) => before.slice(0, at) + put + before.slice(at + cut),
          text,
        )
        expect(() => readDutyList(new TextEncoder().encode(damagedText))).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })
})

describe('what means nothing', () => {
  const sound = saidIn(FLATTENED_LIST)

  it.each([
    ['blank lines everywhere', FLATTENED_LIST.flatMap((line) => [line, ''])],
    ['no blank lines', FLATTENED_LIST.filter((line) => line !== '')],
    ['blanks around lines', FLATTENED_LIST.map((line) => ` ${line}  `)],
    ['wide blanks', FLATTENED_LIST.map((line) => line.replace(' ', '\u3000'))],
    ['a number on its own line', flattenedWith('2 防汛工作。 区水利局', '2', '防汛工作。 区水利局')],
    ['a number that lost its blank', flattenedWith('4 噪声治理。', '4噪声治理。')],
    ['cells on one line', CELLS_ON_ONE_LINE],
  ])('%s', (_, lines) => {
    expect(saidIn(lines)).toEqual(sound)
  })

  it('a text of a hundred thousand lines is read in seconds', () => {
    const rows = Array.from({ length: 100_000 }, () => '区水利')
    expect(readDutyList(bytesOf([...FLATTENED_LIST.slice(0, 23), ...rows])).ok).toBe(true)
  })
})
