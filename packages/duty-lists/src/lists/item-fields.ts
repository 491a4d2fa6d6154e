import type { Amend } from './change.ts'
import type { Category, ItemContent } from './item.ts'

/** Names of fields that an item of the category does not have. */
export const foreignFields = (category: Category, fields: Amend['fields']): readonly string[] =>
  Object.keys(fields).filter((field) => !fieldsOf[category].includes(field))

/** The content with the given fields set; `null` takes an optional field away. */
export const withFields = (content: ItemContent, fields: Amend['fields']): ItemContent =>
  Object.fromEntries(
    Object.entries({ ...content, ...fields }).filter(([, value]) => value !== null),
  ) as unknown as ItemContent

/** The fields that an item of the category may have, besides the category itself. */
export const fieldsOf: Readonly<Record<Category, readonly string[]>> = {
  basic: ['name', 'legalBasis', 'support', 'powers'],
  cooperative: [
    'name',
    'legalBasis',
    'departments',
    'leadDepartment',
    'departmentDuties',
    'support',
    'townshipDuties',
    'powers',
  ],
  reclaimed: [
    'name',
    'legalBasis',
    'receivingDepartments',
    'workMethod',
    'workMethodByDepartment',
    'reason',
    'cancelled',
    'powers',
  ],
}
