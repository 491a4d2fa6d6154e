import { AsyncLocalStorage } from 'node:async_hooks'
import type { ApiDependencies } from '@dutybook/api'
import type { Repository } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/kernel'
import type { ReadModel } from '@dutybook/read-store'
import type { RoutingWorkerOptions } from '@dutybook/routing-worker'
import { instant, type Spans } from './spans.ts'

/** The job in which something happens. Which request it goes back to shows when it issues its first command. */
interface RunningJob {
  readonly about: string
  correlationId?: string
}
const jobs = new AsyncLocalStorage<RunningJob>()

/** Events older than this were taken in to catch up, not because something happened. */
const NEWS_MS = 60_000

/** The span of a request, whose commands lie in it. */
export const tracedAnswers =
  ({ add }: Pick<Spans, 'add'>): NonNullable<ApiDependencies['onAnswered']> =>
  ({ correlationId, method, route, status, ms }) => {
    const ended = instant()
    add({
      name: `${method} ${route}`,
      kind: 'request',
      correlationId,
      about: `request ${correlationId}`,
      began: ended - ms,
      ended,
      failed: status >= 500,
      attributes: { 'http.request.method': method, 'http.route': route, 'http.response.status_code': status },
    })
  }

/** A span for each command, in that of its request or job. */
export const tracedRepository = (repository: Repository, { add }: Pick<Spans, 'add'>): Repository => ({
  load: (decider, stream) => repository.load(decider, stream),
  execute: async (decider, stream, issued, by, expectedRevision) => {
    const job = jobs.getStore()
    if (job !== undefined) job.correlationId ??= by.correlationId
    const began = instant()
    let outcome = 'failed'
    try {
      const answer = await repository.execute(decider, stream, issued, by, expectedRevision)
      if (answer.ok) outcome = answer.repeated ? 'repeated' : 'accepted'
      else outcome = 'refused'
      return answer
    } finally {
      add({
        name: `command ${typeOf(issued.command)}`,
        kind: 'work',
        correlationId: by.correlationId,
        about: `command ${issued.id}`,
        within: job?.about ?? `request ${by.correlationId}`,
        began,
        ended: instant(),
        failed: outcome === 'failed',
        attributes: { 'dutybook.stream': stream, 'dutybook.outcome': outcome },
      })
    }
  },
})

/** A span, named after the first event, for what one command recorded and the read model takes in while it is news; in the span of that command. */
export const tracedReadModel = <M extends Pick<ReadModel, 'apply'>>(
  model: M,
  { add }: Pick<Spans, 'add'>,
): M => ({
  ...model,
  apply: (events, position) => {
    const began = instant()
    model.apply(events, position)
    const ended = instant()
    const news = events.filter(({ recordedAt }) => ended - Date.parse(recordedAt) <= NEWS_MS)
    for (const some of Map.groupBy(news, ({ metadata }) => metadata.commandId).values()) {
      const [{ id, type, stream, metadata }] = some as [RecordedEvent]
      add({
        name: `project ${type}`,
        kind: 'work',
        correlationId: metadata.correlationId,
        about: `project ${id} ${process.pid}`,
        within: `command ${metadata.commandId}`,
        began,
        ended,
        attributes: {
          'dutybook.stream': stream,
          'dutybook.position': some.at(-1)?.position ?? '',
          'dutybook.events': some.length,
        },
      })
    }
  },
})

/** A span for each job that issued a command, in that of the request it goes back to. */
export const tracedJobs =
  ({ add }: Pick<Spans, 'add'>): NonNullable<RoutingWorkerOptions['around']> =>
  async (kind, payload, work) => {
    const began = instant()
    const job: RunningJob = { about: `job ${kind} ${JSON.stringify(payload)} ${began}` }
    let failed = true
    try {
      await jobs.run(job, work)
      failed = false
    } finally {
      const { about, correlationId } = job
      if (correlationId !== undefined) {
        const within = `request ${correlationId}`
        const attributes = { 'dutybook.job': kind }
        add({
          name: `job ${kind}`,
          kind: 'job',
          correlationId,
          about,
          within,
          began,
          ended: instant(),
          failed,
          attributes,
        })
      }
    }
  }

const typeOf = (command: unknown): string =>
  typeof command === 'object' && command !== null && 'type' in command ? String(command.type) : 'other'
