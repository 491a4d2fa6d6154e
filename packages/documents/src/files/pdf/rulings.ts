import { apply, type Box, boxOf, type Matrix, type Point, type Ruling } from './geometry.ts'

export interface Rulings {
  readonly horizontal: Ruling[]
  readonly vertical: Ruling[]
}

/** A filled shape thinner than this is a drawn line. */
const THICKEST_LINE = 3.5
const SHORTEST_LINE = 4
const STRAIGHT = 0.5

const [MOVE, LINE, CURVE, QUADRATIC] = [0, 1, 2, 3]

/** The outlines of a path as pdf.js hands it over (an operation, then its coordinates), on the page. */
export const outlinesOf = (path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] => {
  const outlines: Point[][] = []
  let at = 0
  const point = (): Point => {
    const placed = apply(matrix, path[at] ?? 0, path[at + 1] ?? 0)
    at += 2
    return placed
  }
  while (at < path.length) {
    const operation = path[at]
    at += 1
    if (operation === MOVE) outlines.push([point()])
    else if (operation === LINE) outlines.at(-1)?.push(point())
    else if (operation === CURVE || operation === QUADRATIC) {
      at += operation === CURVE ? 4 : 2
      outlines.push([point()])
    } else {
      const [start] = outlines.at(-1) ?? []
      if (start !== undefined) outlines.at(-1)?.push(start)
    }
  }
  return outlines
}

/** Lines that are drawn as lines or as the edges of cells. */
export const addStroked = (outline: readonly Point[], rulings: Rulings): void => {
  for (let index = 1; index < outline.length; index += 1) {
    const [from, to] = [outline[index - 1], outline[index]]
    if (from !== undefined && to !== undefined) addLine(boxOf([from, to]), STRAIGHT, rulings)
  }
}

/** Lines that are drawn as thin filled shapes, in one piece or dashed, and the edge of a frame: one shape with a smaller one in it. */
export const addFilled = (outlines: readonly (readonly Point[])[], rulings: Rulings): void => {
  const boxes = outlines.filter((outline) => outline.length > 2).map(boxOf)
  const dashes = boxOf(outlines.flat())
  if (Math.min(dashes.right - dashes.left, dashes.bottom - dashes.top) <= THICKEST_LINE) {
    addLine(dashes, THICKEST_LINE, rulings)
    return
  }
  for (const box of boxes) addLine(box, THICKEST_LINE, rulings)
  const [first, second] = boxes
  if (boxes.length !== 2 || first === undefined || second === undefined) return
  const edges = (['left', 'top', 'right', 'bottom'] as const).map((edge) =>
    Math.abs(first[edge] - second[edge]),
  )
  if (Math.max(...edges) > THICKEST_LINE) return
  const { left, top, right, bottom } = first
  for (const at of [top, bottom]) addLine({ left, right, top: at, bottom: at }, STRAIGHT, rulings)
  for (const at of [left, right]) addLine({ left: at, right: at, top, bottom }, STRAIGHT, rulings)
}

const addLine = ({ left, top, right, bottom }: Box, thickest: number, rulings: Rulings): void => {
  const [width, height] = [right - left, bottom - top]
  if (height <= thickest && width >= SHORTEST_LINE && width > height * 2)
    rulings.horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
  else if (width <= thickest && height >= SHORTEST_LINE && height > width * 2)
    rulings.vertical.push({ at: (left + right) / 2, from: top, to: bottom })
}
