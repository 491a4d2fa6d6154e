import type { Category } from '../lists/item.ts'
import type { DocumentItem } from './document-item.ts'
import { bareName, detailsOf } from './wording.ts'

/** The pairs of neighbouring characters of a text, its two ends included, as sorted numbers. */
export type Bigrams = Uint32Array

/** What of an item is compared with others. */
export interface Portrait {
  readonly category: Category
  readonly sector: string
  readonly name: Bigrams
  /** Of the duties or the work method; made only when two items are compared closely. */
  readonly details: () => Bigrams
}

/** Longer texts are compared by their beginning: the work for one pair of items has a bound. */
const longestCompared = 500

/** What stands for two items being the same, next to the likeness of their names, which is at most 1. */
const support = { category: 0.1, sector: 0.05, details: 0.2 }

export const portray = ({ sector, content }: DocumentItem): Portrait => {
  let details: Bigrams | undefined
  return {
    category: content.category,
    sector,
    name: bigrams(bareName(content.name)),
    details: () => (details ??= bigrams(detailsOf(content))),
  }
}

/** How alike two items are: the likeness of their names (0 to 1), and what supports it (0 to 0.35). */
export const likeness = (one: Portrait, other: Portrait): number => {
  const names = dice(one.name, other.name)
  if (one.category !== other.category) return names
  const sectors = one.sector === other.sector ? support.sector : 0
  return names + support.category + sectors + support.details * dice(one.details(), other.details())
}

export const bigrams = (text: string): Bigrams => {
  const bounded = text.slice(0, longestCompared)
  if (bounded === '') return new Uint32Array()
  const found = new Uint32Array(bounded.length + 1)
  let before = 0
  for (let at = 0; at < bounded.length; at++) {
    const code = bounded.charCodeAt(at)
    found[at] = before * 65_536 + code
    before = code
  }
  found[bounded.length] = before * 65_536
  return found.sort()
}

/** Dice's coefficient: twice the bigrams in common, over those of both; 0 when either has none. */
export const dice = (one: Bigrams, other: Bigrams): number => {
  let [common, at, where] = [0, 0, 0]
  while (at < one.length && where < other.length) {
    const difference = (one[at] as number) - (other[where] as number)
    if (difference === 0) common++
    if (difference <= 0) at++
    if (difference >= 0) where++
  }
  return common === 0 ? 0 : (2 * common) / (one.length + other.length)
}
