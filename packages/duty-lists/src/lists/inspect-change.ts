import { type Change, categoriesAllowed, itemsTouched } from './change.ts'
import type { DutyList } from './duty-list.ts'
import { type Category, categories, contentDefects, type ItemContent } from './item.ts'
import type { ChangeRefusal } from './refusals.ts'

/** Why the list, as it is now, cannot take the change; undefined when it can. */
export const inspect = (list: DutyList, change: Change, index: number): ChangeRefusal | undefined =>
  inspectCount(change, index) ??
  first(itemsTouched(change), (itemId) => inspectItem(list, change, itemId, index)) ??
  first(newItems(change), (item) => inspectNewItem(list, item, index)) ??
  (change.kind === 'reclassify' || change.kind === 'return' ? incomplete(change.content, index) : undefined)

const inspectCount = (change: Change, index: number): ChangeRefusal | undefined => {
  if (change.kind === 'merge') {
    const given = new Set(change.itemIds).size
    return given < 2 ? { code: 'merge-needs-two', change: index, given } : undefined
  }
  return change.kind === 'split' && change.parts.length < 2
    ? { code: 'split-needs-two', change: index, given: change.parts.length }
    : undefined
}

const inspectItem = (
  list: DutyList,
  change: Change,
  itemId: string,
  index: number,
): ChangeRefusal | undefined => {
  const ended = list.ended.get(itemId)
  if (ended !== undefined) {
    return { code: 'item-ended', change: index, itemId, how: ended.how, successors: ended.successors }
  }
  const item = list.items.get(itemId)
  if (item === undefined) return { code: 'unknown-item', change: index, itemId }
  const { category } = item.content
  const allowed = allowedCategories(change)
  if (!allowed.includes(category)) {
    return { code: 'wrong-category', change: index, kind: change.kind, itemId, category, allowed }
  }
  return change.kind === 'reclaim' && change.receivingDepartments.length === 0 && !change.cancelled
    ? { code: 'reclaim-without-receiver', change: index, itemId }
    : undefined
}

/** A reclassified item must leave its category; merged and split items stay in theirs. */
const allowedCategories = (change: Change): readonly Category[] => {
  switch (change.kind) {
    case 'add':
      return []
    case 'reclassify':
      return categoriesAllowed.reclassify.filter((category) => category !== change.content.category)
    case 'merge':
      return [change.into.content.category]
    case 'split':
      return categories.filter((category) => change.parts.every((part) => part.content.category === category))
    default:
      return categoriesAllowed[change.kind]
  }
}

interface Proposed {
  readonly itemId: string
  readonly content: ItemContent
}

const inspectNewItem = (
  list: DutyList,
  { itemId, content }: Proposed,
  index: number,
): ChangeRefusal | undefined =>
  list.items.has(itemId) || list.ended.has(itemId)
    ? { code: 'item-id-taken', change: index, itemId }
    : incomplete(content, index)

const newItems = (change: Change): readonly Proposed[] => {
  switch (change.kind) {
    case 'add':
      return [change]
    case 'merge':
      return [change.into]
    case 'split':
      return change.parts
    default:
      return []
  }
}

/** Refuses content that cannot stand in a list. */
export const incomplete = (content: ItemContent, change: number): ChangeRefusal | undefined => {
  const defects = contentDefects(content)
  return defects.length === 0
    ? undefined
    : { code: 'incomplete-content', change, itemName: content.name, category: content.category, defects }
}

const first = <T>(
  things: readonly T[],
  refuse: (thing: T) => ChangeRefusal | undefined,
): ChangeRefusal | undefined => {
  for (const thing of things) {
    const refusal = refuse(thing)
    if (refusal !== undefined) return refusal
  }
  return undefined
}
