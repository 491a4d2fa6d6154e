import type { DutyListEvent } from '../lists/duty-list-events.ts'
import { categories } from '../lists/item.ts'
import type { DutyList, ListedItem } from '../lists/duty-list.ts'
import type { Standing } from '../lists/difference.ts'

/** Something that happened to items of a list: the type of the event, and all items in it. */
export interface Step {
  readonly type: string
  readonly itemIds: readonly string[]
  readonly proposalId?: string
}

/** What these events do to which items, in their order. */
export const stepsOf = (events: readonly DutyListEvent[]): readonly Step[] =>
  events.flatMap((event): readonly Step[] => {
    const itemIds = itemsIn(event)
    const proposalId = 'proposalId' in event.data ? event.data.proposalId : undefined
    if (itemIds.length === 0) return []
    return [{ type: event.type, itemIds, ...(proposalId === undefined ? {} : { proposalId }) }]
  })

const itemsIn = ({ type, data }: DutyListEvent): readonly string[] => {
  if (type === 'ItemsMerged') return [...data.itemIds, data.into.itemId]
  if (type === 'ItemSplit') return [data.itemId, ...data.parts.map(({ itemId }) => itemId)]
  return 'itemId' in data ? [data.itemId] : []
}

/** All items in force in order, each with what it says and where it stands. */
export const standingsOf = ({ sections, items }: DutyList): readonly Standing[] =>
  categories.flatMap((category) =>
    sections[category]
      .flatMap((sector) => sector.items)
      .map((itemId, index) => {
        const { content, sector } = items.get(itemId) as ListedItem
        return { itemId, content, sector, number: index + 1 }
      }),
  )
