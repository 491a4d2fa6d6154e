import { ok, type Result, refuse } from '@dutybook/kernel'
import type { Amend } from './change.ts'
import type { ListedItem } from './duty-list.ts'
import { incomplete } from './inspect-change.ts'
import { foreignFields, withFields } from './item-fields.ts'
import type { ItemContent } from './item.ts'
import { withPowers } from './powers.ts'
import type { ChangeRefusal } from './refusals.ts'

/** The content after an amendment, which must change something and leave the item complete. */
export const amended = (
  item: ListedItem,
  { itemId, fields }: Amend,
  change: number,
): Result<ItemContent, ChangeRefusal> => {
  const { category } = item.content
  const foreign = foreignFields(category, fields)
  if (foreign.length > 0)
    return refuse({ code: 'field-not-of-category', change, itemId, category, fields: foreign })
  const content = withPowers(withFields(item.content, fields))
  if (JSON.stringify(sorted(content)) === JSON.stringify(sorted(item.content))) {
    return refuse({ code: 'nothing-changes', change, itemId })
  }
  const refusal = incomplete(content, change)
  return refusal === undefined ? ok(content) : refuse(refusal)
}

const sorted = (content: ItemContent) =>
  Object.entries(content).toSorted(([one], [other]) => (one < other ? -1 : 1))
