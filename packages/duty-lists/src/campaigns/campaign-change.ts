import type { Amend, Change, Reclaim, Retire } from '../lists/change.ts'
import type { BasicContent, CooperativeContent, Item, ItemFields } from '../lists/item.ts'

/** Text that takes the place of other text in one field. */
export interface Replacement {
  readonly field: keyof ItemFields
  readonly find: string
  readonly put: string
}

/** The content of a reclassified item without what it keeps: its name and legal basis. */
export type OwnContentUnnamed =
  | Omit<BasicContent, 'name' | 'legalBasis'>
  | Omit<CooperativeContent, 'name' | 'legalBasis'>

/** The one change of a campaign, before it is known on which items. */
export type CampaignChange =
  | Omit<Reclaim, 'itemId' | 'place'>
  | Omit<Retire, 'itemId'>
  | {
      readonly kind: 'amend'
      readonly fields?: Amend['fields']
      readonly replacements?: readonly Replacement[]
    }
  | { readonly kind: 'reclassify'; readonly content: OwnContentUnnamed }

/** The campaign's change made for one item. */
export const changeOf = (change: CampaignChange, { itemId, content }: Item): Change => {
  switch (change.kind) {
    case 'reclaim':
    case 'retire':
      return { ...change, itemId }
    case 'amend':
      return {
        kind: 'amend',
        itemId,
        fields: { ...replaced(content, change.replacements ?? []), ...change.fields },
      }
    case 'reclassify': {
      const { name, legalBasis } = content
      const kept = legalBasis === undefined ? { name } : { name, legalBasis }
      return { kind: 'reclassify', itemId, content: { ...change.content, ...kept } }
    }
  }
}

/** The fields of the item in which something is replaced, as they are then. */
const replaced = (content: Item['content'], replacements: readonly Replacement[]): Amend['fields'] => {
  const fields: Record<string, string> = {}
  for (const { field, find, put } of replacements) {
    const text = fields[field] ?? (content as ItemFields)[field]
    if (typeof text === 'string' && text.includes(find)) fields[field] = text.replaceAll(find, () => put)
  }
  return fields
}
