import type { ItemContent } from '../lists/item.ts'
import { type Mark, wordMarks, wordsOf } from './word-marks.ts'

/** The fields of an item that people read, in the order of the printed tables. */
export const readFields = [
  'name',
  'legalBasis',
  'leadDepartment',
  'departments',
  'departmentDuties',
  'support',
  'townshipDuties',
  'receivingDepartments',
  'workMethod',
  'workMethodByDepartment',
  'reason',
  'cancelled',
  'powers',
] as const
export type ReadField = (typeof readFields)[number]

/** A field that says something else, with what was taken out and put in. */
export interface FieldChange {
  readonly field: ReadField
  readonly marks: readonly Mark[]
}

/** The fields in which the later contents say something else; several contents are read one after the other. */
export const fieldChanges = (
  before: readonly ItemContent[],
  after: readonly ItemContent[],
): readonly FieldChange[] =>
  readFields.flatMap((field) => {
    const [earlier, later] = [wordsIn(before, field), wordsIn(after, field)]
    return earlier.join('') === later.join('') ? [] : [{ field, marks: wordMarks(earlier, later) }]
  })

const wordsIn = (contents: readonly ItemContent[], field: ReadField): readonly string[] =>
  contents
    .map((content) => words(Object.entries(content).find(([name]) => name === field)?.[1]))
    .filter((said) => said.length > 0)
    .flatMap((said, index) => (index === 0 ? said : ['\n', ...said]))

/** Names of departments are words of their own: one is exchanged for another, not for half of its characters. */
const words = (value: unknown): readonly string[] => {
  if (value === undefined || value === false) return []
  if (value === true) return ['true']
  if (typeof value === 'string') return wordsOf(value)
  const parts = value as readonly (string | { departments: readonly string[]; workMethod: string })[]
  return parts.flatMap((part, index) =>
    typeof part === 'string'
      ? [...(index === 0 ? [] : ['、']), part]
      : [...(index === 0 ? [] : ['\n']), part.departments.join('、'), '：', ...wordsOf(part.workMethod)],
  )
}
