import { type Finding, say } from '../document/finding.ts'
import { cooperativeEntries, placeOf, type Reading, reclaimedEntries } from '../understanding/reading.ts'
import { strangersIn, subjectsIn, Vocabulary } from './named-bodies.ts'
import { areOneBody } from './same-body.ts'

/** More departments than an item has; beyond it spellings are no longer compared. */
const MOST_COMPARED = 40

type Cooperative = ReturnType<typeof cooperativeEntries>[number]

/** Department column and duties of a cooperative item must name the same departments. */
export const dutyFindings = (reading: Reading): readonly Finding[] => {
  const entries = cooperativeEntries(reading)
  const known = new Vocabulary([
    ...entries.flatMap(({ item }) => item.departments),
    ...reclaimedEntries(reading).flatMap(({ item }) => item.receivingDepartments),
  ])
  return entries.flatMap((entry) => columnAndDuties(entry, known, reading.township.district))
}

const columnAndDuties = (
  entry: Cooperative,
  known: Vocabulary,
  district: string | null,
): readonly Finding[] => {
  const { departments, departmentDuties, townshipDuties } = entry.item
  const column = new Set(departments)
  const subjects = subjectsIn(departmentDuties, known)
  const mentioned = known.namedIn(departmentDuties)
  const spelledOtherwise = new Set<string>()
  const findings: Finding[] = []
  for (const name of subjects) {
    if (column.has(name)) continue
    const meant = departments
      .slice(0, MOST_COMPARED)
      .find((department) => areOneBody(department, name, district))
    if (meant !== undefined) spelledOtherwise.add(meant)
    findings.push(
      notInColumn(
        entry,
        name,
        meant ?? departments.slice(0, MOST_COMPARED).find((department) => name.startsWith(department)),
      ),
    )
  }
  const mentionedAnywhere = new Set([
    ...mentioned,
    ...known.namedIn(townshipDuties),
    ...strangersIn(departmentDuties, known),
    ...strangersIn(townshipDuties, known),
  ])
  for (const name of mentionedAnywhere) {
    if (!column.has(name) && !subjects.has(name)) findings.push(onlyMentioned(entry, name))
  }
  const divided = departments.length > 1 && departments.some((department) => subjects.has(department))
  for (const department of divided ? departments : []) {
    const isLabel = departmentDuties.includes(`${department.replace(/^[省市区县旗]/, '')}：`)
    if (!mentioned.has(department) && !spelledOtherwise.has(department) && !isLabel)
      findings.push(withoutDuties(entry, department))
  }
  return findings
}

const notInColumn = (entry: Cooperative, name: string, close: string | undefined): Finding => ({
  code: 'department-not-in-column',
  severity: 'warning',
  ...placeOf(entry),
  message: say(
    `上级部门职责写有“${name}”的职责，对应上级部门一栏没有它。`,
    `The duties give work to ${name}, which is not in the department column.`,
  ),
  suggestion:
    close === undefined
      ? say('请补入对应上级部门，或改正职责。', 'Add it to the department column or correct the duties.')
      : say(`可能即“${close}”，请统一写法。`, `Probably ${close}; use one spelling.`),
})

const onlyMentioned = (entry: Cooperative, name: string): Finding => ({
  code: 'department-not-in-column',
  severity: 'note',
  ...placeOf(entry),
  message: say(
    `职责提到“${name}”，对应上级部门一栏没有它。`,
    `The duties mention ${name}, which is not in the department column.`,
  ),
  suggestion: say(
    '如该部门也承担职责，请补入对应上级部门。',
    'If it has duties here, add it to the department column.',
  ),
})

const withoutDuties = (entry: Cooperative, department: string): Finding => ({
  code: 'department-without-duties',
  severity: 'warning',
  ...placeOf(entry),
  message: say(
    `对应上级部门有“${department}”，职责没有写它做什么。`,
    `${department} is in the department column, but the duties say nothing about it.`,
  ),
  suggestion: say('请补写其职责，或从该栏删除。', 'Write its duties or remove it from the column.'),
})
