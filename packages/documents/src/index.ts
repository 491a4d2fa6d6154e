export { departmentsNamed } from './departments-named.ts'
export type * from './document.ts'
export type { Bilingual, Finding, FindingCode, Place, Severity } from './finding.ts'
export { readDutyList } from './read-duty-list.ts'
