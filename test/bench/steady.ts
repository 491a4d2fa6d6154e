import { setTimeout as sleep } from 'node:timers/promises'

/** Code that runs for the first time is slow; so much work of a steady rate is done before it counts. */
export const WARM_UP = 100

/** Begins work 0 … count − 1 at a steady rate, whether or not earlier work is done; answers what each came to after warming up. */
export const steadily = async <T>(
  perSecond: number,
  count: number,
  work: (index: number) => Promise<T>,
): Promise<readonly T[]> => {
  const begun = performance.now()
  const running: Promise<T>[] = []
  for (let index = 0; index < count; index++) {
    await sleep(Math.max(0, begun + (index * 1_000) / perSecond - performance.now()))
    running.push(work(index))
  }
  return (await Promise.all(running)).slice(WARM_UP)
}
