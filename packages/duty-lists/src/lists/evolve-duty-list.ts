import {
  absentList,
  type DutyList,
  type EndedItem,
  type ListedItem,
  type Place,
  type Sector,
} from './duty-list.ts'
import type { DutyListEvent, NewItem } from './duty-list-events.ts'
import type { Category, Item } from './item.ts'

/** Folds one event into the list. Events are facts: nothing is checked here. */
export const evolveDutyList = (before: DutyList, event: DutyListEvent): DutyList =>
  closeEmptySectors(happen({ ...before, revision: before.revision + 1 }, event))

const happen = (list: DutyList, event: DutyListEvent): DutyList => {
  switch (event.type) {
    case 'ListOpened': {
      const { listId, districtId, townshipId, title } = event.data
      return { ...list, status: 'open', listId, districtId, townshipId, title }
    }
    case 'BaselineReplaced':
      return { ...list, title: event.data.title }
    case 'ItemWithdrawn':
      return end(list, event.data.itemId, 'withdrawn', [])
    case 'ItemListed': {
      const { itemId, sector, content } = event.data
      return put(list, { itemId, content, place: { sector, index: Number.POSITIVE_INFINITY } })
    }
    case 'ItemAdded':
      return put(list, event.data)
    case 'ItemAmended': {
      const { itemId, content } = event.data
      const item = listed(list, itemId)
      return withItem(list, { ...item, content, changedAt: list.revision })
    }
    case 'ItemReclassified':
    case 'ItemReclaimed':
    case 'ItemReturned':
      return put(take(list, event.data.itemId), event.data)
    case 'ItemMoved': {
      const { itemId, place } = event.data
      return put(take(list, itemId), { itemId, content: listed(list, itemId).content, place })
    }
    case 'ItemsMerged': {
      const { itemIds, into } = event.data
      return put(
        itemIds.reduce((rest, itemId) => end(rest, itemId, 'merged', [into.itemId]), list),
        into,
      )
    }
    case 'ItemSplit': {
      const { itemId, parts } = event.data
      const successors = parts.map((part) => part.itemId)
      return parts.reduce(put, end(list, itemId, 'split', successors))
    }
    case 'ItemRetired':
      return end(list, event.data.itemId, 'retired', [])
    case 'RevisionApplied':
      return { ...list, appliedProposals: list.appliedProposals.add(event.data.proposalId) }
    case 'BaselineRecorded':
    case 'RevisionRefused':
      return list
  }
}

const listed = (list: DutyList, itemId: string): ListedItem => {
  const item = list.items.get(itemId)
  if (item === undefined)
    throw new Error(`the log of list ${list.listId} names item ${itemId}, which is not in force`)
  return item
}

const withItem = (list: DutyList, item: ListedItem): DutyList => ({
  ...list,
  items: list.items.set(item.itemId, item),
})

const put = (list: DutyList, { itemId, content, place }: NewItem): DutyList => {
  const item: Item = { itemId, content }
  const seated = withSection(list, content.category, insert(list.sections[content.category], itemId, place))
  return withItem(seated, { ...item, sector: place.sector, changedAt: list.revision })
}

const take = (list: DutyList, itemId: string): DutyList => {
  const { content, sector } = listed(list, itemId)
  return withSection(list, content.category, remove(list.sections[content.category], itemId, sector))
}

const end = (
  list: DutyList,
  itemId: string,
  how: EndedItem['how'],
  successors: readonly string[],
): DutyList => {
  const ended: EndedItem = { ...listed(list, itemId), changedAt: list.revision, how, successors }
  const { items, ended: before } = list
  return { ...take(list, itemId), items: items.delete(itemId), ended: before.set(itemId, ended) }
}

const withSection = (list: DutyList, category: Category, sectors: readonly Sector[]): DutyList => ({
  ...list,
  sections: { ...list.sections, [category]: sectors },
})

const insert = (sectors: readonly Sector[], itemId: string, { sector, index }: Place): readonly Sector[] => {
  const at = sectors.findIndex(({ name }) => name === sector)
  const found = sectors[at]
  if (found === undefined) return [...sectors, { name: sector, items: [itemId] }]
  const items = [...found.items.slice(0, index), itemId, ...found.items.slice(index)]
  return sectors.with(at, { ...found, items })
}

const remove = (sectors: readonly Sector[], itemId: string, name: string): readonly Sector[] =>
  sectors.map((sector) =>
    sector.name === name ? { ...sector, items: sector.items.filter((id) => id !== itemId) } : sector,
  )

const closeEmptySectors = (list: DutyList): DutyList => {
  const { basic, cooperative, reclaimed } = list.sections
  const empty = (sector: Sector) => sector.items.length === 0
  if (!basic.some(empty) && !cooperative.some(empty) && !reclaimed.some(empty)) return list
  const open = (sectors: readonly Sector[]) => sectors.filter((sector) => !empty(sector))
  return {
    ...list,
    sections: { basic: open(basic), cooperative: open(cooperative), reclaimed: open(reclaimed) },
  }
}

/** How the aggregate is folded; deciders of single commands add their `decide`. */
export const dutyList = { initial: absentList, evolve: evolveDutyList }
