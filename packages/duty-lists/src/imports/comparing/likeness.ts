import type { Category } from '../../lists/item.ts'
import { type Bigrams, bigramsOf, dice, rarityAmong } from '../../likeness/bigrams.ts'
import type { DocumentItem } from './document-item.ts'
import { bareName, detailsOf } from '../../likeness/wording.ts'

/** What of an item is compared with others. */
export interface Portrait {
  readonly category: Category
  readonly sector: string
  readonly name: Bigrams
  /** Of the duties or the work method; made only when two items are compared closely. */
  readonly details: () => Bigrams
}

/** What it adds to the likeness of two names that the items share their category, and their sector in it. */
const support = { category: 0.1, sector: 0.05 }

/**
 * What details add when they are the same, and take away when they have nothing in common. Duties tell cooperative
 * items apart; one work method often serves a whole series of reclaimed items.
 */
const weightOfDetails: Readonly<Record<Category, number>> = {
  basic: 0.05,
  cooperative: 0.25,
  reclaimed: 0.05,
}

/** Portraits of items; bigrams of their names are weighed by how rare they are among the names of `known`. */
export const portraitist = (known: readonly DocumentItem[]): ((item: DocumentItem) => Portrait) => {
  const rarity = rarityAmong(known.map(({ content }) => bareName(content.name)))
  return ({ sector, content }) => {
    let details: Bigrams | undefined
    return {
      category: content.category,
      sector,
      name: bigramsOf(bareName(content.name), rarity),
      details: () => (details ??= bigramsOf(detailsOf(content), () => 1)),
    }
  }
}

/** How alike two items are: the likeness of their names (0 to 1), with what speaks for and against it. */
export const likeness = (one: Portrait, other: Portrait): number => {
  const names = dice(one.name, other.name)
  if (one.category !== other.category) return names
  return names + support.category + (one.sector === other.sector ? support.sector : 0) + agreement(one, other)
}

const agreement = (one: Portrait, other: Portrait): number => {
  const [old, now] = [one.details(), other.details()]
  const silent = old.total === 0 || now.total === 0
  return silent ? 0 : weightOfDetails[one.category] * (2 * dice(old, now) - 1)
}
