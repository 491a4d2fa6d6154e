import { setTimeout as pause } from 'node:timers/promises'
import { openProxy, type Proxy } from '../../routing/proxy.examples.ts'
import { openOwnRedis } from '../means/own-redis.ts'
import { openStage } from '../work/stage.ts'
import { type FaultCase, goesOn, together } from './fault-case.ts'

const AT_ONCE = 6
const LONGEST_MS = { long: 120_000, short: 2_000 } as const
const SHORTEST_MS = 1_000

type Outage = (proxy: Proxy, ms: number) => Promise<void>

const cut: Outage = async (proxy, ms) => {
  await proxy.down()
  await pause(ms)
  await proxy.up()
}
const halfOpen: Outage = async (proxy) => proxy.freeze()
const stalled: Outage = async (proxy, ms) => {
  proxy.stall()
  await pause(ms)
  proxy.flow()
}
const kinds = [cut, stalled, halfOpen, stalled] as const

export const network: FaultCase = {
  name: 'network',
  what: 'network between worker and Redis: cut, stalled or half-open for 1 to 120 s',
  counts: { long: 30, short: 4 },
  async run({ count, random, long, progress }) {
    const redis = await openOwnRedis()
    const proxy = await openProxy(redis.url)
    const stage = await openStage({ REDIS_URL: proxy.url })
    try {
      const program = stage.begin()
      await program.ready
      const work = await stage.work({ random, atOnce: AT_ONCE })
      for (let outage = 1; outage <= count; outage++) {
        await goesOn(work, random.between(1, 12))
        const longest = Math.log(LONGEST_MS[long ? 'long' : 'short'] / SHORTEST_MS)
        await kinds[outage % kinds.length]?.(proxy, SHORTEST_MS * Math.exp(random.next() * longest))
        progress(outage)
      }
      await goesOn(work, AT_ONCE)
      return together(count, [await stage.judge(work, program)])
    } finally {
      stage.remove()
      await proxy.close()
      await redis.remove()
    }
  },
}
