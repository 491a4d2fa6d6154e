import { expect, it } from 'vitest'
import { read, SMALL_LIST } from '../understanding/reading.examples.ts'

const [basic, cooperative, reclaimed] = ['基本履职事项清单', '配合履职事项清单', '上级部门收回事项清单'].map(
  (heading) => SMALL_LIST.indexOf(heading),
)

const found = (lines: readonly string[]) =>
  read(lines)
    .findings.filter(({ code }) => code === 'category-out-of-order')
    .map(({ category, severity, line }) => [category, severity, line])

it('tables in their order', () => {
  expect(found(SMALL_LIST)).toEqual([])
})

it('a table that stands before the one it should follow', () => {
  const lines = [
    ...SMALL_LIST.slice(0, basic),
    ...SMALL_LIST.slice(cooperative, reclaimed),
    ...SMALL_LIST.slice(basic, cooperative),
    ...SMALL_LIST.slice(reclaimed),
  ]
  expect(found(lines)).toEqual([['basic', 'warning', lines.indexOf('基本履职事项清单') + 1]])
})
