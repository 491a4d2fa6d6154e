import type { TextLine } from './text-lines.ts'

/** What is known of the ends of some lines: a row begins with the first, a row ends with the last. */
export interface Ends {
  readonly fresh: boolean
  readonly ends: boolean
}

/** Lines from `start` to before `end`, and the line with the number of the row, if one stands in them. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly number: number | undefined
}

/** Between rows is more room than between the lines of one, by this factor. */
const MORE_ROOM = 1.3

/**
 * Where rows begin whose numbers stand in the middle: at the gaps that are as wide as those between numbers. A
 * piece without a number belongs to the row whose number it brings nearer to the middle; at the end of a page
 * it is the beginning of a row, at its head the end of one.
 */
export const centredRows = (
  lines: readonly TextLine[],
  numbered: readonly number[],
  known: Ends & { readonly room: number | undefined },
): readonly number[] => {
  const gaps = gapsAbove(lines)
  const between = numbered.slice(1).map((next, index) => widest(gaps, (numbered[index] ?? 0) + 1, next))
  const room = roomBetween(lines, numbered) ?? known.room ?? Math.max(usualGap(gaps), 0.1) * MORE_ROOM
  const cuts = new Set(between)
  gaps.forEach((gap, at) => {
    if (at > 0 && gap >= room) cuts.add(at)
  })
  const starts = [0, ...cuts].toSorted((a, b) => a - b)
  const pieces = starts.map((start, index): Piece => {
    const end = starts[index + 1] ?? lines.length
    return { start, end, number: numbered.find((at) => start <= at && at < end) }
  })
  return joined(lines, pieces, known).map(({ start }) => start)
}

/** The least room that rows keep, told from where it must be: between two numbers. */
export const roomBetween = (lines: readonly TextLine[], numbered: readonly number[]): number | undefined => {
  const gaps = gapsAbove(lines)
  const usual = usualGap(gaps)
  const widths = numbered
    .slice(1)
    .map((next, index) => gaps[widest(gaps, (numbered[index] ?? 0) + 1, next)] ?? 0)
    .filter((gap) => gap > usual * MORE_ROOM)
  return widths.length > 0 ? Math.min(...widths) * 0.95 : undefined
}

const usualGap = (gaps: readonly number[]): number => {
  const inside = gaps.slice(1).toSorted((a, b) => a - b)
  return inside[Math.floor(inside.length / 2)] ?? 0
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

const widest = (gaps: readonly number[], from: number, to: number): number => {
  let best = to
  for (let at = from; at <= to; at += 1) if ((gaps[at] ?? 0) > (gaps[best] ?? 0)) best = at
  return best
}

const joined = (
  lines: readonly TextLine[],
  pieces: readonly Piece[],
  { fresh, ends }: Ends,
): readonly Piece[] => {
  const first = pieces.findIndex(({ number }) => number !== undefined)
  const last = pieces.findLastIndex(({ number }) => number !== undefined)
  if (first < 0) return pieces.slice(0, 1)
  const rows: Piece[] =
    first > 0 && !fresh ? [{ start: 0, end: pieces[first]?.start ?? 0, number: undefined }] : []
  let waiting: number | undefined = first > 0 && fresh ? 0 : undefined
  for (const [index, piece] of pieces.entries()) {
    if (index < first || (index > last && !ends)) continue
    if (piece.number !== undefined) {
      rows.push({ ...piece, start: waiting ?? piece.start })
      waiting = undefined
      continue
    }
    const above = rows.at(-1)
    const next = index < last ? pieces.slice(index).find(({ number }) => number !== undefined) : undefined
    if (
      waiting === undefined &&
      above !== undefined &&
      (next === undefined || isNearer(lines, above, piece, next))
    )
      rows[rows.length - 1] = { ...above, end: piece.end }
    else waiting ??= piece.start
  }
  const rest = pieces[last + 1]
  return rest === undefined || ends ? rows : [...rows, rest]
}

/** Whether a piece brings the number above it nearer to the middle of its row than the number below. */
const isNearer = (lines: readonly TextLine[], above: Piece, piece: Piece, below: Piece): boolean =>
  off(lines, above.start, piece.end, above.number) + off(lines, below.start, below.end, below.number) <=
  off(lines, above.start, above.end, above.number) + off(lines, piece.start, below.end, below.number)

const off = (lines: readonly TextLine[], start: number, end: number, number: number | undefined): number => {
  const row = lines.slice(start, end)
  const middle = (Math.min(...row.map(({ top }) => top)) + Math.max(...row.map(({ bottom }) => bottom))) / 2
  const line = lines[number ?? start]
  return line === undefined ? 0 : Math.abs((line.top + line.bottom) / 2 - middle)
}
