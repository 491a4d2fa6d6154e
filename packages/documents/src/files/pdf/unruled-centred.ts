import type { TextLine } from './text-lines.ts'

/** What is known of the ends of some lines: a row begins with the first, a row ends with the last. */
export interface Ends {
  readonly fresh: boolean
  readonly ends: boolean
}

/** Between rows is more room than between the lines of a cell, by this factor. */
const MORE_ROOM = 1.3

/** Gaps that are nearly as wide as the widest are as likely: then the number should come to stand in the middle. */
const AS_WIDE = 0.75

/**
 * Where rows begin whose numbers stand in the middle: at the widest gap between two numbers, and among equal ones
 * where the row above ends as far below its number as it begins above it. At the head of a page may stand the
 * end of a row and at its foot the beginning of one; `room` between rows parts them.
 */
export const centredRows = (
  lines: readonly TextLine[],
  numbered: readonly number[],
  { fresh, ends, room }: Ends & { readonly room: number },
): readonly number[] => {
  const [first, last] = [numbered[0], numbered.at(-1)]
  if (first === undefined || last === undefined) return [0]
  const gaps = gapsAbove(lines)
  const head = fresh
    ? 0
    : Math.max(
        0,
        gaps.findLastIndex((gap, at) => at <= first && gap >= room),
      )
  const starts = head > 0 ? [0, head] : [0]
  for (const [index, next] of numbered.slice(1).entries()) {
    const number = numbered[index] ?? 0
    starts.push(
      likeliest(lines, gaps, { from: number + 1, to: next, end: endOf(lines, starts.at(-1) ?? 0, number) }),
    )
  }
  const end = endOf(lines, starts.at(-1) ?? 0, last)
  const foot = gaps.findIndex((gap, at) =>
    room > 0 ? at > last && gap >= room : at > last && (lines[at]?.top ?? 0) > end,
  )
  return ends || foot < 0 ? starts : [...starts, foot]
}

/** Where a row ends that begins with a line and has its number in the middle. In points. */
const endOf = (lines: readonly TextLine[], start: number, number: number): number => {
  const { top = 0, bottom = 0 } = lines[number] ?? {}
  return top + bottom - (lines[start]?.top ?? 0)
}

const likeliest = (
  lines: readonly TextLine[],
  gaps: readonly number[],
  { from, to, end }: { readonly from: number; readonly to: number; readonly end: number },
): number => {
  const widest = gaps[widestOf(gaps, from, to)] ?? 0
  let best = to
  for (let at = from; at <= to; at += 1) {
    const off = (line: number): number => Math.abs((lines[line]?.top ?? 0) - (gaps[line] ?? 0) / 2 - end)
    const isLikely = (gaps[at] ?? 0) >= widest - (1 - AS_WIDE) * Math.abs(widest)
    const bestIsLikely = (gaps[best] ?? 0) >= widest - (1 - AS_WIDE) * Math.abs(widest)
    if (isLikely && (!bestIsLikely || off(at) < off(best))) best = at
  }
  return best
}

/** For each two numbers that follow one another: the widest gap between them, and the one above the second. */
export const gapsBetween = (
  lines: readonly TextLine[],
  numbered: readonly number[],
): readonly { readonly widest: number; readonly last: number }[] => {
  const gaps = gapsAbove(lines)
  return numbered.slice(1).map((next, index) => ({
    widest: gaps[widestOf(gaps, (numbered[index] ?? 0) + 1, next)] ?? 0,
    last: gaps[next] ?? 0,
  }))
}

/**
 * The room that rows keep, told from where it must be, between two numbers; nothing where it is not more than
 * the room between the lines of a cell.
 */
export const roomBetween = (
  stretches: readonly { readonly lines: readonly TextLine[]; readonly numbered: readonly number[] }[],
  leading: number,
): number => {
  const widths = stretches.flatMap(({ lines, numbered }) =>
    gapsBetween(lines, numbered).map(({ widest }) => widest),
  )
  const room = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 10)] ?? 0
  return room > leading * MORE_ROOM ? room * 0.95 : -Infinity
}

/** The room between the lines of a cell: the least that is usual in a column. */
export const leadingOf = (columns: readonly (readonly TextLine[])[]): number => {
  const gaps = columns
    .flatMap((lines) => gapsAbove(lines).slice(1))
    .filter((gap) => gap > 0)
    .toSorted((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 50)] ?? 0
}

/** Free room above each line, below everything that stands above it. */
const gapsAbove = (lines: readonly TextLine[]): readonly number[] => {
  let bottom = lines[0]?.top ?? 0
  return lines.map((line) => {
    const gap = line.top - bottom
    bottom = Math.max(bottom, line.bottom)
    return gap
  })
}

const widestOf = (gaps: readonly number[], from: number, to: number): number => {
  let best = to
  for (let at = from; at <= to; at += 1) if ((gaps[at] ?? 0) > (gaps[best] ?? 0)) best = at
  return best
}
