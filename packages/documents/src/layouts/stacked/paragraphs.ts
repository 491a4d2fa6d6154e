import { withoutRoleLabels } from '../../words/department-roles.ts'
import { isBodyName, splitDepartments } from '../../words/departments.ts'
import { plain } from '../../text/markup.ts'
import { leadingPoint, pointAfter } from './points.ts'

const LONGEST_CELL = 600

/** Whether a line names departments and nothing else. */
export const isDepartmentCell = (text: string): boolean => {
  if (
    text.length > LONGEST_CELL ||
    leadingPoint(text) !== undefined ||
    /[。：:；;]/.test(withoutRoleLabels(text))
  )
    return false
  const { names } = splitDepartments(text)
  return names.length > 0 && names.every(isBodyName)
}

const GOES_ON = /[：:，,、（(“《]$/
const LABEL = /^(\p{Script=Han}{2,24})[:：]/u

/** How strongly a new cell begins between two paragraphs, by the rules in the order of `boundaryBefore`. */
const STRENGTH = { restart: 10, listAfterText: 8, textAfterList: 6, textAfterText: 5, unlikely: 1, none: 0 }

/** Paragraphs shared out to the columns; `certain` when no other way is as good. */
export interface Shared {
  readonly cells: readonly (readonly string[])[]
  readonly certain: boolean
}

/**
 * Shares out the paragraphs of duties to columns that follow one another. A cell begins, from the strongest
 * sign to the weakest: where numbers start at 1 again; where they start after unnumbered text; at unnumbered
 * text after a list; between two unnumbered texts. None begins after a colon or a comma, at the next number of
 * a list, or where a department is given its duties. Of equal signs the last counts, and that is uncertain.
 */
export const shareParagraphs = (
  paragraphs: readonly string[],
  columns: number,
  departments: readonly string[],
): Shared => {
  const words = paragraphs.map(plain)
  const strengths = strengthsOf(words, departments)
  const ranked = strengths
    .map((strength, at) => ({ strength, at }))
    .slice(1)
    .toSorted((a, b) => b.strength - a.strength || b.at - a.at)
  const chosen = ranked.slice(0, columns - 1)
  const weakest = chosen.at(-1)?.strength ?? STRENGTH.restart
  const next = ranked[columns - 1]?.strength ?? -1
  const starts = [0, ...chosen.map(({ at }) => at).toSorted((a, b) => a - b)]
  return {
    cells: Array.from({ length: columns }, (_, column) =>
      starts[column] === undefined ? [] : paragraphs.slice(starts[column], starts[column + 1]),
    ),
    certain: paragraphs.length === columns || (weakest > next && weakest > STRENGTH.unlikely),
  }
}

/** 「区水利局：」 */
const opensWithLabel = (text: string): boolean => isBodyName(LABEL.exec(text)?.[1] ?? '')

const strengthsOf = (words: readonly string[], departments: readonly string[]): readonly number[] => {
  const nextPoints = nextLeadingPoints(words)
  let point = 0
  return words.map((text, at) => {
    const isLabelled = opensWithLabel(text)
    const opensWithBody = isLabelled || departments.some((name) => text.startsWith(name))
    const strength = boundaryBefore(
      text,
      words[at - 1] ?? '',
      point,
      opensWithBody,
      nextPoints.slice(at, at + 2),
    )
    point = pointAfter(isLabelled ? 0 : point, text)
    return strength
  })
}

/** The point a line begins with; a 1 whose stop is lost is known by the 2 that follows. */
const leadOf = (text: string, following: number | undefined): number | undefined =>
  leadingPoint(text) ?? (following === 2 && /^\s*1\p{Script=Han}/u.test(text) ? 1 : undefined)

const boundaryBefore = (
  text: string,
  before: string,
  point: number,
  opensWithBody: boolean,
  [nextPoint, following]: readonly (number | undefined)[],
): number => {
  if (GOES_ON.test(before) || isDepartmentCell(before)) return STRENGTH.none
  const lead = leadOf(text, following)
  if (lead === 1) return point > 0 ? STRENGTH.restart : STRENGTH.listAfterText
  if (lead !== undefined) return lead === point + 1 ? STRENGTH.none : STRENGTH.unlikely
  if (opensWithBody || (nextPoint !== undefined && nextPoint !== 1)) return STRENGTH.unlikely
  return point > 0 ? STRENGTH.textAfterList : STRENGTH.textAfterText
}

/** For each paragraph the point that the first numbered paragraph from it on begins with. */
const nextLeadingPoints = (words: readonly string[]): readonly (number | undefined)[] => {
  const points: (number | undefined)[] = []
  let next: number | undefined
  for (const text of words.toReversed()) {
    next = leadingPoint(text) ?? next
    points.push(next)
  }
  return points.reverse()
}
