import type { RunningApi } from '@dutybook/api/examples/running-api'
import { createRoutingWorker, type RoutingWorker } from '@dutybook/routing-worker'
import { pino } from 'pino'
import type { ExampleRedis } from '../routing/routing.examples.ts'

/** Starts the worker of an API whose clock the story moves; it looks twenty times a second whether that made anything due. */
export const startWorkerByClock = (api: RunningApi, redis: ExampleRedis): RoutingWorker => {
  const worker = createRoutingWorker({
    ...api.deps,
    feed: api.feed,
    redisUrl: redis.url,
    logger: pino({ level: 'silent' }),
    clock: () => api.now.at,
    sweepEvery: 50,
  })
  worker.start()
  return worker
}
