import type { ReadinessCheck } from '@dutybook/api'
import { createRoutingWorker, type RoutingWorker } from '@dutybook/routing-worker'
import type { Checks } from './open-api.ts'
import type { Parts } from './parts.ts'
import { givenRedisAnswers } from './redis/given-redis.ts'
import { startPrivateRedis } from './redis/private-redis.ts'
import { routingVitals } from './vitals.ts'
import { watchRouting } from './watch-routing.ts'

/** The routing worker of this process, and how it is doing. It takes up work once the read model shows what is still owed. */
export const openRouting = async (parts: Parts): Promise<Checks> => {
  const { settings, metrics, clock, feed, opened } = parts
  const routing = createRoutingWorker({
    ...parts,
    redisUrl: await redisFor(parts),
    exclusive: settings.REDIS_URL === undefined,
    onWorked: (kind, outcome, seconds) => metrics.worked(kind, outcome, seconds),
  })
  watchRouting(metrics, routing, clock)
  let stopped = false
  opened.push(() => {
    stopped = true
    return routing.stop()
  })
  feed.caughtUp.then(
    () => stopped || routing.start(),
    () => undefined,
  )
  return { checks: [routingCheck(routing)], vitals: [routingVitals(parts, () => routing.status())] }
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
