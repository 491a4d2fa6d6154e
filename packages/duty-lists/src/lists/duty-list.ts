import { Map as PersistentMap, Set as PersistentSet } from 'immutable'
import type { Category, Item } from './item.ts'

/** Where an item stands: its sector and its index there, from 0. A sector not there yet opens at the end of the category. */
export interface Place {
  readonly sector: string
  readonly index: number
}

/** 领域: a named run of items within a category. A sector without items does not exist. */
export interface Sector {
  readonly name: string
  readonly items: readonly string[]
}

export interface ListedItem extends Item {
  readonly sector: string
  /** Revision of the list's event that last changed content or place of this item. */
  readonly changedAt: number
}

/** An item that is no longer in force, and what became of it. */
export interface EndedItem extends ListedItem {
  readonly how: 'merged' | 'split' | 'retired' | 'withdrawn'
  readonly successors: readonly string[]
}

/** 履职事项清单: the official duty list of one township. Persistent maps: a list after an event shares what did not change. */
export interface DutyList {
  readonly status: 'absent' | 'open'
  readonly listId: string
  readonly districtId: string
  readonly townshipId: string
  readonly title: string
  readonly sections: Readonly<Record<Category, readonly Sector[]>>
  readonly items: PersistentMap<string, ListedItem>
  readonly ended: PersistentMap<string, EndedItem>
  /** Revision of the list's last event, -1 before the first. */
  readonly revision: number
  readonly appliedProposals: PersistentSet<string>
}

export const absentList: DutyList = {
  status: 'absent',
  listId: '',
  districtId: '',
  townshipId: '',
  title: '',
  sections: { basic: [], cooperative: [], reclaimed: [] },
  items: PersistentMap(),
  ended: PersistentMap(),
  revision: -1,
  appliedProposals: PersistentSet(),
}

/** Items in the form in which a list holds them. */
export const itemsById = (items: readonly ListedItem[]): DutyList['items'] =>
  PersistentMap(items.map((item) => [item.itemId, item]))

/** Stream of one list. */
export const listStream = (listId: string): string => `list-${listId}`

/** Number of items in force in each category. */
export const countItems = (list: DutyList): Readonly<Record<Category, number>> => ({
  basic: countIn(list, 'basic'),
  cooperative: countIn(list, 'cooperative'),
  reclaimed: countIn(list, 'reclaimed'),
})

/** 序号: the item's number in its category, from 1; undefined when it is not in force. */
export const numberOf = (list: DutyList, itemId: string): number | undefined => {
  const item = list.items.get(itemId)
  if (item === undefined) return undefined
  const order = list.sections[item.content.category].flatMap((sector) => sector.items)
  return order.indexOf(itemId) + 1
}

const countIn = (list: DutyList, category: Category): number =>
  list.sections[category].reduce((sum, sector) => sum + sector.items.length, 0)
