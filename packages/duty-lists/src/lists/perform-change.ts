import { ok, type Result, refuse } from '@dutybook/kernel'
import { amended } from './amend-item.ts'
import { type Change, reclaimedContent, type WantedPlace } from './change.ts'
import type { DutyList, ListedItem } from './duty-list.ts'
import type { DutyListEvent } from './duty-list-events.ts'
import { incomplete } from './inspect-change.ts'
import type { Category } from './item.ts'
import { withPowers } from './powers.ts'
import { findPlace, placeOf, samePlace } from './places.ts'
import type { ChangeRefusal } from './refusals.ts'

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
      const { itemId } = change
      const content = withPowers(change.content)
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
      const { itemId } = change
      const { sector, content: before } = find(itemId)
      const content = withPowers(change.content, [before])
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
      const { itemId } = change
      const { sector, content: before } = find(itemId)
      const content = withPowers(change.content, [before])
      return map(settle(content.category, change.place, sector), (place) => ({
        type: 'ItemReturned',
        data: { proposalId, itemId, content, place },
      }))
    }
    case 'merge': {
      const itemIds = [...new Set(change.itemIds)]
      const contents = itemIds.map((itemId) => find(itemId).content)
      const into = { ...change.into, content: withPowers(change.into.content, contents) }
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
      const { content: before } = find(itemId)
      const { sector, index: start } = placeOf(list, find(itemId), [itemId])
      const placed = parts.map((part, offset) => ({
        ...part,
        content: withPowers(part.content, [before]),
        place: { sector, index: start + offset },
      }))
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

const map = <T>(
  found: Result<T, ChangeRefusal>,
  event: (value: T) => DutyListEvent,
): Result<DutyListEvent, ChangeRefusal> => (found.ok ? ok(event(found.value)) : found)
