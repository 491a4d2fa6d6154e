import { setTimeout as pause } from 'node:timers/promises'
import { openOwnRedis, type OwnRedis } from '../means/own-redis.ts'
import { openStage } from '../work/stage.ts'
import { type FaultCase, goesOn, together } from './fault-case.ts'

const AT_ONCE = 6
const OUTAGE_MS = { long: 60_000, short: 1_500 } as const

type Hurt = (redis: OwnRedis, part: number, outageMs: number) => Promise<void>

const flush: Hurt = (redis) => redis.flush()
const killed: Hurt = async (redis) => {
  await redis.kill()
  await redis.start()
}
const outage: Hurt = async (redis, _, outageMs) => {
  await redis.kill()
  await pause(outageMs)
  await redis.start()
}
const truncated: Hurt = async (redis, part) => {
  await redis.kill()
  redis.truncate(part)
  await redis.start()
}
const kinds = [flush, killed, outage, truncated] as const

export const redisLosses: FaultCase = {
  name: 'redis',
  what: 'Redis: FLUSHALL, kill, outage (60 s in the long form), truncated append-only file, a quarter of each',
  counts: { long: 100, short: 8 },
  async run({ count, random, long, progress }) {
    const redis = await openOwnRedis()
    const stage = await openStage({ REDIS_URL: redis.url })
    try {
      const program = stage.begin()
      await program.ready
      const work = await stage.work({ random, atOnce: AT_ONCE })
      const hurts = random.shuffled(Array.from({ length: count }, (_, index) => kinds[index % kinds.length]))
      for (const [index, hurt] of hurts.entries()) {
        await goesOn(work, random.between(1, 12))
        await hurt?.(redis, random.next(), long ? OUTAGE_MS.long : OUTAGE_MS.short)
        progress(index + 1)
      }
      await goesOn(work, AT_ONCE)
      return together(count, [await stage.judge(work, program)])
    } finally {
      stage.remove()
      await redis.remove()
    }
  },
}
