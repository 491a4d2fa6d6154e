import { openedBy, proposalStream } from '@dutybook/duty-lists'
import type { Position, RecordedEvent } from '@dutybook/kernel'
import type { PendingStep, ReadModel } from '@dutybook/read-store'
import type { Logger } from 'pino'
import { type JobQueue, jobId } from './job-queue.ts'
import { createLooks, type Which } from './looks.ts'
import type { RedisLink } from './redis-link.ts'

/** Keeps the queue equal to what the log says is pending. */
export interface Feeder {
  /**
   * Gives a job at once to the steps that new events open whatever else there is. The read model need not have the events yet,
   * and nothing depends on this call: `feed` finds the same steps a little later.
   */
  opened(events: readonly RecordedEvent[]): void
  /**
   * `new` gives a job, soon, to steps that this feeder does not know. `all` looks at every pending step again: Redis may have forgotten
   * its job, or kept one that failed.
   */
  feed(which: Which): void
  /** The effect of the step with this job stands in the log up to this position; the read model may not show it yet. */
  settled(job: string, position: Position): void
  readonly lastFedAt: string | undefined
  /** Steps whose job failed and rests before the next try. */
  readonly failed: number
  /** The job of the oldest step that should be running; undefined when none should. */
  readonly oldestOwed: string | undefined
  stop(): Promise<void>
}

export interface FeederOptions {
  readonly readModel: Pick<ReadModel, 'checkpoint' | 'pendingSteps'>
  readonly queue: JobQueue
  readonly link: RedisLink
  readonly clock: () => Date
  readonly logger: Logger
  /** How many live jobs this feeder keeps in Redis at most; the rest waits in the log. */
  readonly window: number
  /** Forget what the queue holds before feeding it. */
  readonly clearFirst: boolean
  /** Told after every look at all steps how many of them should be running. */
  readonly onOwed: (owed: number) => void
}

const BULK = 250

export const createFeeder = (options: FeederOptions): Feeder => {
  const { readModel, queue, link, clock, logger, window, onOwed } = options
  const settled = new Map<string, Position>()
  let fed = new Set<string>()
  let resting = new Set<string>()
  let stopped = false
  let lastFedAt: string | undefined
  let oldestOwed: string | undefined
  let mustClear = options.clearFirst

  const owedNow = (): readonly PendingStep[] => {
    const checkpoint = readModel.checkpoint()
    for (const [job, position] of settled) if (position <= checkpoint) settled.delete(job)
    const steps = readModel.pendingSteps(window + resting.size + settled.size, clock().toISOString())
    return steps.filter((step) => !settled.has(jobId(step)))
  }

  const sweep = async (which: Which): Promise<void> => {
    if (link.connection.status !== 'ready') return
    if (mustClear) await queue.clear()
    mustClear = false
    const owed = owedNow()
    const known = which === 'all' ? new Set<string>() : fed
    const nowResting = which === 'all' ? new Set<string>() : resting
    const nowFed = new Set(owed.map(jobId).filter((job) => known.has(job)))
    const unfed = owed.filter((step) => !known.has(jobId(step)))
    if (which === 'all') await link.connection.ping()
    for (let start = 0; start < unfed.length && !stopped; start += BULK) {
      const some = unfed.slice(start, start + BULK)
      if (which === 'new') await queue.add(some)
      else for (const step of await queue.ensure(some)) nowResting.add(jobId(step))
      for (const step of some) nowFed.add(jobId(step))
    }
    fed = nowFed
    resting = nowResting
    lastFedAt = clock().toISOString()
    link.worked()
    oldestOwed = owed.map(jobId).find((job) => !resting.has(job))
    if (which === 'all') onOwed(owed.length - resting.size)
  }

  const looks = createLooks(sweep, (error) => {
    fed = new Set()
    link.failed(error)
    logger.debug({ err: error }, 'feeding failed')
  })

  const give = async (steps: readonly PendingStep[]): Promise<void> => {
    for (const step of steps) fed.add(jobId(step))
    try {
      await queue.add(steps)
    } catch (error) {
      for (const step of steps) fed.delete(jobId(step))
      link.failed(error)
      logger.debug({ err: error }, 'giving a job to new steps failed')
    }
  }

  return {
    opened(events) {
      const steps = stepsOpenedBy(events)
      const ready = link.connection.status === 'ready' && !mustClear && !stopped
      if (ready && steps.length > 0 && fed.size + steps.length <= window) void give(steps)
    },
    feed(which) {
      if (which === 'all') looks.ask('all')
      else looks.askSoon()
    },
    settled: (job, position) => void settled.set(job, position),
    get lastFedAt() {
      return lastFedAt
    },
    get failed() {
      return resting.size
    },
    get oldestOwed() {
      return oldestOwed
    },
    async stop() {
      stopped = true
      await looks.stop()
      await queue.close()
    },
  }
}

/** Whom a proposal goes to is asked whatever else there is: `apply` may be held by a campaign, other steps depend on more than one event. */
const stepsOpenedBy = (events: readonly RecordedEvent[]): readonly PendingStep[] =>
  events
    .filter(({ type }) => openedBy(type) === 'route')
    .map(({ id, stream, recordedAt }) => ({
      kind: 'route',
      eventId: id,
      subjectId: stream.slice(proposalStream('').length),
      since: recordedAt,
    }))
