import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceLine } from '../layouts/draft.ts'
import { escapeMarkup } from '../text/markup.ts'
import { readLines } from '../understanding/read-duty-list.ts'
import { ledgerOf } from './ledger.ts'
import { type Cell, tablesOf } from './tables.ts'
import { countsSentence } from './wording.ts'
import { comparable, WRITTEN, writtenList } from './written-lists.examples.ts'
import type { WrittenList } from './written-list.ts'

const readRows = (list: WrittenList, rows: readonly (readonly string[])[]): unknown => {
  const lines = [[list.title], [countsSentence(list)], ...rows].map(
    (cells, index): SourceLine => ({
      line: index + 1,
      text: cells.join('\t'),
      ...(cells.length > 1 && { cells }),
    }),
  )
  const result = readLines(lines)
  if (!result.ok) throw new Error(result.refusal.code)
  return comparable(result.value)
}

const textOf = (cells: readonly Cell[]): readonly string[] =>
  cells.map((lines) => escapeMarkup(lines.join('\n')))

const official = (list: WrittenList): readonly (readonly string[])[] =>
  tablesOf(list, 'together').flatMap(({ heading, columns, sectors }) => [
    [heading],
    columns.map(({ title }) => title),
    ...sectors.flatMap((sector) => [
      ...(sector.heading === '' ? [] : [[sector.heading, ...columns.slice(1).map(() => '')]]),
      ...sector.rows.map(textOf),
    ]),
  ])

const ledger = (list: WrittenList): readonly (readonly string[])[] =>
  tablesOf(list, 'apart')
    .map(ledgerOf)
    .flatMap(({ heading, columns, rows }) => [
      [heading],
      columns.map(({ title }) => title),
      ...rows.map(textOf),
    ])

describe('tables of a list', () => {
  it.each([
    ['as published', official],
    ['as a ledger', ledger],
  ])('%s say everything that the list says', (_, rowsOf) => {
    expect(readRows(WRITTEN, rowsOf(WRITTEN))).toEqual(comparable(WRITTEN))
    fc.assert(
      fc.property(writtenList, (list) => {
        expect(readRows(list, rowsOf(list))).toEqual(comparable(list))
      }),
      { numRuns: 300 },
    )
  })

  it('have optional columns only where an item fills them', () => {
    const [basic, cooperative, reclaimed] = tablesOf(WRITTEN, 'apart').map(({ columns }) =>
      columns.map(({ title }) => title),
    )
    expect(basic).toEqual(['序号', '事项名称', '设定依据'])
    expect(cooperative).toEqual([
      '序号',
      '事项名称',
      '对应上级部门',
      '上级部门职责',
      '履职保障',
      '镇配合职责',
    ])
    expect(reclaimed).toEqual(['序号', '事项名称', '承接部门', '工作方式', '收回方式', '收回理由'])
  })

  it('set points on lines of their own, and methods beside their receivers', () => {
    const [, cooperative, reclaimed] = tablesOf(WRITTEN, 'together')
    expect(cooperative?.sectors[0]?.rows[0]?.at(-1)).toEqual(['1.初审申请。', '2.上报名单。'])
    expect(reclaimed?.sectors[0]?.rows.map((cells) => cells[2])).toEqual([
      [
        '承接部门：区水利局',
        '工作方式：',
        '1.负责干管。',
        '2.组织抢修。',
        '承接部门：区生态环境局',
        '工作方式：负责支管。',
      ],
      ['收回方式：收回并取消'],
      ['承接部门：区统计局', '工作方式：原文件已废止。'],
    ])
  })
})
