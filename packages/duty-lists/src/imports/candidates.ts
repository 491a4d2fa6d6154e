import type { Bigrams, Portrait } from './likeness.ts'

/** Enough to hold the best partner even among items of one series, whose names share most of their words. */
const mostCandidates = 20

/** A pair of characters that more names than this share tells none of them apart. */
const mostSharing = 500

/**
 * For each portrait on the other side, those on this side whose names have most in common with it. An index of bigrams
 * keeps the work far below comparing every item with every other.
 */
export const candidatesAmong = (
  side: ReadonlyMap<number, Portrait>,
): ((other: Portrait) => readonly number[]) => {
  const holders = new Map<number, number[]>()
  for (const [position, { name }] of side) {
    for (const bigram of distinct(name)) {
      const known = holders.get(bigram)
      if (known === undefined) holders.set(bigram, [position])
      else known.push(position)
    }
  }
  return ({ name }) => {
    const common = new Map<number, number>()
    for (const bigram of distinct(name)) {
      const sharing = holders.get(bigram) ?? []
      if (sharing.length > mostSharing) continue
      for (const position of sharing) common.set(position, (common.get(position) ?? 0) + 1)
    }
    const share = ([position, count]: readonly [number, number]): number =>
      count / ((side.get(position)?.name.length ?? 0) + name.length)
    return [...common]
      .map((entry) => ({ position: entry[0], share: share(entry) }))
      .toSorted((one, other) => other.share - one.share || one.position - other.position)
      .slice(0, mostCandidates)
      .map(({ position }) => position)
  }
}

const distinct = (sorted: Bigrams): Bigrams => sorted.filter((bigram, at) => bigram !== sorted[at - 1])
