import { globSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openEventStoreDb } from '@dutybook/event-store/eventstoredb'
import { startPeer } from '../../peers/eventstoredb/peer.ts'
import { openProxy, type Proxy } from '../../routing/proxy.examples.ts'
import { openOwnRedis } from '../means/own-redis.ts'
import { evidenceFrom } from '../work/evidence.ts'
import { type Judgement, openStage, type Stage } from '../work/stage.ts'
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
const kinds = [cut, stalled, halfOpen] as const

/** One way from the program to what it needs, which can be hurt, and a program that goes that way. */
interface Way {
  readonly proxy: Proxy
  readonly stage: Stage
  readonly close: () => Promise<void>
}

const toRedis = async (): Promise<Way> => {
  const redis = await openOwnRedis()
  const proxy = await openProxy(redis.url)
  const stage = await openStage({ REDIS_URL: proxy.url })
  return { proxy, stage, close: () => redis.remove() }
}

/** The log is in the test double of an EventStoreDB node. */
const toEventStore = async (): Promise<Way> => {
  const peer = await startPeer()
  const proxy = await openProxy(peer.url)
  const stage = await openStage({ DUTYBOOK_EVENT_STORE: proxy.url }, async ({ path }, history) => {
    const [readModel = ''] = globSync(join(path, 'read-model-*.sqlite'))
    const store = openEventStoreDb({ connectionString: peer.url, prefix: 'dutybook.' })
    try {
      return await evidenceFrom(store, readModel, history)
    } finally {
      await store.close()
    }
  })
  return { proxy, stage, close: () => peer.stop() }
}

export const network: FaultCase = {
  name: 'network',
  what: 'the network to Redis, and to the double of an EventStoreDB node, is cut, stalled or half-open for 1 to 120 s',
  counts: { long: 30, short: 4 },
  async run({ count, random, long, progress }) {
    let done = 0
    const outages = async (open: () => Promise<Way>, some: number): Promise<Judgement> => {
      const { proxy, stage, close } = await open()
      try {
        const program = stage.begin()
        await program.ready
        const work = await stage.work({ random, atOnce: AT_ONCE })
        for (let outage = 1; outage <= some; outage++) {
          await goesOn(work, random.between(1, 12))
          const longest = Math.log(LONGEST_MS[long ? 'long' : 'short'] / SHORTEST_MS)
          await kinds[outage % kinds.length]?.(proxy, SHORTEST_MS * Math.exp(random.next() * longest))
          progress(++done)
        }
        await goesOn(work, AT_ONCE)
        return await stage.judge(work, program)
      } finally {
        stage.remove()
        await proxy.close()
        await close()
      }
    }
    const half = Math.ceil(count / 2)
    const runs = await Promise.all([outages(toRedis, half), outages(toEventStore, count - half)])
    return together(done, runs)
  },
}
