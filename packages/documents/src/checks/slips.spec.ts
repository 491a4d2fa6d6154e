import { expect, it } from 'vitest'
import { damaged, read } from '../understanding/reading.examples.ts'

/** What is told of slips when the small list has an item more for each of these departments. */
const found = (departments: readonly string[]) => {
  const rows = departments.map((name, index) => `${index + 5}\t巡查${index}\t${name}\t负责指导。\t开展巡查。`)
  return read(damaged('4\t医保', '4\t医保征缴\t区 医 疗 保 障 局\t下发名册。\t动员参保。', ...rows))
    .findings.filter(({ code, no }) => code === 'department-spelling-variants' && no !== undefined)
    .map(({ no, severity, text }) => [no, severity, text])
}

it('a wrong character in a name that stands elsewhere', () => {
  expect(found(['区应急管理局', '区应急箮理局'])).toEqual([[6, 'warning', '区应急箮理局']])
})

it('a wrong character in a short name that stands often', () => {
  expect(found(['区司法局', '区司法局', '区司法局', '区司去局'])).toEqual([[8, 'warning', '区司去局']])
})

it.each([
  ['another field of work', ['区民政局', '区民政局', '区民政局', '区财政局']],
  ['a field of one character', ['区残联', '区残联', '区残联', '区文联']],
  ['another level', ['区应急管理局', '市应急管理局']],
  ['a name that stands twice', ['区应急管理局', '区应急箮理局', '区应急箮理局']],
])('%s is no slip', (_, departments) => {
  expect(found(departments)).toEqual([])
})
