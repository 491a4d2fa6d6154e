import type { Change } from '../lists/change.ts'
import type { DutyList } from '../lists/duty-list.ts'
import type { Campaign } from './campaign.ts'
import { changeOf } from './campaign-change.ts'

/** The campaign's change, made for each of these items as the list has them; one that is not in force is left to the list to refuse. */
export const changesFor = (
  { change }: Pick<Campaign, 'change'>,
  list: DutyList,
  itemIds: readonly string[],
): readonly Change[] =>
  itemIds.map((itemId) => {
    const { content } = list.items.get(itemId) ?? list.ended.get(itemId) ?? unknown
    return changeOf(change, { itemId, content })
  })

const unknown = { content: { category: 'basic', name: '' } } as const
