import { sectorHeading } from '../../headings.ts'
import { wholeNumber } from '../../spacing.ts'
import type { Ruling } from './geometry.ts'
import type { TextLine } from './text-lines.ts'
import { textOf } from './text-lines.ts'
import { type Column, intoColumns } from './unruled-columns.ts'

/** Lines of a table between two places where a row certainly ends; `fresh` when a row certainly begins there. */
export interface Stretch {
  readonly lines: readonly TextLine[]
  readonly fresh: boolean
}

export const isNumbered = (line: TextLine, [first]: readonly Column[]): boolean =>
  first !== undefined && wholeNumber(textOf(intoColumns([line], [first])[0] ?? [])) !== undefined

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

/** Whether numbers stand in the middle of their rows: then text of a row stands above its number. */
export const numbersInMiddle = (stretches: readonly Stretch[], columns: readonly Column[]): boolean => {
  const first = stretches
    .filter(({ fresh }) => fresh)
    .map(({ lines }) => lines.findIndex((line) => isNumbered(line, columns)))
    .filter((index) => index >= 0)
  return first.some((index) => index > 0)
}

/** The rows of a stretch: each has one number; one without a number goes on with a row of another page. */
export const partRows = (
  { lines, fresh }: Stretch,
  columns: readonly Column[],
  inMiddle: boolean,
): readonly (readonly TextLine[])[] => {
  const numbered = [...lines.keys()].filter((index) => isNumbered(lines[index] as TextLine, columns))
  const cuts = inMiddle ? cutsAround(lines, numbered, fresh) : numbered
  const starts = [...new Set([0, ...cuts])].toSorted((a, b) => a - b)
  return starts.map((start, index) => lines.slice(start, starts[index + 1])).filter((row) => row.length > 0)
}

/** Gaps that are nearly as wide as the widest are as likely; then the one that puts the number in the middle counts. */
const AS_WIDE = 0.75

const cutsAround = (
  lines: readonly TextLine[],
  numbered: readonly number[],
  fresh: boolean,
): readonly number[] => {
  const cuts: number[] = []
  const middle = (index: number): number => (lines[index]?.baseline ?? 0) - (lines[index]?.size ?? 0) * 0.36
  let top = fresh ? (lines[0]?.top ?? 0) : undefined
  for (const [place, index] of numbered.entries()) {
    const next = numbered[place + 1]
    if (next === undefined && top === undefined) continue
    const expected = top === undefined ? undefined : 2 * middle(index) - top
    const cut = next === undefined ? undefined : gapNear(lines, index + 1, next, expected)
    if (cut !== undefined) {
      cuts.push(cut)
      if (top === undefined && place === 0) {
        const bottom = lines[cut - 1]?.bottom ?? 0
        cuts.push(nearestStart(lines, index, 2 * middle(index) - bottom))
      }
      top = lines[cut]?.top
    } else if (expected !== undefined) {
      const rest = lines.findIndex((line, at) => at > index && line.top > expected + line.size * 0.5)
      if (rest > 0) cuts.push(rest)
    }
  }
  return cuts
}

/** The first line of the row that begins between two numbers. */
const gapNear = (
  lines: readonly TextLine[],
  from: number,
  to: number,
  expected: number | undefined,
): number => {
  const gaps: { at: number; width: number; off: number }[] = []
  let bottom = -Infinity
  for (let at = 0; at <= to; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    if (at >= from)
      gaps.push({
        at,
        width: line.top - bottom,
        off: Math.abs((line.top + bottom) / 2 - (expected ?? line.top)),
      })
    bottom = Math.max(bottom, line.bottom)
  }
  const widest = Math.max(...gaps.map(({ width }) => width))
  const likely = gaps.filter(({ width }) => width >= widest - (1 - AS_WIDE) * Math.abs(widest))
  return likely.reduce((best, gap) => (gap.off < best.off ? gap : best)).at
}

const nearestStart = (lines: readonly TextLine[], upTo: number, top: number): number => {
  let best = 0
  for (let at = 1; at <= upTo; at += 1) {
    if (Math.abs((lines[at]?.top ?? 0) - top) < Math.abs((lines[best]?.top ?? 0) - top)) best = at
  }
  return best
}
