import { type Bigrams, bigramsOf, dice, heldBy, rarityAmong } from '../likeness/bigrams.ts'
import { bareName, detailsOf } from '../likeness/wording.ts'
import type { ItemContent } from '../lists/item.ts'

/** How much two items say the same, 0 to 1: by their names, and by what they say of duties. */
export interface Resemblance {
  readonly name: number
  readonly details: number
}

/** A name that stands whole in a longer one is as alike as this share of equal names. */
const weightOfContainment = 0.75

/** Compares items; what many names of a list have in common (监督管理, 工作) tells little about one of them. */
export const resembler = (names: readonly string[]) => {
  const rarity = rarityAmong(names.map(bareName))
  const known = new Map<ItemContent, { readonly name: Bigrams; readonly details: Bigrams }>()
  const portray = (content: ItemContent) => {
    const portrait = known.get(content) ?? {
      name: bigramsOf(bareName(content.name), rarity),
      details: bigramsOf(detailsOf(content), () => 1),
    }
    known.set(content, portrait)
    return portrait
  }
  return (one: ItemContent, other: ItemContent): Resemblance => {
    const [mine, theirs] = [portray(one), portray(other)]
    return { name: nameLikeness(mine.name, theirs.name), details: dice(mine.details, theirs.details) }
  }
}

const nameLikeness = (one: Bigrams, other: Bigrams): number => {
  const held = Math.max(heldBy(one, other), heldBy(other, one))
  return Math.max(dice(one, other), weightOfContainment * held)
}
