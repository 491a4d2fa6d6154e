import type { ReadinessCheck } from '@dutybook/api'
import { createRoutingWorker, type RoutingWorker } from '@dutybook/routing-worker'
import type { Checks } from './open-api.ts'
import type { Parts } from './parts.ts'
import { givenRedisAnswers } from './redis/given-redis.ts'
import { startPrivateRedis } from './redis/private-redis.ts'
import { startWhenFresh } from './start-when-fresh.ts'
import { tracedJobs } from './tracing/traced-work.ts'
import { routingVitals } from './vitals.ts'
import { watchRouting } from './watch-routing.ts'

/** The queue of this process: where it is, and how routing is doing. */
export interface OpenedRouting extends Checks {
  readonly redisUrl: string
  /** Resolves when the queue was fed for the first time. */
  readonly reached: Promise<void>
}

/** The routing worker of this process. It takes up work once the read model shows what is still owed. */
export const openRouting = async (parts: Parts): Promise<OpenedRouting> => {
  const { settings, metrics, clock } = parts
  const redisUrl = await redisFor(parts)
  const routing = createRoutingWorker({
    ...parts,
    redisUrl,
    exclusive: settings.REDIS_URL === undefined,
    ...(parts.spans === undefined ? {} : { around: tracedJobs(parts.spans) }),
    onWorked: (kind, outcome, seconds) => metrics.worked(kind, outcome, seconds),
  })
  watchRouting(metrics, routing, clock)
  startWhenFresh(parts, routing)
  return {
    redisUrl,
    reached: routing.reached,
    checks: [routingCheck(routing)],
    vitals: [routingVitals(parts, () => routing.status())],
  }
}

/** Whether the queue is served. */
const routingCheck = (routing: Pick<RoutingWorker, 'status'>): ReadinessCheck => ({
  name: 'routing',
  check: () => {
    const { redis, worker } = routing.status()
    if (redis === 'down')
      throw new Error('Redis is away; proposals are recorded and will be routed when it is back')
    if (worker === 'stopped') throw new Error('the queue worker is not running')
  },
})

const redisFor = async ({ settings, folder, logger, opened }: Parts): Promise<string> => {
  const { REDIS_URL } = settings
  if (REDIS_URL !== undefined) {
    await givenRedisAnswers(REDIS_URL)
    return REDIS_URL
  }
  const redis = await startPrivateRedis({ folder: folder.redis, logger })
  opened.push(() => redis.stop())
  return redis.url
}
