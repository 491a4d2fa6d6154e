import { isBodyName } from '../words/departments.ts'
import { type Finding, say } from '../document/finding.ts'
import { placeOf, type Reading } from '../understanding/reading.ts'

/** Entries of a department column that do not end in the word of a body (局, 委员会, 办公室 …). */
export const doubtfulNameFindings = ({ entries }: Reading): readonly Finding[] =>
  entries.flatMap((entry) => {
    if (entry.category === 'basic') return []
    const names = entry.category === 'cooperative' ? entry.item.departments : entry.item.receivingDepartments
    return names
      .filter((name) => !isBodyName(name))
      .map(
        (name): Finding => ({
          code: 'department-doubtful',
          severity: 'warning',
          ...placeOf(entry),
          text: name,
          message: say(
            `“${name.slice(0, 40)}”不像部门名称。`,
            `“${name.slice(0, 40)}” does not look like the name of a department.`,
          ),
          suggestion: say('请核对该栏的分隔和写法。', 'Check how this cell is written and divided.'),
        }),
      )
  })
