import { sectorHeading } from '../../words/headings.ts'
import { rowNumber } from '../../text/spacing.ts'
import type { Ruling } from './geometry.ts'
import { linesOf, type TextLine, textLine, textOf } from './text-lines.ts'
import { centredRows, gapsBetween, leadingOf, roomBetween } from './unruled-centred.ts'
import { type Column, intoColumns } from './unruled-columns.ts'

/** Lines of a table between two places where a row certainly ends; `fresh` when a row certainly begins there. */
export interface Stretch {
  readonly lines: readonly TextLine[]
  readonly fresh: boolean
}

const isNumbered = (line: TextLine, [first]: readonly Column[]): boolean =>
  first !== undefined && rowNumber(textOf(intoColumns([line], [first])[0] ?? [])) !== undefined

/** A gap is no gap between rows when it is less than this share of the widest one near it. */
const MUCH_LESS = 0.6
const SELDOM = 0.1

/** Parts lines at sector headings and at horizontal lines. */
export const stretchesOf = (
  lines: readonly TextLine[],
  floors: readonly Ruling[],
  startsFresh: boolean,
): readonly Stretch[] => {
  const stretches: { lines: TextLine[]; fresh: boolean }[] = []
  let fresh = startsFresh
  let above: TextLine | undefined
  let alone = true
  for (const line of lines) {
    const heading = sectorHeading(line.text) !== undefined
    const parted = above !== undefined && isParted(above, line, floors)
    if (alone || heading || parted) {
      fresh ||= parted || above !== undefined
      stretches.push({ lines: [line], fresh })
    } else stretches.at(-1)?.lines.push(line)
    alone = heading
    above = line
  }
  return stretches
}

export const isParted = (above: TextLine, below: TextLine, floors: readonly Ruling[]): boolean =>
  floors.some(({ at }) => at > above.baseline - above.size * 0.3 && at < below.baseline - below.size * 0.3)

/**
 * Whether numbers stand in the middle of their rows: then text of a row stands above its number. It does where a
 * row certainly begins, and where the widest gap between two numbers is not the one above the second.
 */
const numbersInMiddle = (stretches: readonly Stretch[], columns: readonly Column[]): boolean => {
  const numbers = stretches.map(({ lines }) => numbersIn(lines, columns))
  const begun = stretches.some(({ fresh }, index) => fresh && (numbers[index]?.[0] ?? 0) > 0)
  const pairs = stretches.flatMap(({ lines }, index) => gapsBetween(lines, numbers[index] ?? []))
  const above = pairs.filter(({ widest, last }) => last < widest * MUCH_LESS)
  return begun || above.length > pairs.length * SELDOM
}

const numbersIn = (lines: readonly TextLine[], columns: readonly Column[]): readonly number[] =>
  [...lines.keys()].filter((at) => isNumbered(lines[at] as TextLine, columns))

/** The room between the rows of a table whose numbers stand in their middle; `undefined` where they stand at the top. */
export const roomOfRows = (stretches: readonly Stretch[], columns: readonly Column[]): number | undefined => {
  if (!numbersInMiddle(stretches, columns)) return undefined
  const leading = leadingOf(
    stretches.flatMap(({ lines }) =>
      intoColumns(lines, columns).map((glyphs) => linesOf(glyphs).map(textLine)),
    ),
  )
  return roomBetween(
    stretches.map(({ lines }) => ({ lines, numbered: numbersIn(lines, columns) })),
    leading,
  )
}

/** The rows of stretches: each has one number; one without a number goes on with a row of another page. */
export const partRows = (
  stretches: readonly Stretch[],
  columns: readonly Column[],
  room: number | undefined,
): readonly (readonly TextLine[])[] =>
  stretches.flatMap(({ lines, fresh }, index) => {
    const numbered = numbersIn(lines, columns)
    const ends = index + 1 < stretches.length
    const starts = room === undefined ? [0, ...numbered] : centredRows(lines, numbered, { fresh, ends, room })
    return [...new Set(starts)]
      .map((start, place, all) => lines.slice(start, all[place + 1]))
      .filter((row) => row.length > 0)
  })
