import type { ItemContent } from '../lists/item.ts'

/** The text without white space. */
export const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '')

/** What a name is compared by: its NFKC form without white space and punctuation, which re-issues write at will. */
export const bareName = (name: string): string => name.normalize('NFKC').replaceAll(/[\s\p{P}]+/gu, '')

/** What the value of a field says, however it is spaced; absent and blank both say nothing. */
export const saying = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? squeezed(value) : JSON.stringify(value, spaceless)

/** All that the content says, in a form that is equal exactly when no field says anything else. */
export const statement = (content: ItemContent): string =>
  JSON.stringify(
    sorted(content)
      .map(([field, value]) => [field, saying(value)])
      .filter(([, said]) => said !== ''),
  )

/** What the content says besides its name, for comparing how alike two items are. */
export const detailsOf = (content: ItemContent): string => {
  switch (content.category) {
    case 'basic':
      return squeezed(content.legalBasis ?? '')
    case 'cooperative':
      return squeezed(`${content.departments.join()}${content.departmentDuties}${content.townshipDuties}`)
    case 'reclaimed':
      return squeezed(`${content.receivingDepartments.join()}${content.workMethod}`)
  }
}

const spaceless = (_field: string, value: unknown): unknown => {
  if (typeof value === 'string') return squeezed(value)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? sorted(value) : value
}

const sorted = (fields: object): readonly (readonly [string, unknown])[] =>
  Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1))
