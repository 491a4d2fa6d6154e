import { openBareQueue } from './bare-queue.ts'
import { steadily } from './steady.ts'

/** How long BullMQ alone takes from each `add` until its job runs, ms, with so many added per second. */
export const bareLatencies = async (jobs: number, perSecond: number): Promise<readonly number[]> => {
  const waiting = new Map<string, () => void>()
  const bare = await openBareQueue(async ({ id = '' }) => waiting.get(id)?.())
  try {
    return await steadily(perSecond, jobs, async (index) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.set(`step-${index}`, resolve)
      const begun = performance.now()
      await Promise.all([bare.add(index), promise])
      return performance.now() - begun
    })
  } finally {
    await bare.close()
  }
}
