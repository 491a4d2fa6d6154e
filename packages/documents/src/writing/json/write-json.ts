import type { WrittenList } from '../written-list.ts'

/** Keys in the order in which they are written; nothing else is. */
const KEYS =
  'title note township category no ordinal name district city province declared categories sectors items ' +
  'departments leadDepartment departmentDuties support townshipDuties ' +
  'receivingDepartments workMethod workMethodByDepartment cancelled legalBasis reason'

/** The list itself in UTF-8, indented, with its keys always in the same order. Carries every text as it is. */
export const writeJson = (list: WrittenList): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(list, KEYS.split(' '), 2)}\n`)
