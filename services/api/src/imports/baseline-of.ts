import type { Category, CooperativeItem, DutyListDocument } from '@dutybook/documents'
import type { BaselineItem, ItemContent } from '@dutybook/duty-lists'
import { newItemIdOf } from '../ids.ts'

/** The items of a document in its order, each with an id made from the command that imports it. */
export const baselineOf = (document: DutyListDocument, commandId: string): readonly BaselineItem[] =>
  document.categories
    .flatMap(contentsOf)
    .map(({ sector, content }, index) => ({ itemId: newItemIdOf(commandId, index), sector, content }))

type Contents = readonly { readonly sector: string; readonly content: ItemContent }[]

const contentsOf = (list: Category): Contents => {
  switch (list.category) {
    case 'basic':
      return list.sectors.flatMap(({ name: sector, items }) =>
        items.map(({ name }) => ({ sector, content: { category: 'basic', name } })),
      )
    case 'cooperative':
      return list.sectors.flatMap(({ name: sector, items }) =>
        items.map((item) => ({ sector, content: cooperativeContent(item) })),
      )
    case 'reclaimed':
      return list.sectors.flatMap(({ name: sector, items }) =>
        items.map(({ no: _no, line: _line, ...fields }) => ({
          sector,
          content: { category: 'reclaimed', ...fields },
        })),
      )
  }
}

const cooperativeContent = ({
  name,
  departments,
  leadDepartment,
  departmentDuties,
  support,
  townshipDuties,
}: CooperativeItem): ItemContent => ({
  category: 'cooperative',
  name,
  departments,
  ...(leadDepartment === undefined ? {} : { leadDepartment }),
  departmentDuties,
  ...(support === undefined ? {} : { support }),
  townshipDuties,
})
