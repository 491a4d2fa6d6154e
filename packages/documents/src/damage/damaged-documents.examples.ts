import { type Anatomy, TWICE } from './anatomy.examples.ts'
import { CELL_DAMAGES } from './cells.examples.ts'
import type { Damage, Damaged } from './edits.examples.ts'
import { HEADING_DAMAGES } from './headings.examples.ts'
import { ROW_DAMAGES } from './rows.examples.ts'
import { TEXT_DAMAGES } from './text.examples.ts'

export { publishedLists } from './anatomy.examples.ts'
export { VARIATIONS } from './harmless.examples.ts'
export { judge, sameAs } from './judge.examples.ts'

/**
 * Kinds of damage that leave a trace in the text, each applied at several places of every published list.
 *
 * Some damage nobody can notice from the text alone, and it is not asked for here: the last point or a whole sentence
 * of a cell gone, a word of its prose replaced, a department replaced by another that exists (where duties do not name
 * it), one of several receivers gone, a department misspelt that stands nowhere else, a sector renamed, the last row
 * of a sector gone together with its count, and a stray sentence below a line that fills its column.
 */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  ...ROW_DAMAGES,
  ...CELL_DAMAGES,
  ...HEADING_DAMAGES,
  ...TEXT_DAMAGES,
}

/** Places from the beginning (0) to the end (1) of a document; of a list that stands twice one is enough. */
const PLACES: readonly number[] = [0.01, 0.45, 0.97]
const placesOf = ({ name }: Anatomy): readonly number[] => (name === TWICE ? PLACES.slice(1, 2) : PLACES)

export interface Case {
  readonly name: string
  readonly list: Anatomy
  readonly damaged: Damaged
}

/** One kind of damage in every list that can be damaged so: at two of the three places, by turns. */
export const casesOf = (lists: readonly Anatomy[], damage: Damage, turn: number): readonly Case[] =>
  lists.flatMap((list, index) =>
    placesOf(list)
      .filter((_, at) => (at + index + turn) % PLACES.length > 0)
      .flatMap((place) => {
        const damaged = damage(list, place)
        return damaged === undefined ? [] : [{ name: `${list.name} at ${place}`, list, damaged }]
      }),
  )
