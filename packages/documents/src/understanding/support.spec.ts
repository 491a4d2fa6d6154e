import { expect, it } from 'vitest'
import { damaged, read } from './reading.examples.ts'

const supportIn = (duties: string) =>
  read(damaged('3\t垃圾', `3\t垃圾分类\t区城市管理局\t${duties}\t宣传动员。`)).categories[1]?.sectors[0]
    ?.items[2]

it('support below its label in the duties of the departments becomes support in every layout', () => {
  expect(supportIn('区城市管理局：制定方案。 履职保障：提供垃圾桶。')).toMatchObject({
    departmentDuties: '区城市管理局：制定方案。',
    support: '提供垃圾桶。',
  })
})

it('the same words inside a sentence are no label', () => {
  expect(supportIn('落实履职保障：提供垃圾桶。')).not.toHaveProperty('support')
})
