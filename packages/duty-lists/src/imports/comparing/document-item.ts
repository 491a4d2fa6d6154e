import type { DutyList, ListedItem } from '../../lists/duty-list.ts'
import { categories, type ItemContent } from '../../lists/item.ts'
import { squeezed } from '../../likeness/wording.ts'

/** An item as a document has it: what it says, and the sector it stands under. */
export interface DocumentItem {
  readonly sector: string
  readonly content: ItemContent
}

/** The items in force in the order of their numbers, category by category. */
export const itemsInOrder = (list: DutyList): readonly ListedItem[] =>
  categories.flatMap((category) =>
    list.sections[category].flatMap((sector) =>
      sector.items.map((itemId) => list.items.get(itemId) as ListedItem),
    ),
  )

/** Category and sector in one key: sectors of the same name in two categories are two sectors. */
export const sectorKey = ({ sector, content }: DocumentItem): string => `${content.category} ${sector}`

/** The document's items with sectors spelled as in the list, or as first met, where only white space differs. */
export const spelledAsListed = (list: DutyList, items: readonly DocumentItem[]): readonly DocumentItem[] => {
  const exact = new Set<string>()
  const spellings = new Map<string, string>()
  const learn = (item: DocumentItem): string => {
    const known = spellings.get(squeezed(sectorKey(item)))
    if (known !== undefined) return known
    spellings.set(squeezed(sectorKey(item)), item.sector)
    return item.sector
  }
  for (const item of itemsInOrder(list)) {
    exact.add(sectorKey(item))
    learn(item)
  }
  return items.map((item) => (exact.has(sectorKey(item)) ? item : { ...item, sector: learn(item) }))
}
