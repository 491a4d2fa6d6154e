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
  if (sameContent(content, item.content)) return refuse({ code: 'nothing-changes', change, itemId })
  const refusal = incomplete(content, change)
  return refusal === undefined ? ok(content) : refuse(refusal)
}

const sameContent = (one: ItemContent, other: ItemContent): boolean => {
  const [fields, others] = [Object.entries(one), new Map(Object.entries(other))]
  return (
    fields.length === others.size && fields.every(([field, value]) => sameValue(value, others.get(field)))
  )
}

const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
