import type { DomainEvent } from '@dutybook/kernel'
import { Map as PersistentMap, Set as PersistentSet } from 'immutable'
import type { Change } from './change.ts'
import { evolveDutyList } from './evolve-duty-list.ts'
import type { Category, Item, ItemContent } from './item.ts'
import type { RevisionRefusal } from './revise-list.ts'

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
  readonly how: 'merged' | 'split' | 'retired'
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

interface Revised {
  readonly proposalId: string
}

export interface NewItem extends Item {
  readonly place: Place
}

export type DutyListEvent =
  | DomainEvent<
      'ListOpened',
      {
        readonly listId: string
        readonly districtId: string
        readonly townshipId: string
        readonly title: string
        /** The document the list was read from: SHA-256 (hex) of its bytes and the name it came under. */
        readonly source?: { readonly sha256: string; readonly name?: string }
      }
    >
  /** One item of the list as first imported; it stands last in its sector. */
  | DomainEvent<
      'ItemListed',
      { readonly itemId: string; readonly sector: string; readonly content: ItemContent }
    >
  /** Closes the first import: all items of the document have been listed. */
  | DomainEvent<'BaselineRecorded', { readonly counts: Readonly<Record<Category, number>> }>
  | DomainEvent<'ItemAdded', Revised & NewItem>
  | DomainEvent<'ItemAmended', Revised & { readonly itemId: string; readonly content: ItemContent }>
  | DomainEvent<'ItemReclassified', Revised & NewItem & { readonly from: Category }>
  | DomainEvent<'ItemReclaimed', Revised & NewItem & { readonly from: Category }>
  | DomainEvent<'ItemReturned', Revised & NewItem>
  | DomainEvent<'ItemsMerged', Revised & { readonly itemIds: readonly string[]; readonly into: NewItem }>
  | DomainEvent<'ItemSplit', Revised & { readonly itemId: string; readonly parts: readonly NewItem[] }>
  | DomainEvent<'ItemMoved', Revised & { readonly itemId: string; readonly place: Place }>
  | DomainEvent<'ItemRetired', Revised & { readonly itemId: string; readonly reason: string }>
  /** Closes an applied proposal: all its changes stand before this event. */
  | DomainEvent<
      'RevisionApplied',
      Revised & {
        readonly baseRevision: number
        readonly reason: string
        readonly changes: readonly Change['kind'][]
      }
    >
  /** The list's answer to an accepted proposal that it cannot take (any more). The list is as it was. */
  | DomainEvent<'RevisionRefused', Revised & { readonly refusal: RevisionRefusal }>

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

/** How the aggregate is folded; deciders of single commands add their `decide`. */
export const dutyList = { initial: absentList, evolve: evolveDutyList }

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
