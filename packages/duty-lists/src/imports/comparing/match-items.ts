import { candidatesAmong } from './candidates.ts'
import { type DocumentItem, sectorKey } from './document-item.ts'
import { likeness, type Portrait, portraitist } from './likeness.ts'
import { bareName, statement } from '../../likeness/wording.ts'

/** An item of the list (by position) and an item of the document that are the same item. */
export interface Pair {
  readonly listed: number
  readonly wanted: number
  /** How they were found to be the same: by all they say, by their name, or by a similar name. */
  readonly by: 'content' | 'name' | 'likeness'
}

interface Candidate extends Pair {
  readonly likeness: number
}

/**
 * From this likeness on, two items of different names are one item, renamed. In one sector that asks for names of which
 * two fifths are common: two characters changed in a name of six, while nine of ten neighbours in published lists have
 * less in common. Duties that agree or differ move the bar, another sector or category raises it.
 */
const leastLikeness = 0.55

/** Where more pairs of items of one name would have to be compared, their order pairs them. */
const mostCompared = 10_000

/** Matches items one to one, the surest first: the same content, the same name, a similar name. */
export const matchItems = (
  listed: readonly DocumentItem[],
  wanted: readonly DocumentItem[],
): readonly Pair[] => {
  const portray = portraitist(listed)
  const sides = { listed: listed.map(portray), wanted: wanted.map(portray) }
  const free = { listed: new Map(sides.listed.entries()), wanted: new Map(sides.wanted.entries()) }
  const pairs: Pair[] = []
  const unite = (found: readonly Pair[]): void => {
    for (const pair of found) {
      if (!free.listed.has(pair.listed) || !free.wanted.has(pair.wanted)) continue
      free.listed.delete(pair.listed)
      free.wanted.delete(pair.wanted)
      pairs.push(pair)
    }
  }
  const compare = (by: Pair['by'], one: number, other: number): Candidate => ({
    listed: one,
    wanted: other,
    by,
    likeness: likeness(sides.listed[one] as Portrait, sides.wanted[other] as Portrait),
  })

  for (const { by, keyOf } of samenesses) {
    const groups = grouped([...free.listed.keys()], (at) => keyOf(listed[at] as DocumentItem))
    for (const [key, others] of grouped([...free.wanted.keys()], (at) => keyOf(wanted[at] as DocumentItem))) {
      const ones = groups.get(key) ?? []
      const inOrder = by === 'content' || ones.length * others.length > mostCompared
      unite(
        inOrder
          ? others
              .slice(0, ones.length)
              .map((other, at) => ({ listed: ones[at] as number, wanted: other, by }))
          : bestFirst(ones.flatMap((one) => others.map((other) => compare(by, one, other)))),
      )
    }
  }
  const candidatesFor = candidatesAmong(free.listed)
  const similar = [...free.wanted].flatMap(([other, portrait]) =>
    candidatesFor(portrait).map((one) => compare('likeness', one, other)),
  )
  unite(bestFirst(similar.filter((pair) => pair.likeness >= leastLikeness)))
  return pairs
}

const samenesses: readonly {
  readonly by: Pair['by']
  readonly keyOf: (item: DocumentItem) => string
}[] = [
  { by: 'content', keyOf: (item) => `${sectorKey(item)} ${statement(item.content)}` },
  { by: 'content', keyOf: ({ content }) => statement(content) },
  { by: 'name', keyOf: ({ content }) => `${content.category} ${bareName(content.name)}` },
  { by: 'name', keyOf: ({ content }) => bareName(content.name) },
]

const bestFirst = (candidates: readonly Candidate[]): readonly Pair[] =>
  candidates.toSorted(
    (one, other) => other.likeness - one.likeness || one.listed - other.listed || one.wanted - other.wanted,
  )

const grouped = (positions: readonly number[], keyOf: (position: number) => string): Map<string, number[]> =>
  Map.groupBy(positions, keyOf)
