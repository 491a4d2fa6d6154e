import type { ExampleItem, ExpectedAsking, RoutingExample } from './routing-examples.ts'
import type { Effect } from './routing-rules.ts'

const basic: ExampleItem = { category: 'basic' }
const cooperative = (...departments: readonly string[]): ExampleItem => ({
  category: 'cooperative',
  departments,
})
const reclaimed = (...departments: readonly string[]): ExampleItem => ({ category: 'reclaimed', departments })
const department = (name: string, effect: Effect): ExpectedAsking => ({
  party: 'department',
  department: name,
  effect,
})
const office = (effect: Effect): ExpectedAsking => ({ party: 'coordinating-office', effect })

/** What the default rules promise: one example at least for each of the nine changes. */
export const defaultRoutingExamples: readonly RoutingExample[] = [
  { title: '新增基本履职事项', change: 'add', before: [], after: [basic], expected: [office('editorial')] },
  {
    title: '新增配合履职事项',
    change: 'add',
    before: [],
    after: [cooperative('教育局', '公安局')],
    expected: [
      department('教育局', 'gains-duties'),
      department('公安局', 'gains-duties'),
      office('oversees'),
    ],
  },
  {
    title: '移动配合履职事项',
    change: 'move',
    before: [cooperative('教育局')],
    after: [cooperative('教育局')],
    expected: [office('editorial')],
  },
  {
    title: '修改配合履职事项，更换部门',
    change: 'amend',
    before: [cooperative('教育局', '公安局')],
    after: [cooperative('教育局', '民政局')],
    expected: [
      department('公安局', 'loses-duties'),
      department('教育局', 'duties-change'),
      department('民政局', 'duties-change'),
    ],
  },
  {
    title: '配合履职改为基本履职',
    change: 'reclassify',
    before: [cooperative('教育局')],
    after: [basic],
    expected: [department('教育局', 'loses-duties'), office('township-load-grows')],
  },
  {
    title: '收回由一个部门承接',
    change: 'reclaim',
    before: [cooperative('教育局', '公安局')],
    after: [reclaimed('教育局')],
    expected: [department('教育局', 'receives-duty'), department('公安局', 'loses-duties')],
  },
  {
    title: '收回并取消',
    change: 'reclaim',
    before: [cooperative('教育局')],
    after: [{ category: 'reclaimed', cancelled: true }],
    expected: [department('教育局', 'loses-duties'), office('duty-is-cancelled')],
  },
  {
    title: '交还',
    change: 'return',
    before: [reclaimed('公安局')],
    after: [cooperative('教育局')],
    expected: [
      department('公安局', 'releases-duty'),
      department('教育局', 'gains-duties'),
      { party: 'township', effect: 'takes-duty-back' },
      office('oversees'),
    ],
  },
  {
    title: '合并配合履职事项',
    change: 'merge',
    before: [cooperative('教育局'), cooperative('公安局')],
    after: [cooperative('教育局', '公安局')],
    expected: [department('教育局', 'duties-change'), department('公安局', 'duties-change')],
  },
  {
    title: '拆分配合履职事项',
    change: 'split',
    before: [cooperative('教育局', '公安局')],
    after: [cooperative('教育局'), cooperative('公安局')],
    expected: [department('教育局', 'duties-change'), department('公安局', 'duties-change')],
  },
  {
    title: '废止配合履职事项',
    change: 'retire',
    before: [cooperative('教育局')],
    after: [],
    expected: [department('教育局', 'loses-duties'), office('oversees')],
  },
]
