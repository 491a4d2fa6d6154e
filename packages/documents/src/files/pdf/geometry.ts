/** Affine map (x, y) → (a·x + c·y + e, b·x + d·y + f), as PDF writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Points of 1/72 inch from the left and the upper edge of the page as a person holds it. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A horizontal line at height `at`, or a vertical one at `at` from the left edge. */
export interface Ruling {
  readonly at: number
  readonly from: number
  readonly to: number
}

export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

export const apply = (m: Matrix, x: number, y: number): Point => ({
  x: m[0] * x + m[2] * y + m[4],
  y: m[1] * x + m[3] * y + m[5],
})

export const boxOf = (points: readonly Point[]): Box => {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.top = Math.min(box.top, y)
    box.right = Math.max(box.right, x)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

/** Values that are nearly the same become one: their smallest. */
export const cluster = (values: readonly number[], tolerance: number): readonly number[] => {
  const clusters: number[] = []
  let last = -Infinity
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - last > tolerance) clusters.push(value)
    last = value
  }
  return clusters
}
