import {
  type Amend,
  type Change,
  type OwnContent,
  type Reclaim,
  reclaimedContent,
  type WantedPlace,
} from '../../lists/change.ts'
import type { Item, ItemContent, ReclaimedContent } from '../../lists/item.ts'
import { saying } from '../../likeness/wording.ts'

/** 修改: sets the fields in which the wanted content says something else; none when it says the same. What documents do not print stays. */
export const amendments = (itemId: string, before: ItemContent, wanted: ItemContent): readonly Amend[] => {
  const [old, said] = [new Map(Object.entries(before)), new Map(Object.entries(wanted))]
  const changed = [...new Set([...old.keys(), ...said.keys()])]
    .filter((field) => said.has(field) || !unprinted(before).includes(field))
    .filter((field) => saying(old.get(field)) !== saying(said.get(field)))
    .map((field) => [field, said.get(field) ?? null])
  return changed.length === 0
    ? []
    : [{ kind: 'amend', itemId, fields: Object.fromEntries(changed) as Amend['fields'] }]
}

/** Fields that no document has a place for. */
const unprinted = ({ category }: ItemContent): readonly string[] =>
  category === 'basic' ? ['support', 'powers'] : ['powers']

/** Brings an item to another category: 调整类别, 收回 with what a reclaim cannot say amended, or 交还. */
export const changeOfCategory = (
  { itemId, content }: Item,
  wanted: ItemContent,
  place: WantedPlace,
): readonly Change[] => {
  if (wanted.category === 'reclaimed') {
    const reclaim = reclaimTo(itemId, wanted, place)
    return [reclaim, ...amendments(itemId, reclaimedContent(content, reclaim), wanted)]
  }
  const kind = content.category === 'reclaimed' ? 'return' : 'reclassify'
  return [{ kind, itemId, content: wanted satisfies OwnContent, place }]
}

const reclaimTo = (itemId: string, wanted: ReclaimedContent, place: WantedPlace): Reclaim => ({
  kind: 'reclaim',
  itemId,
  receivingDepartments: wanted.receivingDepartments,
  workMethod: wanted.workMethod,
  ...(wanted.reason === undefined ? {} : { reason: wanted.reason }),
  ...(wanted.cancelled ? { cancelled: true } : {}),
  place,
})
