import type { DutyListDocument } from '../document/document.ts'

/** 区级相关部门 and the like stand for bodies that the document does not name. */
const COLLECTIVE = /(?:相关|有关|各)(?:职能)?(?:部门|单位)$/

/**
 * Every department that the department and receiver columns name, each once and as spelled there (white space
 * removed), in order of first appearance. Spellings of one body are not merged: that is for a person to decide,
 * helped by the finding `department-spelling-variants`. Collective words (区级相关部门) are left out.
 */
export const departmentsNamed = ({ categories }: DutyListDocument): readonly string[] => {
  const names = categories.flatMap((list) => {
    if (list.category === 'cooperative')
      return list.sectors.flatMap(({ items }) => items.flatMap((item) => item.departments))
    if (list.category === 'reclaimed')
      return list.sectors.flatMap(({ items }) => items.flatMap((item) => item.receivingDepartments))
    return []
  })
  return [...new Set(names)].filter((name) => !COLLECTIVE.test(name))
}
