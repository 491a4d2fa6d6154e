import { type Box, cluster, type Ruling } from './geometry.ts'
import type { Rulings } from './rulings.ts'

/** A cell of a ruled table, over the rows `firstRow` to `lastRow` and the columns likewise. */
export interface GridCell extends Box {
  readonly firstRow: number
  readonly lastRow: number
}

/** A ruled table: its frame, its cells in reading order, and where its columns begin. */
export interface Grid extends Box {
  readonly cells: readonly GridCell[]
  readonly rows: number
}

/** Lines nearer than this are one line; ends nearer than this touch. Points. */
const TOLERANCE = 3

/** More lines than this are a drawing and no table. */
const MOST_LINES = 3_000

const MOST_CELLS = 100_000

/** The tables that the lines of a page form: each set of lines that touch is one. */
export const gridsOf = (rulings: Rulings): readonly Grid[] => {
  const horizontal = merged(rulings.horizontal)
  const vertical = merged(rulings.vertical)
  if (horizontal.length + vertical.length > MOST_LINES) return []
  return touching(horizontal, vertical)
    .flatMap(gridOf)
    .filter(({ cells }) => cells.length > 1)
}

/** Pieces of one line become one line. */
export const merged = (rulings: readonly Ruling[]): readonly Ruling[] => {
  const lines: { at: number; from: number; to: number }[] = []
  const places = cluster(
    rulings.map(({ at }) => at),
    TOLERANCE / 2,
  )
  const placed = rulings.map((ruling) => ({ ...ruling, at: nearestBelow(places, ruling.at) }))
  for (const { at, from, to } of placed.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const last = lines.at(-1)
    if (last !== undefined && last.at === at && from - last.to <= TOLERANCE) last.to = Math.max(last.to, to)
    else lines.push({ at, from, to })
  }
  return lines
}

/** The last of the sorted places that is not beyond a value. */
const nearestBelow = (places: readonly number[], value: number): number => {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return places[low - 1] ?? value
}

const touches = (across: Ruling, along: Ruling): boolean =>
  along.at >= across.from - TOLERANCE &&
  along.at <= across.to + TOLERANCE &&
  across.at >= along.from - TOLERANCE &&
  across.at <= along.to + TOLERANCE

const touching = (horizontal: readonly Ruling[], vertical: readonly Ruling[]): readonly Rulings[] => {
  const open = new Set(horizontal.keys())
  const free = new Set(vertical.keys())
  const groups: Rulings[] = []
  while (open.size > 0) {
    const group: Rulings = { horizontal: [], vertical: [] }
    const found = { across: [...open].slice(0, 1), along: [] as number[] }
    for (const index of found.across) open.delete(index)
    while (found.across.length > 0 || found.along.length > 0) {
      const across = horizontal[found.across.pop() ?? -1]
      if (across !== undefined) {
        group.horizontal.push(across)
        for (const index of free) {
          const along = vertical[index]
          if (along !== undefined && touches(across, along)) {
            free.delete(index)
            found.along.push(index)
          }
        }
      }
      const along = vertical[found.along.pop() ?? -1]
      if (along === undefined) continue
      group.vertical.push(along)
      for (const index of open) {
        const next = horizontal[index]
        if (next !== undefined && touches(next, along)) {
          open.delete(index)
          found.across.push(index)
        }
      }
    }
    if (group.vertical.length > 0) groups.push(group)
  }
  const loose = [...free].flatMap((index) => vertical[index] ?? [])
  return loose.length > 1 ? [...groups, { horizontal: [], vertical: loose }] : groups
}

/** Lines alone leave a table open where a page breaks it; its frame closes it. */
const gridOf = ({ horizontal, vertical }: Rulings): readonly Grid[] => {
  const across = [...horizontal.flatMap(({ from, to }) => [from, to]), ...vertical.map(({ at }) => at)]
  const along = [...vertical.flatMap(({ from, to }) => [from, to]), ...horizontal.map(({ at }) => at)]
  const [columns, rows] = [cluster(across, TOLERANCE), cluster(along, TOLERANCE)]
  const [width, height] = [columns.length - 1, rows.length - 1]
  if (width < 1 || height < 1 || width * height > MOST_CELLS) return []
  const parts = new Parts(width * height)
  const walls = edges(vertical, columns, rows)
  const floors = edges(horizontal, rows, columns)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const here = row * width + column
      if (column + 1 < width && !walls.has((column + 1) * height + row)) parts.join(here, here + 1)
      if (row + 1 < height && !floors.has((row + 1) * width + column)) parts.join(here, here + width)
    }
  }
  const frame = {
    left: columns[0] ?? 0,
    top: rows[0] ?? 0,
    right: columns[width] ?? 0,
    bottom: rows[height] ?? 0,
  }
  const cells = parts.groups().map((group): GridCell => {
    const [firstRow, lastRow] = [Math.floor((group[0] ?? 0) / width), Math.floor((group.at(-1) ?? 0) / width)]
    const inColumns = group.map((part) => part % width)
    return {
      firstRow,
      lastRow,
      left: columns[Math.min(...inColumns)] ?? 0,
      right: columns[Math.max(...inColumns) + 1] ?? 0,
      top: rows[firstRow] ?? 0,
      bottom: rows[lastRow + 1] ?? 0,
    }
  })
  return [{ ...frame, cells, rows: height }]
}

/** Which pieces between two crossings are drawn: index of the line × pieces + index of the piece. */
const edges = (
  rulings: readonly Ruling[],
  places: readonly number[],
  crossings: readonly number[],
): ReadonlySet<number> => {
  const pieces = crossings.length - 1
  const drawn = new Set<number>()
  for (const { at, from, to } of rulings) {
    const line = places.findIndex((place) => Math.abs(place - at) <= TOLERANCE)
    for (let piece = 0; piece < pieces; piece += 1) {
      const middle = ((crossings[piece] ?? 0) + (crossings[piece + 1] ?? 0)) / 2
      if (from <= middle && middle <= to) drawn.add(line * pieces + piece)
    }
  }
  return drawn
}

/** Sets of numbers that are joined pair by pair. */
class Parts {
  readonly #parent: number[]

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, index) => index)
  }

  join(one: number, other: number): void {
    const [first, second] = [this.#root(one), this.#root(other)]
    this.#parent[Math.max(first, second)] = Math.min(first, second)
  }

  groups(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>()
    for (const index of this.#parent.keys()) {
      const root = this.#root(index)
      const group = groups.get(root)
      if (group === undefined) groups.set(root, [index])
      else group.push(index)
    }
    return [...groups.values()]
  }

  #root(index: number): number {
    let root = index
    for (
      let parent = this.#parent[root];
      parent !== undefined && parent !== root;
      parent = this.#parent[root]
    ) {
      this.#parent[root] = this.#parent[parent] ?? parent
      root = parent
    }
    return root
  }
}
