import { ok, type Result, refuse } from '@dutybook/kernel'
import { type Amend, type Change, reclaimedContent, type WantedPlace } from './change.ts'
import type { DutyList, DutyListEvent, ListedItem, Place } from './duty-list.ts'
import { type ChangeRefusal, incomplete } from './inspect-change.ts'
import type { Category, ItemContent } from './item.ts'

/** The event of one change that has passed inspection. */
export const perform = (
  list: DutyList,
  change: Change,
  proposalId: string,
  index: number,
): Result<DutyListEvent, ChangeRefusal> => {
  const find = (itemId: string) => list.items.get(itemId) as ListedItem
  const settle = (
    category: Category,
    wanted: WantedPlace | undefined,
    sector: string,
    leaving: readonly string[] = [],
  ) => findPlace(list, category, { sector, ...wanted }, leaving, index)

  switch (change.kind) {
    case 'add': {
      const { itemId, content } = change
      const place = settle(content.category, change.place, change.place.sector)
      return map(place, (place) => ({ type: 'ItemAdded', data: { proposalId, itemId, content, place } }))
    }
    case 'amend': {
      const content = amended(find(change.itemId), change, index)
      return map(content, (content) => ({
        type: 'ItemAmended',
        data: { proposalId, itemId: change.itemId, content },
      }))
    }
    case 'reclassify': {
      const { itemId, content } = change
      const { sector, content: before } = find(itemId)
      return map(settle(content.category, change.place, sector), (place) => ({
        type: 'ItemReclassified',
        data: { proposalId, itemId, from: before.category, content, place },
      }))
    }
    case 'reclaim': {
      const { itemId } = change
      const { sector, content: before } = find(itemId)
      const content = reclaimedContent(before, change)
      const refusal = incomplete(content, index)
      if (refusal !== undefined) return refuse(refusal)
      return map(settle('reclaimed', change.place, sector), (place) => ({
        type: 'ItemReclaimed',
        data: { proposalId, itemId, from: before.category, content, place },
      }))
    }
    case 'return': {
      const { itemId, content } = change
      return map(settle(content.category, change.place, find(itemId).sector), (place) => ({
        type: 'ItemReturned',
        data: { proposalId, itemId, content, place },
      }))
    }
    case 'merge': {
      const { into } = change
      const itemIds = [...new Set(change.itemIds)]
      const { category } = into.content
      const heir = find(itemIds[0] as string)
      const place =
        change.place === undefined
          ? ok(placeOf(list, heir, itemIds))
          : settle(category, change.place, heir.sector, itemIds)
      return map(place, (place) => ({
        type: 'ItemsMerged',
        data: { proposalId, itemIds, into: { ...into, place } },
      }))
    }
    case 'split': {
      const { itemId, parts } = change
      const { sector, index: start } = placeOf(list, find(itemId), [itemId])
      const placed = parts.map((part, offset) => ({ ...part, place: { sector, index: start + offset } }))
      return ok({ type: 'ItemSplit', data: { proposalId, itemId, parts: placed } })
    }
    case 'move': {
      const { itemId } = change
      const item = find(itemId)
      const place = settle(item.content.category, change.place, item.sector, [itemId])
      if (place.ok && samePlace(place.value, placeOf(list, item, [itemId]))) {
        return refuse({ code: 'nothing-changes', change: index, itemId })
      }
      return map(place, (place) => ({ type: 'ItemMoved', data: { proposalId, itemId, place } }))
    }
    case 'retire':
      return ok({ type: 'ItemRetired', data: { proposalId, itemId: change.itemId, reason: change.reason } })
  }
}

const amended = (
  item: ListedItem,
  { itemId, fields }: Amend,
  change: number,
): Result<ItemContent, ChangeRefusal> => {
  const { category } = item.content
  const foreign = Object.keys(fields).filter((field) => !fieldsOf[category].includes(field))
  if (foreign.length > 0)
    return refuse({ code: 'field-not-of-category', change, itemId, category, fields: foreign })
  const entries = Object.entries({ ...item.content, ...fields }).filter(([, value]) => value !== null)
  const content = Object.fromEntries(entries) as unknown as ItemContent
  if (JSON.stringify(sorted(content)) === JSON.stringify(sorted(item.content))) {
    return refuse({ code: 'nothing-changes', change, itemId })
  }
  const refusal = incomplete(content, change)
  return refusal === undefined ? ok(content) : refuse(refusal)
}

const fieldsOf: Readonly<Record<Category, readonly string[]>> = {
  basic: ['name', 'legalBasis'],
  cooperative: [
    'name',
    'legalBasis',
    'departments',
    'leadDepartment',
    'departmentDuties',
    'support',
    'townshipDuties',
  ],
  reclaimed: [
    'name',
    'legalBasis',
    'receivingDepartments',
    'workMethod',
    'workMethodByDepartment',
    'reason',
    'cancelled',
  ],
}

/** Where the wanted place is once the leaving items are out of the way. */
const findPlace = (
  list: DutyList,
  category: Category,
  wanted: WantedPlace & { readonly sector: string },
  leaving: readonly string[],
  change: number,
): Result<Place, ChangeRefusal> => {
  const { sector, before, after } = wanted
  const staying = itemsIn(list, category, sector).filter((itemId) => !leaving.includes(itemId))
  const anchor = before ?? after
  if (anchor === undefined) return ok({ sector, index: staying.length })
  const at = staying.indexOf(anchor)
  if (at === -1) return refuse({ code: 'unknown-place', change, sector, anchor })
  return ok({ sector, index: before === undefined ? at + 1 : at })
}

const placeOf = (list: DutyList, item: ListedItem, leaving: readonly string[]): Place => {
  const order = itemsIn(list, item.content.category, item.sector)
  const ahead = order.slice(0, order.indexOf(item.itemId))
  return { sector: item.sector, index: ahead.filter((itemId) => !leaving.includes(itemId)).length }
}

const itemsIn = (list: DutyList, category: Category, sector: string): readonly string[] =>
  list.sections[category].find(({ name }) => name === sector)?.items ?? []

const samePlace = (one: Place, other: Place): boolean =>
  one.sector === other.sector && one.index === other.index

const sorted = (content: ItemContent) =>
  Object.entries(content).toSorted(([one], [other]) => (one < other ? -1 : 1))

const map = <T>(
  found: Result<T, ChangeRefusal>,
  event: (value: T) => DutyListEvent,
): Result<DutyListEvent, ChangeRefusal> => (found.ok ? ok(event(found.value)) : found)
