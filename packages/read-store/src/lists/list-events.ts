import { categories, countItems, type DutyList, type DutyListEvent } from '@dutybook/duty-lists'

export const listEventTypes = {
  ListOpened: true,
  BaselineReplaced: true,
  ItemWithdrawn: true,
  ItemListed: true,
  BaselineRecorded: true,
  ItemAdded: true,
  ItemAmended: true,
  ItemReclassified: true,
  ItemReclaimed: true,
  ItemReturned: true,
  ItemsMerged: true,
  ItemSplit: true,
  ItemMoved: true,
  ItemRetired: true,
  RevisionApplied: true,
  RevisionRefused: true,
} as const satisfies Record<DutyListEvent['type'], true>

/** The events that end an atomic unit; a refused revision is a unit without changes. */
const closing = ['BaselineRecorded', 'RevisionApplied', 'RevisionRefused'] as const
export type Closing = Extract<DutyListEvent, { readonly type: (typeof closing)[number] }>

export const isClosing = (event: DutyListEvent): event is Closing =>
  (closing as readonly string[]).includes(event.type)

/** The items in force that an event takes as they are. */
export const itemsTaken = (event: DutyListEvent): readonly string[] => {
  switch (event.type) {
    case 'ItemAmended':
    case 'ItemReclassified':
    case 'ItemReclaimed':
    case 'ItemReturned':
    case 'ItemMoved':
    case 'ItemSplit':
    case 'ItemRetired':
    case 'ItemWithdrawn':
      return [event.data.itemId]
    case 'ItemsMerged':
      return event.data.itemIds
    case 'ListOpened':
    case 'BaselineReplaced':
    case 'ItemListed':
    case 'ItemAdded':
    case 'BaselineRecorded':
    case 'RevisionApplied':
    case 'RevisionRefused':
      return []
  }
}

/** Throws when the list, at the end of a unit that began with these sections, cannot be what its writer meant. */
export const checkArrangement = (list: DutyList, before: DutyList['sections'], event: Closing): void => {
  const moved = categories.some((category) => list.sections[category] !== before[category])
  if (moved) checkSectors(list)
  if (event.type !== 'BaselineRecorded') return
  const counts = countItems(list)
  const wrong = categories.find((category) => counts[category] !== event.data.counts[category])
  if (wrong === undefined) return
  throw new Error(`it counts ${event.data.counts[wrong]} items in ${wrong}, but ${counts[wrong]} were listed`)
}

const checkSectors = (list: DutyList): void => {
  const sectors = categories.flatMap((category) => list.sections[category])
  if (sectors.some(({ name }) => typeof name !== 'string')) throw new Error('a sector has no name')
  const order = sectors.flatMap(({ items }) => items)
  if (new Set(order).size !== order.length) throw new Error('an item stands in two places')
}
