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

/** Between rows is more room than between the lines of a cell, by this factor. */
const MORE_ROOM = 1.3

/**
 * Where rows begin whose numbers stand in the middle: at gaps of at least `room`, the room between rows. A piece
 * without a number belongs to the row whose number it brings nearer to the middle; at the end of a page it is
 * the beginning of a row, at its head the end of one.
 */
export const centredRows = (
  lines: readonly TextLine[],
  numbered: readonly number[],
  { room, ...known }: Ends & { readonly room: number },
): readonly number[] => {
  const gaps = gapsAbove(lines)
  const between = numbered.slice(1).map((next, index) => widest(gaps, (numbered[index] ?? 0) + 1, next))
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

/**
 * The room that rows keep, told from where it must be, between two numbers; nothing where it is not more than
 * the room between the lines of a cell.
 */
export const roomBetween = (
  stretches: readonly { readonly lines: readonly TextLine[]; readonly numbered: readonly number[] }[],
  leading: number,
): number => {
  const widths = stretches.flatMap(({ lines, numbered }) => {
    const gaps = gapsAbove(lines)
    return numbered.slice(1).map((next, index) => gaps[widest(gaps, (numbered[index] ?? 0) + 1, next)] ?? 0)
  })
  const room = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 10)] ?? 0
  return room > leading * MORE_ROOM ? room * 0.95 : -Infinity
}

/** The room between the lines of a cell: the least that is usual in a column. */
export const leadingOf = (columns: readonly (readonly TextLine[])[]): number => {
  const gaps = columns
    .flatMap((lines) => gapsAbove(lines).slice(1))
    .filter((gap) => gap > 0)
    .toSorted((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 10)] ?? 0
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
    if (index < first) continue
    if (index > last && !ends && !isCentredBy(lines, rows.at(-1), piece)) return [...rows, piece]
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
  return rows
}

const isCentredBy = (lines: readonly TextLine[], row: Piece | undefined, piece: Piece): boolean =>
  row !== undefined &&
  off(lines, row.start, piece.end, row.number) < off(lines, row.start, row.end, row.number)

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
