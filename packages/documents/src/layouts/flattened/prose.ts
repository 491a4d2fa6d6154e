import { squeeze } from '../../text/spacing.ts'
import { announces, endsSentence, type Point, pointOf, pointsIn, widthOf } from './points.ts'

/** Two columns of prose that were written one after the other. */
export interface Columns {
  readonly first: readonly string[]
  readonly second: readonly string[]
  /** More than one place could be the boundary. */
  readonly doubtful: boolean
}

/** How much shorter than the widest line of its row a line is that surely ends a paragraph. */
const SHORT_BY = 1.5
/** The same held against all lines of its column, which letter spacing makes more or less full. */
const SHORT_OF_COLUMN_BY = 3.5

/**
 * Divides the lines of two columns. The second column begins, in this order of preference,
 * - where the numbering of the first begins again at 1, or begins at all after text without numbers;
 * - at the first sentence without a number after the last point, when the line before it ends in a full stop
 *   and is shorter than the column is wide; if no such line is short, at the first that ends in a full stop.
 */
export const divide = (lines: readonly string[]): Columns => {
  const texts = lines.map((text) => squeeze(text))
  const restarts = restartsIn(texts)
  const places = restarts.length > 0 ? restarts : paragraphsIn(texts)
  const at = places[0] ?? lines.length
  return { first: lines.slice(0, at), second: lines.slice(at), doubtful: places.length > 1 }
}

const restartsIn = (texts: readonly string[]): readonly number[] => {
  const style = texts.map(pointOf).find((point) => point !== undefined)?.style
  const numbered = pointOf(texts[0] ?? '') !== undefined
  return texts.flatMap((text, at) => {
    const point = pointOf(text)
    const before = texts[at - 1]
    if (point?.value !== 1 || before === undefined || announces(before)) return []
    const sameList = point.style === style
    return (sameList && numbered) || endsSentence(before) ? [at] : []
  })
}

const paragraphsIn = (texts: readonly string[]): readonly number[] => {
  const widest = texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)
  const lastPoint = texts.findLastIndex((text) => pointOf(text) !== undefined)
  const ends = texts.flatMap((text, at) =>
    at >= lastPoint && at + 1 < texts.length && endsSentence(text) ? [at] : [],
  )
  const short = ends.filter((at) => widthOf(texts[at] ?? '') <= widest - SHORT_BY)
  return (short.length > 0 ? short : ends).map((at) => at + 1)
}

/** The last point of the list with which a column begins. */
const lastOf = (lines: readonly string[]): Point | undefined => {
  const points = lines.flatMap((line) => pointsIn(squeeze(line)))
  return points.findLast(({ style }) => style === points[0]?.style)
}

/**
 * Where in the second column the first goes on, as happens when a page ends inside both: after a full stop, at a
 * point that does not follow the point before it but the last point of the first column.
 */
export const returnToFirst = ({ first, second }: Columns): number | undefined => {
  const last = lastOf(first)
  if (last === undefined) return undefined
  const texts = second.map((line) => squeeze(line))
  let before: number | undefined
  for (const [at, text] of texts.entries()) {
    for (const { style, value } of pointsIn(text)) {
      if (style !== last.style) continue
      const skips = before !== undefined && value !== before + 1
      if (skips && value === last.value + 1 && endsSentence(texts[at - 1] ?? '')) return at
      before = value
    }
  }
  return undefined
}

/** Whether the points of a column count 1, 2, 3 …, beginning again only after a line that announces a list. */
export const countsOn = (lines: readonly string[]): boolean => {
  const texts = lines.map((line) => squeeze(line))
  const style = texts.flatMap((text) => pointsIn(text))[0]?.style
  let before = 0
  return texts.every((text, at) =>
    pointsIn(text).every((point) => {
      if (point.style !== style) return true
      const begins =
        point.value === 1 && (before === 0 || text.includes('：') || announces(texts[at - 1] ?? ''))
      const follows = begins || point.value === before + 1
      before = point.value
      return follows
    }),
  )
}

/** Whether a point begins where the line before it has not come to an end. */
export const interrupts = (lines: readonly string[]): boolean =>
  lines.some(
    (line, at) =>
      at > 0 && pointOf(squeeze(line)) !== undefined && !/[\p{P}]$/u.test(squeeze(lines[at - 1] ?? '')),
  )

const LABELLED = /^[^。；]{0,40}[：:]/u

/**
 * Whether a paragraph stands behind the end of a cell: a cell is one paragraph, or a list of points, labels and what
 * stands below them. A paragraph begins where the line before ends a sentence and leaves room in its column.
 */
export const hasStrayParagraph = (lines: readonly string[], columnWidth: number): boolean => {
  const texts = lines.map((line) => squeeze(line))
  const widest = texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)
  const short = Math.max(widest - SHORT_BY, columnWidth - SHORT_OF_COLUMN_BY)
  return texts.some((text, at) => {
    const before = texts[at - 1] ?? ''
    if (!endsSentence(before) || widthOf(before) > short) return false
    return pointOf(text) === undefined && !LABELLED.test(text)
  })
}
