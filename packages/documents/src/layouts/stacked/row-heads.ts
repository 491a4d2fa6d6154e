import { splitDepartments } from '../../words/departments.ts'
import type { SourceLine } from '../draft.ts'
import { plain } from '../../text/markup.ts'
import { OPENS_RECEIVERS } from '../../words/receiver-labels.ts'
import type { Columns } from '../columns.ts'
import { isDepartmentCell } from './paragraphs.ts'

type Columned = Columns['fields']

/** One line for each name; where the row is short, a name is missing whose line says something else. */
export const headLines = (
  lines: readonly SourceLine[],
  heads: Columned,
  isShort: boolean,
): readonly (SourceLine | undefined)[] => {
  let at = 0
  return heads.map((head) => {
    const [line, next] = lines.slice(at)
    if (line === undefined || (isShort && !fits(head, line.text, next?.text ?? ''))) return undefined
    at += 1
    return line
  })
}

const fits = (head: Columned[number], text: string, next: string): boolean =>
  head === 'name'
    ? !isLabelled(text) && (!isDepartmentCell(text) || isDepartmentCell(next))
    : isDepartmentCell(text)

const LONGEST_NAME = 4
const CONTINUES = /[、，,]$/
const isLabelled = (text: string): boolean => OPENS_RECEIVERS.test(plain(text.slice(0, 20)))

/** Where each of the names begins, and after them where the prose does. */
export const headStarts = (lines: readonly SourceLine[], heads: Columned): readonly number[] => {
  const starts: number[] = []
  let at = 0
  for (const [index] of heads.entries()) {
    starts.push(at)
    const next = heads[index + 1]
    at = heads[index] === 'name' ? nameEnd(lines, at, next) : departmentsEnd(lines, at)
  }
  return [...starts, at]
}

/** The name goes on to the line of its departments, or to the label before its receivers; it may be missing. */
const nameEnd = (lines: readonly SourceLine[], from: number, next: Columned[number]): number => {
  const isEnd = next === 'departments' || next === 'receivers' ? isDepartmentCell : isLabelled
  const near = lines.slice(from + 1, from + 1 + LONGEST_NAME)
  const found = near.findIndex(({ text }) => isEnd(text))
  if (found < 0 && isEnd(lines[from]?.text ?? '')) return from
  return Math.min(lines.length, from + 1 + Math.max(0, found))
}

/** Departments go on while lines name others; one that is named again opens its duties. */
const departmentsEnd = (lines: readonly SourceLine[], from: number): number => {
  const named = new Set<string>()
  let at = from
  while (at < lines.length) {
    const text = lines[at]?.text ?? ''
    const goesOn = at > from && CONTINUES.test(plain(lines[at - 1]?.text ?? ''))
    const { names } = isDepartmentCell(text) ? splitDepartments(text) : { names: [] }
    if (!goesOn && names.every((name) => named.has(name))) break
    for (const name of names) named.add(name)
    at += 1
  }
  return at
}

/**
 * Where the lines of a row end because the number of the next one is lost: at the line before a second
 * department cell, or before a second 承接部门 that follows no finished sentence.
 */
export const startOfNext = (lines: readonly SourceLine[], heads: Columned): number => {
  const starts = headStarts(lines, heads)
  const prose = starts.at(-1) ?? 0
  const hasDepartments = heads.length > 1
  for (let at = prose + 2; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    const before = plain(lines[at - 1]?.text ?? '')
    const begins = hasDepartments ? isDepartmentCell(text) : isLabelled(text)
    if (begins && !/[。：:；;，,、]$/.test(before)) return at - 1
  }
  return lines.length
}
