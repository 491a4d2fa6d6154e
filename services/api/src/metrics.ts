import type { ProblemCode } from '@dutybook/contracts'
import type { EventStore, Repository } from '@dutybook/event-store'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { measuredRepository } from './measured-repository.ts'

/** What this process measures of itself, in a registry of its own. */
export interface Metrics {
  answered(method: string, route: string, status: number, seconds: number): void
  refused(code: ProblemCode): void
  /** A job of the queue ended. */
  worked(kind: string, outcome: 'done' | 'failed', seconds: number): void
  /** The same store, with its appends timed. Build the repository on it. */
  measured(store: EventStore): EventStore
  /** The same repository, with its commands timed. */
  commanded(repository: Repository): Repository
  /** Has a figure looked up at every scrape. */
  watch(name: string, help: string, read: () => number | Promise<number>): void
  /** The same for figures that belong together, by label; nothing is shown of what cannot be looked up now. */
  watchEach(
    name: string,
    help: string,
    label: string,
    read: () => Promise<Readonly<Record<string, number>>>,
  ): void
  /** Memory, processor time and event loop of this process. */
  watchProcess(): void
  readonly contentType: string
  /** All metrics in the Prometheus text format. */
  text(): Promise<string>
}

const REQUEST_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const COMMAND_BUCKETS = [0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5]
const APPEND_BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1]

export const createMetrics = (): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Histogram({
    name: 'dutybook_http_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers,
  })
  const refusals = new Counter({
    name: 'dutybook_commands_refused_total',
    help: 'Refused commands by type of problem',
    labelNames: ['problem'],
    registers,
  })
  const appends = new Histogram({
    name: 'dutybook_append_seconds',
    help: 'Time of a durable append, failed ones included',
    buckets: APPEND_BUCKETS,
    registers,
  })
  const commands = new Histogram({
    name: 'dutybook_command_seconds',
    help: 'Time of a command: load, decide, append; by what became of it',
    labelNames: ['command', 'outcome'],
    buckets: COMMAND_BUCKETS,
    registers,
  })
  const jobs = new Histogram({
    name: 'dutybook_job_seconds',
    help: 'Time of a job of the queue, by what became of it',
    labelNames: ['kind', 'outcome'],
    buckets: REQUEST_BUCKETS,
    registers,
  })

  return {
    answered: (method, route, status, seconds) =>
      requests.labels(method, route, `${status}`).observe(seconds),
    refused: (problem) => refusals.inc({ problem }),
    worked: (kind, outcome, seconds) => jobs.labels(kind, outcome).observe(seconds),
    measured: (store) => ({
      append: async (...append) => {
        const done = appends.startTimer()
        try {
          return await store.append(...append)
        } finally {
          done()
        }
      },
      readStream: (...read) => store.readStream(...read),
      readAll: (...read) => store.readAll(...read),
      subscribeToAll: (...subscribe) => store.subscribeToAll(...subscribe),
      head: () => store.head(),
      close: () => store.close(),
    }),
    commanded: (repository) =>
      measuredRepository(repository, (command, outcome, seconds) =>
        commands.labels(command, outcome).observe(seconds),
      ),
    watch: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read())
        },
      })
    },
    watchEach: (name, help, label, read) => {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          this.reset()
          const figures = await read().catch(() => ({}))
          for (const [value, figure] of Object.entries(figures)) this.labels(value).set(figure)
        },
      })
    },
    watchProcess: () => collectDefaultMetrics({ register: registry }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}
