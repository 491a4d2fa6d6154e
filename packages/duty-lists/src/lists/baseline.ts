import type { Refusal } from '@dutybook/kernel'
import type { DutyListEvent } from './duty-list-events.ts'
import { type Category, type ContentDefect, contentDefects, type Item } from './item.ts'

/** An item of an imported list, in the order of the document. */
export interface BaselineItem extends Item {
  readonly sector: string
}

export interface BaselineIncomplete extends Refusal<'baseline-incomplete'> {
  readonly items: readonly {
    readonly index: number
    readonly name: string
    readonly defects: readonly ContentDefect[]
  }[]
}

/** Why the items cannot be a list; undefined when they can. */
export const incompleteBaseline = (items: readonly BaselineItem[]): BaselineIncomplete | undefined => {
  const incomplete = items
    .map(({ content }, index) => ({ index, name: content.name, defects: contentDefects(content) }))
    .filter(({ defects }) => defects.length > 0)
  return incomplete.length === 0 ? undefined : { code: 'baseline-incomplete', items: incomplete }
}

/** The events that list all items and close the import. */
export const listedBaseline = (items: readonly BaselineItem[]): readonly DutyListEvent[] => [
  ...items.map(
    ({ itemId, sector, content }): DutyListEvent => ({
      type: 'ItemListed',
      data: { itemId, sector, content },
    }),
  ),
  { type: 'BaselineRecorded', data: { counts: count(items) } },
]

const count = (items: readonly BaselineItem[]): Record<Category, number> => {
  const counts = { basic: 0, cooperative: 0, reclaimed: 0 }
  for (const { content } of items) counts[content.category]++
  return counts
}
