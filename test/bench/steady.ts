import { setTimeout as sleep } from 'node:timers/promises'

/** Begins work 0 … count − 1 at a steady rate, whether or not earlier work is done; answers what each came to. */
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
  return Promise.all(running)
}
