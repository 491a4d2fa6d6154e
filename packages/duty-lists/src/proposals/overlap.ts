import { type Change, itemsTouched } from '../lists/change.ts'
import type { DutyList, ListedItem } from '../lists/duty-list.ts'
import type { ItemContent } from '../lists/item.ts'

/** Fields of an item that a change of the proposal sets and that others have changed meanwhile. */
export interface Conflict {
  readonly change: number
  readonly itemId: string
  readonly itemName: string
  readonly fields: readonly string[]
}

/** Where the changes meet what happened to their items between two moments of the list; an item that ended is not looked at. */
export const conflicts = (changes: readonly Change[], base: DutyList, now: DutyList): readonly Conflict[] =>
  changes.flatMap((change, index) =>
    itemsTouched(change).flatMap((itemId) => {
      const [before, after] = [base.items.get(itemId), now.items.get(itemId)]
      if (before === undefined || after === undefined) return []
      const fields = changedFields(before, after).filter((field) => claims(change, field))
      return fields.length === 0 ? [] : [{ change: index, itemId, itemName: after.content.name, fields }]
    }),
  )

/** Names of the fields in which two states of an item differ; `place`: it stands elsewhere in its sector. */
const changedFields = (before: ListedItem, after: ListedItem): readonly string[] => {
  const moved = before.sector === after.sector ? [] : ['sector']
  const fields = [...differingFields(before.content, after.content), ...moved]
  return fields.length === 0 && before.changedAt !== after.changedAt ? ['place'] : fields
}

/** Names of the fields in which two contents differ. */
export const differingFields = (one: ItemContent, other: ItemContent): readonly string[] => {
  const [before, after]: [Fields, Fields] = [{ ...one }, { ...other }]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}

type Fields = Readonly<Record<string, unknown>>

const claims = (change: Change, field: string): boolean => {
  const isPlace = field === 'sector' || field === 'place'
  switch (change.kind) {
    case 'add':
      return false
    case 'move':
      return isPlace || field === 'category'
    case 'amend':
      return field === 'category' || field in change.fields
    case 'reclaim':
      return !isPlace && field !== 'name' && field !== 'legalBasis'
    default:
      return !isPlace
  }
}
