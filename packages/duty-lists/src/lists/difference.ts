import type { ChangeKind } from './change.ts'
import { type DutyList, numberOf } from './duty-list.ts'
import type { DutyListEvent } from './duty-list-events.ts'
import { evolveDutyList } from './evolve-duty-list.ts'
import type { Item, ItemContent } from './item.ts'

/** An item as it stands at some moment: what it says, and where. */
export interface Standing extends Item {
  readonly sector: string
  readonly number: number
}

/** What one change does: the items it takes, as they stand before, and what stands after it. */
export interface Difference {
  readonly kind: ChangeKind
  readonly before: readonly Standing[]
  readonly after: readonly Standing[]
}

/** The differences that the events of a revision make to a list, one for each change, in order. */
export const differences = (list: DutyList, events: readonly DutyListEvent[]): readonly Difference[] => {
  let before = list
  return events.flatMap((event) => {
    const after = evolveDutyList(before, event)
    const ids = involved(event)
    const found =
      ids === undefined
        ? []
        : [{ kind: ids.kind, before: standings(before, ids.before), after: standings(after, ids.after) }]
    before = after
    return found
  })
}

const standings = (list: DutyList, itemIds: readonly string[]): readonly Standing[] =>
  itemIds.flatMap((itemId) => {
    const item = list.items.get(itemId)
    const number = numberOf(list, itemId)
    return item === undefined || number === undefined
      ? []
      : [{ itemId, content: item.content as ItemContent, sector: item.sector, number }]
  })

interface Involved {
  readonly kind: ChangeKind
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const involved = (event: DutyListEvent): Involved | undefined => {
  const same = (kind: ChangeKind, itemId: string): Involved => ({ kind, before: [itemId], after: [itemId] })
  switch (event.type) {
    case 'ItemAdded':
      return { kind: 'add', before: [], after: [event.data.itemId] }
    case 'ItemAmended':
      return same('amend', event.data.itemId)
    case 'ItemReclassified':
      return same('reclassify', event.data.itemId)
    case 'ItemReclaimed':
      return same('reclaim', event.data.itemId)
    case 'ItemReturned':
      return same('return', event.data.itemId)
    case 'ItemMoved':
      return same('move', event.data.itemId)
    case 'ItemsMerged':
      return { kind: 'merge', before: event.data.itemIds, after: [event.data.into.itemId] }
    case 'ItemSplit':
      return {
        kind: 'split',
        before: [event.data.itemId],
        after: event.data.parts.map((part) => part.itemId),
      }
    case 'ItemRetired':
      return { kind: 'retire', before: [event.data.itemId], after: [] }
    case 'ListOpened':
    case 'ItemListed':
    case 'BaselineRecorded':
    case 'RevisionApplied':
    case 'RevisionRefused':
      return undefined
  }
}
