import type { SourceLine } from '../draft.ts'
import { resemblesHeading } from '../../words/headings.ts'
import { squeeze } from '../../text/spacing.ts'
import { departmentBlock } from './department-block.ts'
import { type Head, headOf } from './lines.ts'
import { announces, endsSentence, pointOf, widthOf } from './points.ts'
import type { TableForm } from './rows.ts'

/** A row begins at line `from`; its number stands at line `at`, which is later where it is centred on the name. */
export interface Start extends Head {
  readonly from: number
  readonly at: number
}

const FARTHEST = 40
const MOST_LINES_BEFORE = 6
const WIDEST_NAME_SHARE = 0.6

/**
 * The rows among the lines of a sector. Points of duties may be numbered as rows are, so a number counts when it
 * is the next one, or when what follows it is a row: a name and then the column that only rows have. The text
 * before it must be complete, unless the number is the next one and is not found again.
 */
export const startsIn = (
  lines: readonly SourceLine[],
  expected: number,
  form: TableForm,
): readonly Start[] => {
  const texts = lines.map(({ text }) => squeeze(text))
  const heads = lines.map(({ text }): FoundHead | undefined => headOf(text) ?? gluedHead(text))
  const starts: Start[] = []
  let next = expected
  heads.forEach((head, at) => {
    if (head === undefined) return
    const previous = starts.at(-1)?.at ?? -1
    const from = firstLineOf(texts, previous, at, head, form)
    const complete = from === 0 || endsSentence(texts[from - 1] ?? '')
    const isNext = head.no === next
    const isCopy = at > 0 && previous === at - 1 && texts[at] === texts[previous]
    const accepted = head.glued
      ? isNext && complete && isRow(texts, heads, at, form)
      : (complete && (isNext || isRow(texts, heads, at, form))) ||
        (isNext && (isRow(texts, heads, at, form) || !repeats(heads, at))) ||
        isCopy
    if (!accepted) return
    starts.push({ no: head.no, rest: head.rest, from, at })
    next = head.no + 1
  })
  return starts
}

interface FoundHead extends Head {
  readonly glued?: true
}

/** A number that lost the blank behind it. */
const gluedHead = (text: string): FoundHead | undefined => {
  const [, digits, rest = ''] = /^\s*(\d{1,3})([\p{Script=Han}“].*)$/u.exec(text) ?? []
  return digits === undefined ? undefined : { no: Number(digits), rest, glued: true }
}

/** Whether the lines from a number on are a row; in the basic table, which has one column, anything is. */
const isRow = (
  texts: readonly string[],
  heads: readonly (FoundHead | undefined)[],
  at: number,
  { category }: TableForm,
): boolean => {
  if (category === 'basic') return true
  const rest = heads[at]?.rest ?? ''
  const lines: string[] = rest === '' ? [] : rest.split(/\s+/u)
  for (let index = at + 1; index < Math.min(texts.length, at + FARTHEST); index += 1) {
    const head = heads[index]
    if (head !== undefined && head.glued !== true) break
    lines.push(texts[index] ?? '')
  }
  if (category === 'cooperative') return departmentBlock(lines, rest === '' ? 0 : 1) !== undefined
  return lines.some((line) => /承接部门|工作方[式法]|收回|取消|废止/u.test(line))
}

/** Whether the same number stands once more before the number that follows it. */
const repeats = (heads: readonly (FoundHead | undefined)[], at: number): boolean => {
  const no = heads[at]?.no ?? 0
  for (let index = at + 1; index < Math.min(heads.length, at + FARTHEST); index += 1) {
    const head = heads[index]
    if (head === undefined || head.glued === true) continue
    if (head.no === no) return true
    if (head.no === no + 1) return false
  }
  return false
}

/**
 * A number that stands alone may be centred on its name: lines before it that begin after a complete sentence,
 * end none themselves and are as narrow as names belong to its row. They are not taken if nothing is left of
 * the row before.
 */
const firstLineOf = (
  texts: readonly string[],
  previous: number,
  at: number,
  { rest }: Head,
  { category }: TableForm,
): number => {
  if (rest !== '') return at
  const widest = Math.max(0, ...texts.slice(Math.max(0, at - FARTHEST), at).map(widthOf))
  let from = at
  while (from - 1 > previous && at - from < MOST_LINES_BEFORE) {
    const text = texts[from - 1] ?? ''
    if (endsSentence(text) || pointOf(text) !== undefined || announces(text) || resemblesHeading(text)) break
    if (category === 'cooperative' && previous >= 0 && widthOf(text) > widest * WIDEST_NAME_SHARE) return at
    from -= 1
  }
  const leavesARow = from === 0 || endsSentence(texts[from - 1] ?? '')
  const isBalanced = category === 'cooperative' || at - from <= linesAfter(texts, at) + 1
  return leavesARow && isBalanced ? from : at
}

const linesAfter = (texts: readonly string[], at: number): number => {
  let count = 0
  while (count < MOST_LINES_BEFORE && at + 1 + count < texts.length) {
    count += 1
    if (endsSentence(texts[at + count] ?? '')) break
  }
  return count
}
