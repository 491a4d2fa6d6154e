import { type JobsOptions, Queue } from 'bullmq'
import type { Logger } from 'pino'
import { QUEUE } from '../job-queue.ts'
import type { RedisLink } from '../redis-link.ts'
import type { Errand } from './errand.ts'

/** A queue of its own: a receiver that does not answer must never keep a proposal from being routed. */
export const ERRANDS = 'errands'

/** The queue as the courier sees it. Every call may reject while Redis is away. */
export interface ErrandQueue {
  /** Makes sure that each errand has a job that will run, or that its lane is full; answers how many should run now. */
  ensure(errands: readonly Errand[]): Promise<number>
  /** Forgets every job, also those that somebody runs now. */
  clear(): Promise<void>
  close(): Promise<void>
}

export interface ErrandQueueOptions {
  readonly clock: () => Date
  /** How long an errand whose last attempt failed waits for new ones, ms. */
  readonly restAfterFailure: number
  /** Before the second attempt, ms; before each further one twice as long. */
  readonly firstPause: number
  readonly logger: Logger
}

/** Errands of one lane that begin at once: a receiver that never answers must not take everybody's place. */
const OF_A_LANE = 2

type Found = 'missing' | 'now' | 'later'

/** BullMQ drops an added job silently when any twin is kept under its id, so finished twins are taken away first. */
export const createErrandQueue = (link: RedisLink, options: ErrandQueueOptions): ErrandQueue => {
  let queue: Queue | undefined
  const open = (): Queue => {
    const opened = new Queue(ERRANDS, { prefix: QUEUE.prefix, connection: link.connection })
    opened.on('error', (error) => options.logger.debug({ err: error }, 'errand queue connection'))
    return opened
  }
  const close = async (): Promise<void> => {
    const closing = queue
    queue = undefined
    await closing?.close()
  }
  /** A queue whose first contact failed stays dead, so each failure leads to a new one. */
  const use = async <T>(work: (queue: Queue) => Promise<T>): Promise<T> => {
    try {
      return await work((queue ??= open()))
    } catch (error) {
      await close().catch(() => undefined)
      throw error
    }
  }
  const rests = async (from: Queue, { id }: Errand): Promise<boolean> =>
    ((await from.getJob(id))?.finishedOn ?? 0) + options.restAfterFailure > options.clock().getTime()
  const examine = async (from: Queue, errand: Errand): Promise<Found> => {
    const state = await from.getJobState(errand.id)
    if (state === 'failed') return (await rests(from, errand)) ? 'later' : 'missing'
    if (state === 'unknown' || state === 'completed') return 'missing'
    return state === 'delayed' ? 'later' : 'now'
  }

  return {
    ensure: (errands) =>
      use(async (to) => {
        const found = await Promise.all(errands.map((errand) => examine(to, errand)))
        const beginning = toBegin(errands, found)
        await Promise.all(beginning.map(({ id }) => to.remove(id)))
        await to.addBulk(beginning.map((errand) => toJob(errand, options.firstPause)))
        return found.filter((state) => state === 'now').length + beginning.length
      }),
    clear: () =>
      use(async (all) => {
        await all.obliterate({ force: true })
        await all.resume()
      }),
    close,
  }
}

const toBegin = (errands: readonly Errand[], found: readonly Found[]): readonly Errand[] => {
  const running = new Map<string, number>()
  const take = (lane: string): void => void running.set(lane, (running.get(lane) ?? 0) + 1)
  for (const [index, { lane }] of errands.entries())
    if (lane !== undefined && found[index] === 'now') take(lane)
  return errands.filter(({ lane }, index) => {
    if (found[index] !== 'missing') return false
    if (lane === undefined) return true
    if ((running.get(lane) ?? 0) >= OF_A_LANE) return false
    take(lane)
    return true
  })
}

const toJob = ({ id, kind, payload, attempts }: Errand, firstPause: number) => {
  const opts: JobsOptions = {
    jobId: id,
    attempts,
    backoff: { type: 'exponential', delay: firstPause, jitter: 0.25 },
    removeOnComplete: true,
    removeOnFail: { age: 24 * 60 * 60 },
  }
  return { name: kind, data: payload, opts }
}
