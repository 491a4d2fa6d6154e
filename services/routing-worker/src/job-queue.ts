import type { PendingStep } from '@dutybook/read-store'
import { type JobsOptions, Queue } from 'bullmq'
import type { Logger } from 'pino'
import type { StepPayload } from './jobs/step-job.ts'
import type { RedisLink } from './redis-link.ts'

/** Names the queue under this prefix; braces keep its keys together on a Redis cluster. */
export const QUEUE = { name: 'steps', prefix: '{dutybook}' } as const

/** The queue as the feeder sees it. Every call may reject while Redis is away. */
export interface JobQueue {
  /** Gives each step a job in one call, for steps that are new: one whose failed job is still kept gets none. */
  add(steps: readonly PendingStep[]): Promise<void>
  /** Makes sure that each step has a job that will run; answers those whose job failed too recently to run again. */
  ensure(steps: readonly PendingStep[]): Promise<readonly PendingStep[]>
  /** Forgets every job, also those that somebody runs now. */
  clear(): Promise<void>
  /** How many jobs there are, by state. */
  counts(): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
}

/** BullMQ takes no colon and no bare integer. */
export const jobId = ({ kind, eventId }: { readonly kind: string; readonly eventId: string }): string =>
  `${kind}-${eventId}`

const jobOptions: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 250, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: { age: 24 * 60 * 60 },
}

/** BullMQ drops an added job silently when any twin is kept under its id, so `ensure` takes finished twins away first. */
export const createJobQueue = (
  link: RedisLink,
  options: { readonly clock: () => Date; readonly restAfterFailure: number; readonly logger: Logger },
): JobQueue => {
  let queue: Queue<StepPayload> | undefined
  const open = (): Queue<StepPayload> => {
    const opened = new Queue<StepPayload>(QUEUE.name, { prefix: QUEUE.prefix, connection: link.connection })
    opened.on('error', (error) => options.logger.debug({ err: error }, 'queue connection'))
    return opened
  }
  const close = async (): Promise<void> => {
    const closing = queue
    queue = undefined
    await closing?.close()
  }
  const isResting = async (from: Queue<StepPayload>, step: PendingStep): Promise<boolean> => {
    const finishedOn = (await from.getJob(jobId(step)))?.finishedOn ?? 0
    return finishedOn + options.restAfterFailure > options.clock().getTime()
  }
  const examine = async (
    from: Queue<StepPayload>,
    step: PendingStep,
  ): Promise<'alive' | 'missing' | 'resting'> => {
    const state = await from.getJobState(jobId(step))
    if (state === 'failed') return (await isResting(from, step)) ? 'resting' : 'missing'
    return state === 'unknown' || state === 'completed' ? 'missing' : 'alive'
  }

  /** A queue whose first contact failed stays dead, so each failure leads to a new one. A new one would wait for Redis. */
  const use = async <T>(work: (queue: Queue<StepPayload>) => Promise<T>): Promise<T> => {
    if (link.connection.status !== 'ready') throw new Error('Redis is away')
    try {
      return await work((queue ??= open()))
    } catch (error) {
      await close().catch(() => undefined)
      throw error
    }
  }

  return {
    add: (steps) => use((to) => addJobs(to, steps)),
    ensure: (steps) =>
      use(async (to) => {
        const found = await Promise.all(steps.map((step) => examine(to, step)))
        const missing = steps.filter((_, index) => found[index] === 'missing')
        await Promise.all(missing.map((step) => to.remove(jobId(step))))
        await addJobs(to, missing)
        return steps.filter((_, index) => found[index] === 'resting')
      }),
    counts: () => use((all) => all.getJobCounts('waiting', 'active', 'delayed', 'failed')),
    clear: () =>
      use(async (all) => {
        await all.obliterate({ force: true })
        await all.resume()
      }),
    close,
  }
}

/** One job alone, as nearly always, needs no transaction of several: it runs a sixth sooner. */
const addJobs = async (to: Queue<StepPayload>, steps: readonly PendingStep[]): Promise<void> => {
  const [first, ...others] = steps.map(toJob)
  if (first === undefined) return
  if (others.length === 0) await to.add(first.name, first.data, first.opts)
  else await to.addBulk([first, ...others])
}

const toJob = (step: PendingStep) => ({
  name: step.kind,
  data: { eventId: step.eventId, subjectId: step.subjectId },
  opts: { ...jobOptions, jobId: jobId(step) },
})
