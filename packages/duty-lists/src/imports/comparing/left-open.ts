import type { DutyList } from '../../lists/duty-list.ts'
import { categories, type Category, type ItemContent } from '../../lists/item.ts'
import { changesTowards, type Match, type Towards } from './changes-towards.ts'
import { type DocumentItem, itemsInOrder } from './document-item.ts'
import type { Unexpressed } from './unexpressed.ts'

/** Fields that some documents have a column for and others do not. */
const OPTIONAL = ['legalBasis', 'support', 'reason'] as const

/**
 * The changes that a document asks for. A document without the table of a category, or without a column for a field,
 * says nothing about them: the list keeps what it has there.
 */
export const changesOfDocument = (
  list: DutyList,
  items: readonly DocumentItem[],
  ids: { readonly newItemId: (index: number) => string },
): Towards => {
  const absent = absentCategories(list, items)
  const kept = itemsInOrder(list).filter(({ content }) => absent.includes(content.category))
  const { matches } = changesTowards(list, items, ids)
  const wanted = [...withListedFields(list, items, matches), ...kept]
  const towards = changesTowards(list, wanted, ids)
  const unexpressed = absent.map((category): Unexpressed => ({ code: 'category-absent', category }))
  return { ...towards, unexpressed: [...unexpressed, ...towards.unexpressed] }
}

/** Categories of the list of which the document has no item at all. */
const absentCategories = (list: DutyList, items: readonly DocumentItem[]): readonly Category[] =>
  categories.filter(
    (category) =>
      list.sections[category].length > 0 && !items.some(({ content }) => content.category === category),
  )

const withListedFields = (
  list: DutyList,
  items: readonly DocumentItem[],
  matches: readonly Match[],
): readonly DocumentItem[] => {
  const said = new Set(
    items.flatMap(({ content }) =>
      OPTIONAL.filter((field) => field in content).map((field) => `${content.category} ${field}`),
    ),
  )
  const listed = new Map(matches.map(({ index, itemId }) => [index, list.items.get(itemId)?.content]))
  return items.map((item, index) => {
    const before = listed.get(index)
    if (before === undefined || before.category !== item.content.category) return item
    const open = Object.entries(before).filter(
      ([field]) => OPTIONAL.includes(field as never) && !said.has(`${before.category} ${field}`),
    )
    return open.length === 0
      ? item
      : { ...item, content: { ...item.content, ...Object.fromEntries(open) } as ItemContent }
  })
}
