import type { EventStore, Repository } from '@dutybook/event-store'
import type { Feed, ReadModel } from '@dutybook/read-store'
import type { Logger } from 'pino'
import { createConsumer } from './consumer.ts'
import { createFeeder } from './feeder.ts'
import { createJobQueue, jobId } from './job-queue.ts'
import { performStep } from './jobs/perform-step.ts'
import { createRedisLink } from './redis-link.ts'

export interface RoutingWorkerOptions {
  readonly store: EventStore
  readonly repository: Repository
  readonly readModel: Pick<ReadModel, 'checkpoint' | 'pendingSteps'>
  /** Tells of new events, and whenever the read model has taken in more of the log. */
  readonly feed: Pick<Feed, 'onAdvance' | 'onEvents'>
  readonly redisUrl: string
  readonly clock: () => Date
  readonly logger: Logger
  /** Jobs run at once. Default 8. */
  readonly concurrency?: number
  /** How often every pending step is looked at again, ms. Default 5000. */
  readonly sweepEvery?: number
  /** How long a step whose job failed for good waits for a new one, ms. Default 60000. */
  readonly restAfterFailure?: number
  /**
   * No other process uses this Redis: what an earlier run left there is cleared first, so that nothing waits
   * for the locks of a killed process to run out. Default false.
   */
  readonly exclusive?: boolean
  /** Most jobs kept in Redis; the rest waits in the log. Default 1000. */
  readonly window?: number
  /** Runs every job; must call `work` once and pass on how it ends. */
  readonly around?: (kind: string, payload: unknown, work: () => Promise<void>) => Promise<void>
  /** Told of every job that ended; `seconds` is how long it ran. */
  readonly onWorked?: (kind: string, outcome: 'done' | 'failed', seconds: number) => void
}

/** How routing is doing, for /readyz and /metrics. */
export interface RoutingStatus {
  readonly redis: 'up' | 'down'
  readonly worker: 'running' | 'stopped'
  /** Steps that the log says are owed; counted up to the window plus what failed. */
  readonly pending: number
  /** When the oldest of them was opened (ISO, UTC). */
  readonly oldestPendingSince?: string
  /** Steps whose job failed for good and rests before it is tried again. */
  readonly failed: number
  readonly lastFedAt?: string
  /** The job that should run first; absent when none should. */
  readonly oldestOwed?: string
  /** Jobs that this worker has taken so far. */
  readonly taken: number
}

/** Takes the steps that the log says are owed. Redis may be away or lose everything at any moment. */
export interface RoutingWorker {
  start(): void
  /** Finishes the jobs that are running and takes no more; what is queued stays queued. */
  stop(): Promise<void>
  status(): RoutingStatus
  /** Resolves when the queue was fed for the first time. */
  readonly reached: Promise<void>
  /** How many jobs Redis holds, by state. Rejects while it is away. */
  jobs(): Promise<Readonly<Record<string, number>>>
}

export const createRoutingWorker = (options: RoutingWorkerOptions): RoutingWorker => {
  const { store, readModel, redisUrl, clock, logger, sweepEvery = 5_000, window = 1_000 } = options
  const { concurrency = 8, restAfterFailure = 60_000, exclusive = false } = options
  const link = createRedisLink(redisUrl, logger)
  const consumer = createConsumer({
    redisUrl,
    concurrency,
    logger,
    perform: timed(options, async (kind, payload) => {
      const { eventId } = await performStep(options, kind, payload)
      feeder.settled(jobId({ kind, eventId }), await store.head())
    }),
  })
  const queue = createJobQueue(link, { clock, restAfterFailure, logger })
  const feeder = createFeeder({
    readModel,
    queue,
    link,
    clock,
    logger,
    window,
    clearFirst: exclusive,
    onOwed: (owed) => consumer.check(owed),
  })
  let timer: NodeJS.Timeout | undefined

  return {
    start() {
      if (timer !== undefined) return
      timer = setInterval(() => feeder.feed('all'), sweepEvery)
      link.onReady(() => feeder.feed('all'))
      options.feed.onEvents((events) => feeder.opened(events))
      options.feed.onAdvance(() => feeder.feed('new'))
      link.open()
      consumer.start()
    },
    async stop() {
      clearInterval(timer)
      await feeder.stop()
      await consumer.stop(link.up)
      link.close()
    },
    reached: link.reached,
    jobs: () => queue.counts(),
    status() {
      const pending = readModel.pendingSteps(window + feeder.failed, clock().toISOString())
      const [since] = pending.map((step) => step.since).toSorted()
      const { failed, lastFedAt, oldestOwed } = feeder
      return {
        redis: link.up ? 'up' : 'down',
        worker: consumer.state,
        pending: pending.length,
        failed,
        taken: consumer.taken,
        ...(oldestOwed === undefined ? {} : { oldestOwed }),
        ...(since === undefined ? {} : { oldestPendingSince: since }),
        ...(lastFedAt === undefined ? {} : { lastFedAt }),
      }
    },
  }
}

type Perform = (kind: string, payload: unknown) => Promise<void>

const timed =
  (
    {
      onWorked,
      around = (_kind, _payload, work) => work(),
    }: Pick<RoutingWorkerOptions, 'onWorked' | 'around'>,
    perform: Perform,
  ): Perform =>
  async (kind, payload) => {
    const began = performance.now()
    const ended = (outcome: 'done' | 'failed') =>
      onWorked?.(kind, outcome, (performance.now() - began) / 1_000)
    try {
      await around(kind, payload, () => perform(kind, payload))
    } catch (error) {
      ended('failed')
      throw error
    }
    ended('done')
  }
