import { expect, it } from 'vitest'
import { damaged, read } from '../understanding/reading.examples.ts'

const found = (duties: string) =>
  read(damaged('3\t垃圾', `3\t垃圾分类\t区城市管理局\t${duties}\t宣传动员。`))
    .findings.filter(({ code }) => code === 'point-out-of-order')
    .map(({ no, severity, message }) => [no, severity, message.en])

it.each([
  ['1. 甲。 2. 乙。 3. 丙。'],
  ['1.甲。2.乙3.丙。'],
  ['区水利局：1.甲。2.乙。区民政局：1.丙。'],
  ['按第3、4条制定。增长2.5倍。自2024.10起。'],
])('%s is in order', (duties) => {
  expect(found(duties)).toEqual([])
})

it.each([
  ['1.甲。3.丙。', 'point 3 follows point 1'],
  ['1.甲。2.乙。2.丙。', 'point 2 follows point 2'],
  ['2.甲。3.乙。', 'begins at point 2'],
])('%s is not', (duties, said) => {
  expect(found(duties)).toEqual([[3, 'warning', expect.stringContaining(said)]])
})
