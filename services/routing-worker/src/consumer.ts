import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Job, Worker } from 'bullmq'
import type { Logger } from 'pino'
import { QUEUE } from './job-queue.ts'
import { reconnectAfter } from './redis-link.ts'

/** Runs jobs, and replaces a BullMQ worker that an outage of Redis has left dead. */
export interface Consumer {
  readonly state: 'running' | 'stopped'
  /** Jobs taken so far. */
  readonly taken: number
  start(): void
  /** `owed` steps should have a job in Redis now; a worker that takes none of them, look after look, is replaced. */
  check(owed: number): void
  /** Lets running jobs finish; when Redis is away, they are delivered again later. */
  stop(redisIsUp: boolean): Promise<void>
}

/** Which attempt of a job this is, from 1, and how many it has. */
export interface Attempt {
  readonly number: number
  readonly of: number
}

export interface ConsumerOptions {
  readonly redisUrl: string
  /** Name of the queue; the steps' when not given. */
  readonly queue?: string
  readonly concurrency: number
  readonly perform: (kind: string, payload: unknown, attempt: Attempt) => Promise<void>
  readonly logger: Logger
}

const LOOKS_WITHOUT_PROGRESS = 3
const DRAIN_WITHIN = 10_000
/** Short, so that what a killed process held is soon run again; a job that outlives its lock only runs twice. */
const LOCK_DURATION = 5_000
const STALLED_INTERVAL = 2_500
const NEVER = 1_000_000

export const createConsumer = (options: ConsumerOptions): Consumer => {
  const { redisUrl, queue = QUEUE.name, concurrency, perform, logger } = options
  const inFlight = new Set<Promise<void>>()
  let worker: Worker | undefined
  let taken = 0
  let takenAtLastLook = 0
  let looks = 0

  const take = async (kind: string, payload: unknown, attempt: Attempt): Promise<void> => {
    const job = perform(kind, payload, attempt)
    taken++
    inFlight.add(job)
    try {
      await job
      // Desks are told what came of it before Redis is told that it is done.
      await nextTurn()
    } finally {
      inFlight.delete(job)
    }
  }

  const open = (): Worker => {
    const run = ({ name, data, attemptsMade, opts }: Job) =>
      take(name, data, { number: attemptsMade + 1, of: opts.attempts ?? 1 })
    const opened = new Worker(queue, run, {
      prefix: QUEUE.prefix,
      connection: { url: redisUrl, maxRetriesPerRequest: null, retryStrategy: reconnectAfter },
      autorun: false,
      concurrency,
      lockDuration: LOCK_DURATION,
      stalledInterval: STALLED_INTERVAL,
      maxStalledCount: NEVER,
      runRetryDelay: 500,
    })
    opened.on('error', (error) => logger.debug({ err: error }, 'worker connection'))
    opened.on('failed', (job, error) => {
      const last = job === undefined || job.finishedOn !== undefined
      logger[last ? 'error' : 'debug']({ err: error, job: job?.id, attempt: job?.attemptsMade }, 'job failed')
    })
    opened.run().catch((error: unknown) => logger.debug({ err: error }, 'worker ended'))
    return opened
  }

  const replace = (why: string): void => {
    logger.warn({ why }, 'replacing the queue worker')
    void worker?.close(true).catch(() => undefined)
    worker = open()
    looks = 0
  }

  return {
    get state() {
      return worker?.isRunning() === true ? 'running' : 'stopped'
    },
    get taken() {
      return taken
    },
    start() {
      worker ??= open()
    },
    check(owed) {
      if (worker === undefined) return
      if (!worker.isRunning()) return replace('it stopped by itself')
      const idle = owed > 0 && inFlight.size === 0 && taken === takenAtLastLook
      takenAtLastLook = taken
      looks = idle ? looks + 1 : 0
      if (looks >= LOOKS_WITHOUT_PROGRESS) replace('jobs wait and it takes none')
    },
    async stop(redisIsUp) {
      const stopping = worker
      worker = undefined
      if (stopping === undefined) return
      const closed = stopping.close(!redisIsUp)
      await within(DRAIN_WITHIN, Promise.allSettled([...inFlight, closed]))
      await within(DRAIN_WITHIN, stopping.disconnect())
    },
  }
}

const within = async (ms: number, work: Promise<unknown>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  await Promise.race([work.catch(() => undefined), promise])
  clearTimeout(timer)
}
