import { fold } from '@dutybook/kernel'
import fc from 'fast-check'
import type { DutyList } from '../../lists/duty-list.ts'
import { dutyList } from '../../lists/evolve-duty-list.ts'
import type { ItemContent } from '../../lists/item.ts'
import type { DocumentItem } from './document-item.ts'

/** Names from a small stock, so that many items share one; names of their own; and names of one series. */
const someName = fc.oneof(
  fc.constantFrom('河道巡查', '河道、巡查', '防汛值守', '集市秩序', '对无照经营的处罚'),
  fc.string({
    unit: fc.constantFrom('山', '水', '林', '田', '湖', '草', '沙', '路', '桥', '渠', '塘'),
    minLength: 6,
    maxLength: 14,
  }),
  fc.nat(99).map((no) => `对违反第${no}条规定行为的行政处罚`),
)
const someText = fc.constantFrom(
  '按计划开展。',
  '按计划  开展。',
  '由专人负责巡查，发现问题及时上报。',
  '每季度公布结果。',
)
const someDepartments = fc.uniqueArray(fc.constantFrom('县水务局', '县林草局', '县市监局'), { minLength: 1 })

const someContent: fc.Arbitrary<ItemContent> = fc.oneof(
  fc.record(
    { category: fc.constant('basic' as const), name: someName, legalBasis: someText },
    { requiredKeys: ['category', 'name'] },
  ),
  fc.record(
    {
      category: fc.constant('cooperative' as const),
      name: someName,
      departments: someDepartments,
      departmentDuties: someText,
      townshipDuties: someText,
      support: someText,
      legalBasis: someText,
    },
    { requiredKeys: ['category', 'name', 'departments', 'departmentDuties', 'townshipDuties'] },
  ),
  fc.record(
    {
      category: fc.constant('reclaimed' as const),
      name: someName,
      receivingDepartments: someDepartments,
      workMethod: someText,
      cancelled: fc.boolean(),
      reason: someText,
      legalBasis: someText,
      workMethodByDepartment: fc.constant([{ departments: ['县水务局'], workMethod: '直接办理。' }]),
    },
    { requiredKeys: ['category', 'name', 'receivingDepartments', 'workMethod', 'cancelled'] },
  ),
)
const someItem = (...sectors: readonly string[]): fc.Arbitrary<DocumentItem> =>
  fc.record({ sector: fc.constantFrom(...sectors), content: someContent })
const someListed = someItem('生态', '民 生', '平安', '城建', '')
const someWanted = someItem('生态', '生 态', '民生', '平 安', '平安', '文旅', '文 旅', '')

export const listOf = (items: readonly DocumentItem[]): DutyList =>
  fold(
    dutyList,
    items.map(({ sector, content }, index) => ({
      type: 'ItemListed',
      data: { itemId: `i${index}`, sector, content },
    })),
  )

type Edit = (items: readonly DocumentItem[]) => readonly DocumentItem[]

const edited = (at: number, change: (item: DocumentItem) => readonly DocumentItem[]): Edit => {
  return (items) => items.flatMap((item, index) => (index === at % items.length ? change(item) : [item]))
}
const someEdit: fc.Arbitrary<Edit> = fc
  .record({ kind: fc.nat(7), at: fc.nat(60), to: fc.nat(60), item: someWanted })
  .map(({ kind, at, to, item: other }): Edit => {
    const { sector, content } = other
    const edits: readonly Edit[] = [
      edited(at, (item) => [
        { ...item, content: { ...item.content, name: `${item.content.name.slice(1)}等` } },
      ]),
      edited(at, (item) => [{ ...item, content: { ...content, name: item.content.name } }]),
      edited(at, (item) => [{ ...item, content: { ...item.content, legalBasis: content.name } }]),
      edited(at, (item) => [{ ...item, sector }]),
      edited(at, () => []),
      edited(at, (item) => [item, other]),
      edited(at, (item) => [item, item]),
      (items) => {
        const [taken, rest] = [items.slice(at, at + 2), [...items.slice(0, at), ...items.slice(at + 2)]]
        return [...rest.slice(0, to), ...taken, ...rest.slice(to)]
      },
    ]
    return edits[kind] as Edit
  })

export const someItems = fc.array(someListed, { minLength: 1, maxLength: 40, size: 'max' })
export const someDocument = fc.array(someWanted, { maxLength: 40, size: 'max' })
export const someEdits = fc.array(someEdit, { maxLength: 30, size: 'max' })
