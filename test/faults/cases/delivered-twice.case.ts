import { setTimeout as pause } from 'node:timers/promises'
import type { OwnRedis } from '../means/own-redis.ts'
import { openCluster } from '../work/cluster.ts'
import { type FaultCase, goesOn, together } from './fault-case.ts'

const AT_ONCE = 12
const JOBS_GATHER_MS = 400
const SOME_JOBS = 4
const LOOKS = 100
const PAUSES_MS = 150
const LOOK_EVERY_MS = 50

export const deliveredTwice: FaultCase = {
  name: 'twice',
  what: 'a worker stands still in the middle of jobs until their locks run out, so that they are delivered twice',
  counts: { long: 100, short: 5 },
  async run({ count, random, progress }) {
    const cluster = await openCluster()
    try {
      await cluster.add('api')
      const [slow, other] = [await cluster.add('worker'), await cluster.add('worker')]
      const work = await cluster.work({ random, atOnce: AT_ONCE, pausesMs: PAUSES_MS })
      let stalled = 0
      while (stalled < count) {
        await goesOn(work, random.between(AT_ONCE, 2 * AT_ONCE))
        await Promise.all([slow.standStill(), other.standStill()])
        await pause(JOBS_GATHER_MS)
        const before = (await cluster.redis.held()).length
        slow.goOn()
        for (let look = 0; look < LOOKS && (await cluster.redis.held()).length < before + SOME_JOBS; look++)
          await pause(1)
        await slow.standStill()
        other.goOn()
        await untilTakenAway(cluster.redis)
        slow.goOn()
        stalled = await cluster.redis.timesStalled()
        progress(stalled)
      }
      await goesOn(work, AT_ONCE)
      return together(stalled, [await cluster.judge(work)])
    } finally {
      await cluster.remove()
    }
  },
}

/** What a process holds that stands still is given to the other, which finishes it. */
const untilTakenAway = async (redis: OwnRedis): Promise<void> => {
  const before = await redis.held()
  const left = async () => (await redis.held()).filter((job) => before.includes(job)).length
  while ((await left()) > 0) await pause(LOOK_EVERY_MS)
}
