import type { Day } from './day.ts'
import type { Edition } from './editions.ts'

/** awaited 待施行 · in-force 现行 · superseded 已被取代 · corrected 已更正 */
export const editionStandings = ['awaited', 'in-force', 'superseded', 'corrected'] as const
export type EditionStanding = (typeof editionStandings)[number]

/** An edition as it stands on a day. */
export interface StandingEdition extends Edition {
  readonly standing: EditionStanding
  /** Number of the edition that takes its place. */
  readonly correctedBy?: number
}

type Dated = Pick<Edition, 'number' | 'effectiveOn' | 'corrects'>

/**
 * The edition in force on a day: of those that are effective by then, the last published, for each holds all that the
 * ones before it hold. One that was corrected counts on no day; its correction does.
 */
export const inForceOn = <E extends Dated>(editions: readonly E[], day: Day): E | undefined => {
  const corrected = correctionsOf(editions)
  return editions
    .filter(({ number, effectiveOn }) => !corrected.has(number) && effectiveOn <= day)
    .toSorted((one, other) => other.number - one.number)[0]
}

/** How each edition stands on a day. */
export const standingOn = <E extends Dated>(
  editions: readonly E[],
  day: Day,
): readonly (E & Pick<StandingEdition, 'standing' | 'correctedBy'>)[] => {
  const corrected = correctionsOf(editions)
  const current = inForceOn(editions, day)?.number ?? 0
  return editions.map((edition) => {
    const correctedBy = corrected.get(edition.number)
    if (correctedBy !== undefined) return { ...edition, standing: 'corrected', correctedBy }
    if (edition.number === current) return { ...edition, standing: 'in-force' }
    return { ...edition, standing: edition.number < current ? 'superseded' : 'awaited' }
  })
}

const correctionsOf = (editions: readonly Dated[]): ReadonlyMap<number, number> =>
  new Map(
    editions.flatMap(({ number, corrects }) => (corrects === undefined ? [] : [[corrects.number, number]])),
  )
