/** The pairs of neighbouring characters of a text, its two ends included, as sorted numbers with their weights. */
export interface Bigrams {
  readonly pairs: Uint32Array
  readonly weights: Float64Array
  readonly total: number
}

/** What a bigram counts for. */
export type Weigh = (pair: number) => number

/** Longer texts are compared by their beginning: the work for one pair of texts has a bound. */
const longestCompared = 500

export const bigramsOf = (text: string, weigh: Weigh): Bigrams => {
  const pairs = pairsOf(text)
  const weights = new Float64Array(pairs.length)
  let total = 0
  for (let at = 0; at < pairs.length; at++) {
    const weight = weigh(pairs[at] as number)
    weights[at] = weight
    total += weight
  }
  return { pairs, weights, total }
}

/** Counts a bigram less the more texts hold it: what a whole series of names shares tells little about one of them. */
export const rarityAmong = (texts: readonly string[]): Weigh => {
  const holders = new Map<number, number>()
  for (const text of texts) {
    for (const pair of distinct(pairsOf(text))) holders.set(pair, (holders.get(pair) ?? 0) + 1)
  }
  return (pair) => 1 / Math.sqrt(holders.get(pair) ?? 1)
}

/** Dice's coefficient: twice the weight of the bigrams in common, over that of both; 0 when either has none. */
export const dice = (one: Bigrams, other: Bigrams): number => {
  let [common, at, where] = [0, 0, 0]
  while (at < one.pairs.length && where < other.pairs.length) {
    const difference = (one.pairs[at] as number) - (other.pairs[where] as number)
    if (difference === 0) common += one.weights[at] as number
    if (difference <= 0) at++
    if (difference >= 0) where++
  }
  return common === 0 ? 0 : (2 * common) / (one.total + other.total)
}

/** Which share of the first stands in the second. */
export const heldBy = (one: Bigrams, other: Bigrams): number => {
  if (one.total === 0) return 0
  const pairs = new Set(other.pairs)
  let held = 0
  for (const [at, pair] of one.pairs.entries()) if (pairs.has(pair)) held += one.weights[at] ?? 0
  return held / one.total
}

export const distinct = (sorted: Uint32Array): Uint32Array =>
  sorted.filter((pair, at) => pair !== sorted[at - 1])

const pairsOf = (text: string): Uint32Array => {
  const compared = text.slice(0, longestCompared)
  if (compared === '') return new Uint32Array()
  const pairs = new Uint32Array(compared.length + 1)
  let before = 0
  for (let at = 0; at < compared.length; at++) {
    const code = compared.charCodeAt(at)
    pairs[at] = before * 65_536 + code
    before = code
  }
  pairs[compared.length] = before * 65_536
  return pairs.sort()
}
