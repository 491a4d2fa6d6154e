import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLines } from './csv.ts'
import { DEFAULT_LIMITS } from './limits.ts'

const cellsOf = (text: string) =>
  csvLines(text, DEFAULT_LIMITS)?.map(({ line, cells }) => [line, ...(cells ?? [])])

describe('records', () => {
  it.each([
    ['commas', '标题,\n序号,事项\n1,"甲,乙"', ['1', '甲,乙']],
    ['semicolons', '标题;\n"序号";事项\n1;"甲;""乙"""', ['1', '甲;"乙"']],
    ['tabs and quotes', '标题\t\n序号\t事项\n1\t"甲\t乙"', ['1', '甲\t乙']],
    ['a byte order mark', '\ufeff标题,\n序号,事项\n1,甲', ['1', '甲']],
    ['a stray quote', '标题,\n序号,事项\n1,甲"乙', ['1', '甲"乙']],
    ['a quote that is never closed', '标题,\n序号,事项\n1,"甲', ['1', '甲']],
    ['a column before the number', '标题,\n领域,序号,事项\n民生,1,甲', ['民生', '1', '甲']],
  ])('with %s', (_, text, last) => {
    expect(csvLines(text, DEFAULT_LIMITS)?.at(-1)?.cells).toEqual(last)
  })

  it.each(['\n', '\r\n'])('know the line that they begin on (%j)', (end) => {
    const text = ['序号,事项', '', '1,"上', '', '下"', '2,乙'].join(end)
    expect(cellsOf(text)).toEqual([
      [1, '序号', '事项'],
      [2, ''],
      [3, '1', '上\n\n下'],
      [6, '2', '乙'],
    ])
  })

  it('come back as they were written, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '"', ',', '\n', ' ', ';', '\t') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const written = [['序号', '事项'], ...rows].map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        )
        expect(
          csvLines(written.join('\n'), DEFAULT_LIMITS)
            ?.slice(1)
            .map(({ cells }) => cells),
        ).toEqual(rows)
      }),
    )
  })
})

it('plain text is no CSV', () => {
  expect(csvLines('基本履职事项清单\n序号\t事项名称\n1\t甲，乙', DEFAULT_LIMITS)).toBeUndefined()
  expect(csvLines('序号\t事项名称\n1\t"一站式"服务', DEFAULT_LIMITS)).toBeUndefined()
  expect(csvLines('说明, 如下\n序号\n1\n甲', DEFAULT_LIMITS)).toBeUndefined()
})
