import type { Work } from './measure.ts'
import { watchStolenTime } from './stolen-time.ts'

/** Share of the processor time that may be lost to the host in work that counts; see `undisturbed`. */
export const TOLERATED = 0.03
export const ATTEMPTS = 3

/**
 * Does the work again while a neighbour on the same host disturbs it, a few times at most, and answers what the least disturbed came to.
 * Whether it was disturbed is told by the host, not by the figure.
 */
export const undisturbed = async (work: Work, watch = watchStolenTime): Promise<number> => {
  let least = { figure: Number.NaN, lost: Number.POSITIVE_INFINITY }
  for (let attempt = 0; attempt < ATTEMPTS && least.lost > TOLERATED; attempt++) {
    const stolen = watch()
    const figure = await work()
    const lost = stolen()
    if (lost < least.lost) least = { figure, lost }
  }
  return least.figure
}
