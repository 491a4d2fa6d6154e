import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPrivateRedis } from '@dutybook/standalone/redis'
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { inParallel } from './in-parallel.ts'

const NAME = 'bare'
/** What the routing worker has by default. */
const CONCURRENCY = 8

/** Seconds that BullMQ alone takes from the first `add` until the last of so many empty jobs is done, on a Redis of its own. */
export const bareQueueSeconds = async (jobs: number, adders: number): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-bench-redis-'))
  const redis = await startPrivateRedis({ folder, logger: pino({ level: 'silent' }) })
  const connection = new Redis(redis.url, { maxRetriesPerRequest: null })
  const queue = new Queue(NAME, { connection })
  const { promise: allDone, resolve } = Promise.withResolvers<void>()
  let done = 0
  const worker = new Worker(NAME, async () => undefined, {
    connection: { url: redis.url, maxRetriesPerRequest: null },
    concurrency: CONCURRENCY,
  })
  worker.on('completed', () => {
    if (++done === jobs) resolve()
  })
  try {
    await worker.waitUntilReady()
    const begun = performance.now()
    await inParallel(adders, jobs, (index) =>
      queue.add('step', { eventId: `event ${index}` }, { jobId: `step-${index}`, removeOnComplete: true }),
    )
    await allDone
    return (performance.now() - begun) / 1_000
  } finally {
    await worker.close()
    await queue.close()
    connection.disconnect()
    await redis.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
