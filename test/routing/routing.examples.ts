import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { proposalStream } from '@dutybook/duty-lists'
import { createRepository, type EventStore } from '@dutybook/event-store'
import { feedReadModel, openReadModel, type ReadModel } from '@dutybook/read-store'
import {
  createRoutingWorker,
  QUEUE,
  type RoutingWorker,
  type RoutingWorkerOptions,
} from '@dutybook/routing-worker'
import { type ExampleLog, itemId, reclaim } from '@dutybook/routing-worker/examples'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { type Logger, pino } from 'pino'
import { startPrivateRedis } from '@dutybook/standalone/redis'

const silent = pino({ level: 'silent' })

/** Waits for a condition of the log or the read model; the test's own timeout ends it. */
export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await sleep(10)
}

export interface ExampleRedis {
  readonly url: string
  flush(): Promise<void>
  kill(): Promise<void>
  stop(): Promise<void>
}

export const openExampleRedis = async (): Promise<ExampleRedis> => {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-redis-'))
  const redis = await startPrivateRedis({ folder, logger: silent })
  return {
    url: redis.url,
    async flush() {
      const connection = new Redis(redis.url).on('error', () => undefined)
      await connection.flushall()
      connection.disconnect()
    },
    kill: async () => void process.kill(Number(await readFile(join(folder, 'redis.pid'), 'utf8')), 'SIGKILL'),
    async stop() {
      await redis.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The queue itself, beside the worker that feeds and empties it. */
export interface ExampleQueue {
  readonly queue: Queue
  readonly connection: Redis
  close(): Promise<void>
}

export const openExampleQueue = (redis: ExampleRedis): ExampleQueue => {
  const connection = new Redis(redis.url, { maxRetriesPerRequest: null })
  const queue = new Queue(QUEUE.name, { prefix: QUEUE.prefix, connection })
  return {
    queue,
    connection,
    async close() {
      await queue.close()
      connection.disconnect()
    },
  }
}

export interface ExampleRouting {
  readonly readModel: ReadModel
  readonly worker: RoutingWorker
  stop(): Promise<void>
}

/** Read model, feed and routing worker on a log, as one process runs them. */
export const startRouting = async (
  log: ExampleLog,
  redisUrl: string,
  options: Partial<RoutingWorkerOptions> = {},
): Promise<ExampleRouting> => {
  const store = options.store ?? log.store
  const readModel = openReadModel({ path: ':memory:' })
  const ending = new AbortController()
  const feed = feedReadModel({ store, readModel, signal: ending.signal, log: silent })
  const worker = createRoutingWorker({
    store,
    repository: createRepository(store),
    readModel,
    feed,
    redisUrl,
    clock: () => new Date(),
    logger: silent,
    sweepEvery: 200,
    ...options,
  })
  await feed.caughtUp
  worker.start()
  return {
    readModel,
    worker,
    async stop() {
      await worker.stop()
      ending.abort()
      await feed.stopped
      readModel.close()
    },
  }
}

/** A logger, and the messages it was given at level info or above. */
export const listeningLogger = (): { readonly logger: Logger; readonly heard: readonly string[] } => {
  const heard: string[] = []
  const write = (line: string): void => void heard.push((JSON.parse(line) as { msg: string }).msg)
  return { logger: pino({ level: 'info' }, { write }), heard }
}

/** A store whose appends take a while, so that something can happen in the middle. */
export const unhurried = (store: EventStore, ms: number): EventStore => ({
  ...store,
  append: async (...append) => {
    await sleep(ms)
    return store.append(...append)
  },
})

/** Submitted proposals, each about an item of its own. */
export const submitProposals = async (log: ExampleLog, listId: string, count: number): Promise<void> => {
  for (let number = 1; number <= count; number++) {
    const proposalId = `${listId}-proposal-${number}`
    await log.draft(proposalId, listId, reclaim(itemId(listId, number)))
    await log.submit(proposalId)
  }
}

/** How many events of the type each proposal has. */
export const countByProposal = async (
  { store }: ExampleLog,
  type: string,
): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  const filter = { streamPrefixes: [proposalStream('')], types: [type] }
  for await (const { stream } of store.readAll({ filter })) counts.set(stream, (counts.get(stream) ?? 0) + 1)
  return counts
}

/** Waits until so many proposals have such an event. */
export const reached = (log: ExampleLog, type: string, proposals: number): Promise<void> =>
  until(async () => (await countByProposal(log, type)).size >= proposals)
