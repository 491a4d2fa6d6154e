import type { Category, CooperativeItem, DutyListDocument, ReclaimedItem } from '@dutybook/documents'
import type { ImportedItem, ItemContent } from '@dutybook/duty-lists'
import { newItemIdOf } from '../ids.ts'

/** The items of a document in its order, each with an id made from the command that brings it in. */
export const itemsOf = (document: DutyListDocument, commandId: string): readonly ImportedItem[] =>
  document.categories
    .flatMap(readItems)
    .map((item, index) => ({ itemId: newItemIdOf(commandId, index), ...item }))

const readItems = (list: Category): readonly Omit<ImportedItem, 'itemId'>[] =>
  list.sectors.flatMap(({ name: sector, items }) =>
    items.map((item) => ({ no: item.no, line: item.line, sector, content: contentOf(list.category, item) })),
  )

type AnyItem = Category['sectors'][number]['items'][number]

/** An item of a document has the fields of its category, and where it stands there. */
const contentOf = (category: Category['category'], item: AnyItem): ItemContent => {
  const { no: _no, line: _line, ...fields } = item as AnyItem & Partial<CooperativeItem & ReclaimedItem>
  return { category, ...fields } as ItemContent
}
