import { type Finding, say } from '../document/finding.ts'
import { placeOf, type Reading } from '../understanding/reading.ts'
import { areOneBody } from './same-body.ts'

/** More names than any district has departments; beyond it pairs are no longer compared. */
const MOST_NAMES = 400

/** Pairs of spellings in the department columns that seem to name one body, with all their lines. */
export const spellingFindings = (reading: Reading): readonly Finding[] => {
  const linesByName = new Map<string, number[]>()
  for (const entry of reading.entries) {
    if (entry.category === 'basic') continue
    const names = entry.category === 'cooperative' ? entry.item.departments : entry.item.receivingDepartments
    for (const name of names) {
      const lines = linesByName.get(name) ?? []
      linesByName.set(name, lines)
      lines.push(placeOf(entry).line)
    }
  }
  const names = [...linesByName].slice(0, MOST_NAMES)
  return names.flatMap(([name, lines], index) =>
    names
      .slice(index + 1)
      .filter(([other]) => areOneBody(name, other, reading.township.district))
      .map(([other, otherLines]) => variant({ name, lines }, { name: other, lines: otherLines })),
  )
}

interface Spelling {
  readonly name: string
  readonly lines: readonly number[]
}

const variant = (a: Spelling, b: Spelling): Finding => {
  const [usual, other] = b.lines.length > a.lines.length ? [b, a] : [a, b]
  return {
    code: 'department-spelling-variants',
    severity: 'warning',
    line: other.lines[0] ?? 1,
    lines: other.lines,
    message: say(
      `“${other.name}”（第 ${some(other)} 行）与“${usual.name}”（第 ${some(usual)} 行）似为同一部门。`,
      `${other.name} (lines ${some(other)}) and ${usual.name} (lines ${some(usual)}) seem to be one department.`,
    ),
    suggestion: say(
      `如为同一部门，请将“${other.name}”登记为“${usual.name}”的别名。`,
      `If they are one, register ${other.name} as an alias of ${usual.name}.`,
    ),
  }
}

const some = ({ lines }: Spelling): string => lines.slice(0, 8).join('、') + (lines.length > 8 ? ' …' : '')
