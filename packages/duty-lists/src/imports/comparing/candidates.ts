import { distinct } from '../../likeness/bigrams.ts'
import type { Portrait } from './likeness.ts'

/** Enough to hold the best partner even among items of one series, whose names share most of their words. */
const mostCandidates = 20

/** A bigram that more names than this share tells none of them apart. */
const mostSharing = 500

/** Names less alike than this are of two items, whatever else speaks for one. */
const leastAlike = 0.2

/**
 * For a portrait of the other side, those of this side whose names have most in common with it. An index of bigrams
 * keeps the work far below comparing every item with every other.
 */
export const candidatesAmong = (
  side: ReadonlyMap<number, Portrait>,
): ((other: Portrait) => readonly number[]) => {
  const holders = new Map<number, number[]>()
  for (const [position, { name }] of side) {
    for (const pair of distinct(name.pairs)) {
      const known = holders.get(pair)
      if (known === undefined) holders.set(pair, [position])
      else known.push(position)
    }
  }
  return ({ name }) => {
    const common = new Map<number, number>()
    for (const [at, pair] of name.pairs.entries()) {
      const sharing = pair === name.pairs[at - 1] ? [] : (holders.get(pair) ?? [])
      if (sharing.length > mostSharing) continue
      const weight = name.weights[at] ?? 0
      for (const position of sharing) common.set(position, (common.get(position) ?? 0) + weight)
    }
    return [...common]
      .map(([position, weight]) => ({
        position,
        alike: (2 * weight) / (weightOf(side, position) + name.total),
      }))
      .filter(({ alike }) => alike >= leastAlike)
      .toSorted((one, other) => other.alike - one.alike || one.position - other.position)
      .slice(0, mostCandidates)
      .map(({ position }) => position)
  }
}

const weightOf = (side: ReadonlyMap<number, Portrait>, position: number): number =>
  side.get(position)?.name.total ?? 0
