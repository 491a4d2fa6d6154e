import { plain } from '../../text/markup.ts'
import type { Shared } from './paragraphs.ts'
import { firstPoint, leadingPoint, pointAfter } from './points.ts'

/** Pages over which one row is followed; more of them means that numbers of rows are lost. */
export const MOST_PAGES = 6

const FINISHED = /[。！？!?.]$/

/**
 * Shares out what is left of a row on each of its pages. On a page every column has at most one piece, in the
 * order of the columns; of all such ways the one is taken in which the pieces go on best: the next point of
 * the list, or the rest of a sentence. Two ways that are equally good make it uncertain.
 */
export const sharePieces = (pages: readonly (readonly string[])[], columns: number): Shared => {
  let ways: readonly (readonly (readonly string[])[])[] = [Array.from({ length: columns }, () => [])]
  for (const pieces of pages.slice(0, MOST_PAGES)) {
    ways = ways.flatMap((way) => placings(pieces.length, columns).map((at) => placed(way, pieces, at)))
  }
  const ranked = ways
    .map((cells) => ({ cells, score: cells.reduce((sum, cell) => sum + scoreOf(cell), 0) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = ranked
  return { cells: best?.cells ?? [], certain: second === undefined || second.score < (best?.score ?? 0) }
}

/** Each way to put so many pieces into columns in order. */
const placings = (pieces: number, columns: number, from = 0): readonly (readonly number[])[] => {
  if (pieces === 0) return [[]]
  return Array.from({ length: Math.max(0, columns - from) }, (_, at) => from + at).flatMap((column) =>
    placings(pieces - 1, columns, column + 1).map((rest) => [column, ...rest]),
  )
}

const placed = (
  way: readonly (readonly string[])[],
  pieces: readonly string[],
  at: readonly number[],
): readonly (readonly string[])[] =>
  way.map((cell, column) => {
    const piece = pieces[at.indexOf(column)]
    return piece === undefined ? cell : [...cell, piece]
  })

const scoreOf = (cell: readonly string[]): number => {
  const [opening, ...rest] = cell.map(plain)
  if (opening === undefined) return -5
  let score = (leadingPoint(opening) ?? 1) > 1 ? -3 : 0
  let before = opening
  let point = pointAfter(0, opening)
  for (const piece of rest) {
    score += goesOn(before, point, piece)
    point = pointAfter(point, piece)
    before = piece
  }
  return FINISHED.test(before) ? score : score - 1
}

const goesOn = (before: string, point: number, piece: string): number => {
  const lead = leadingPoint(piece)
  if (lead !== undefined) return lead === point + 1 ? 3 : -3
  const first = firstPoint(piece)
  const listGoesOn = first === undefined ? 0 : first === point + 1 ? 1 : -1
  return (FINISHED.test(before) ? -2 : 2) + listGoesOn
}
