import { undisturbed } from './undisturbed.ts'

/** One figure beside its limit, both measured in turn in the same run. */
export interface Measured {
  readonly name: string
  readonly ours: number
  readonly limit: number
  readonly unit: string
  readonly ratio: number
  readonly goal: number
  /** The smaller the better: the ratio (or, where the limit is a fixed bound, ours ÷ bound) must not exceed the goal. */
  readonly atMost?: true
  /** Measures the limit alone; a limit without one is a fixed bound. */
  readonly limitCommand?: string
}

/** Whether the figure is as good as its goal. */
export const isMet = ({ ratio, goal, atMost }: Measured): boolean => (atMost ? ratio <= goal : ratio >= goal)

/** Work that is done `times` times, or as often as it takes to be measured well. */
export type Work = () => Promise<number>

/**
 * Runs ours and limit in turn, `rounds` times, each as undisturbed as can be, and compares their medians.
 * Each work answers its rate (or its duration) itself.
 */
export const inTurn = async (
  rounds: number,
  ours: Work,
  limit: Work,
): Promise<{ ours: number; limit: number }> => {
  const mine: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    theirs.push(await undisturbed(limit))
    mine.push(await undisturbed(ours))
  }
  return { ours: median(mine), limit: median(theirs) }
}

/** Rate per second of `count` repetitions. */
export const rate = async (count: number, once: (index: number) => unknown): Promise<number> => {
  const start = process.hrtime.bigint()
  for (let index = 0; index < count; index++) await once(index)
  return count / (Number(process.hrtime.bigint() - start) / 1e9)
}

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/** The value that so many percent of all do not exceed. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN
}
