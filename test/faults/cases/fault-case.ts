import { setTimeout as pause } from 'node:timers/promises'
import type { PeopleAtWork } from '../work/people-at-work.ts'
import type { Judgement } from '../work/stage.ts'
import type { Random } from '../work/random.ts'

export interface CaseOptions {
  /** How many faults there shall be. */
  readonly count: number
  readonly random: Random
  /** Outages are as long as in life; otherwise a second or two. */
  readonly long: boolean
  /** Told after each fault. */
  readonly progress: (faults: number) => void
}

export interface CaseReport extends Judgement {
  /** Faults that really happened. */
  readonly happened: number
}

/** One kind of trouble, made while people work. */
export interface FaultCase {
  readonly name: string
  readonly what: string
  /** Faults of the long form, and of the short one in `npm test`. */
  readonly counts: { readonly long: number; readonly short: number }
  readonly run: (options: CaseOptions) => Promise<CaseReport>
}

/** The sum of what several runs have shown. */
export const together = (happened: number, runs: readonly Judgement[]): CaseReport => {
  const sum = (of: (run: Judgement) => number) => runs.reduce((total, run) => total + of(run), 0)
  return {
    happened,
    commands: sum(({ commands }) => commands),
    reads: sum(({ reads }) => reads),
    events: sum(({ events }) => events),
    faults: runs.flatMap(({ faults }) => faults),
  }
}

/** Waits until so many more commands were answered, or the work is done: the trouble before has not stopped it. */
export const goesOn = async (
  work: Pick<PeopleAtWork, 'answered' | 'done'>,
  commands: number,
): Promise<void> => {
  const enough = work.answered + commands
  let done = false
  const finished = work.done.then(() => (done = true))
  while (work.answered < enough && !done) await Promise.race([pause(20), finished])
}
