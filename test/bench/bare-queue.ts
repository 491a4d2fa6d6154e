import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPrivateRedis } from '@dutybook/standalone/redis'
import { type Job, Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { inParallel } from './in-parallel.ts'

const NAME = 'bare'
/** What the routing worker has by default. */
const CONCURRENCY = 8

/** BullMQ alone on a Redis of its own. */
export interface BareQueue {
  add(index: number): Promise<unknown>
  /** Resolves when so many jobs have been done. */
  allDone(jobs: number): Promise<void>
  close(): Promise<void>
}

export const openBareQueue = async (work: (job: Job) => Promise<void>): Promise<BareQueue> => {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-bench-redis-'))
  const redis = await startPrivateRedis({ folder, logger: pino({ level: 'silent' }) })
  const connection = new Redis(redis.url, { maxRetriesPerRequest: null })
  const queue = new Queue(NAME, { connection })
  const worker = new Worker(NAME, work, {
    connection: { url: redis.url, maxRetriesPerRequest: null },
    concurrency: CONCURRENCY,
  })
  await worker.waitUntilReady()
  return {
    add: (index) =>
      queue.add('step', { eventId: `event ${index}` }, { jobId: `step-${index}`, removeOnComplete: true }),
    allDone(jobs) {
      const { promise, resolve } = Promise.withResolvers<void>()
      let done = 0
      worker.on('completed', () => {
        if (++done === jobs) resolve()
      })
      return promise
    },
    async close() {
      await worker.close()
      await queue.close()
      connection.disconnect()
      await redis.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Seconds that BullMQ alone takes from the first `add` until the last of so many empty jobs is done. */
export const bareQueueSeconds = async (jobs: number, adders: number): Promise<number> => {
  const bare = await openBareQueue(async () => undefined)
  try {
    const begun = performance.now()
    const done = bare.allDone(jobs)
    await inParallel(adders, jobs, (index) => bare.add(index))
    await done
    return (performance.now() - begun) / 1_000
  } finally {
    await bare.close()
  }
}
