import { diffArrays } from 'diff'
import { bigramsOf, dice } from '../likeness/bigrams.ts'

/** A piece of two texts: in both, only in the later one, or only in the earlier one. */
export interface Mark {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * What changed from one text to the other, both given in words. The pieces that are not `added` make up the earlier
 * text, those that are not `removed` the later one. Texts that have little in common are exchanged as a whole.
 */
export const wordMarks = (before: readonly string[], after: readonly string[]): readonly Mark[] => {
  const [earlier, later] = [before.join(''), after.join('')]
  if (earlier === later) return earlier === '' ? [] : [{ kind: 'same', text: earlier }]
  const parts = alike(earlier, later) ? diffArrays([...before], [...after], { maxEditLength }) : undefined
  if (parts === undefined) return marksOf([{ removed: before, added: after }])
  return marksOf(withoutSpecks(stretchesOf(parts)))
}

/** Chinese goes by characters; letters and digits by words and numbers, for nobody changes half of those. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{Script=Latin}\p{N}]+(?:[.:-][\p{Script=Latin}\p{N}]+)*|\s+|.\p{M}*/gsu) ?? []

/** Beyond so many words taken out and put in, the texts are exchanged as a whole: the work has a bound. */
const maxEditLength = 400

/** From this share of common pairs of characters on, a text is a changed one and not another one. */
const leastAlike = 0.2

/** A common run of at most so many words between two larger changes is chance: nobody reads it as kept. */
const speck = 3

const alike = (one: string, other: string): boolean =>
  one === '' || other === ''
    ? false
    : dice(
        bigramsOf(one, () => 1),
        bigramsOf(other, () => 1),
      ) >= leastAlike

type Words = readonly string[]
interface Changed {
  readonly removed: Words
  readonly added: Words
}
type Stretch = Changed | { readonly same: Words }

const stretchesOf = (
  parts: readonly { readonly value: Words; readonly added?: boolean; readonly removed?: boolean }[],
): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (const { value, added, removed } of parts) {
    const change = { removed: removed ? value : [], added: added ? value : [] }
    if (!added && !removed) stretches.push({ same: value })
    else push(stretches, change)
  }
  return stretches
}

const push = (stretches: Stretch[], change: Changed): void => {
  const last = stretches.at(-1)
  if (last === undefined || 'same' in last) stretches.push(change)
  else stretches[stretches.length - 1] = joined(last, change)
}

const withoutSpecks = (all: readonly Stretch[]): readonly Stretch[] => {
  const kept: Stretch[] = []
  for (const [at, stretch] of all.entries()) {
    const [before, after] = [kept.at(-1), all[at + 1]]
    const between = before !== undefined && !('same' in before) && after !== undefined && !('same' in after)
    if (!('same' in stretch)) push(kept, stretch)
    else if (between && isSpeck(stretch.same, before, after))
      push(kept, { removed: stretch.same, added: stretch.same })
    else kept.push(stretch)
  }
  return kept
}

const isSpeck = (same: Words, before: Changed, after: Changed): boolean =>
  same.length <= Math.min(speck, sizeOf(before), sizeOf(after))

const sizeOf = ({ removed, added }: Changed): number => Math.max(removed.length, added.length)

const joined = (one: Changed, other: Changed): Changed => ({
  removed: [...one.removed, ...other.removed],
  added: [...one.added, ...other.added],
})

const marksOf = (stretches: readonly Stretch[]): readonly Mark[] =>
  stretches
    .flatMap((stretch): readonly Mark[] =>
      'same' in stretch
        ? [{ kind: 'same', text: stretch.same.join('') }]
        : [
            { kind: 'removed', text: stretch.removed.join('') },
            { kind: 'added', text: stretch.added.join('') },
          ],
    )
    .filter(({ text }) => text !== '')
