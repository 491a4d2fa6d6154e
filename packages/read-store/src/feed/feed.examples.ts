import type { Batch, EventStore } from '@dutybook/event-store'
import { type Mock, vi } from 'vitest'
import { openReadModel } from '../open-read-model.ts'
import { type FeedOptions, feedReadModel } from './feed-read-model.ts'

export type Source = Pick<EventStore, 'subscribeToAll'>

type Spy = Mock<(facts: { readonly err?: unknown; readonly applied?: unknown }, message: string) => void>

/** A feed into a fresh read model, which waits no time before it tries again. */
export const start = (store: Source, options: Partial<FeedOptions> = {}) => {
  const ending = new AbortController()
  const readModel = openReadModel({ path: ':memory:' })
  const log: Record<'info' | 'warn' | 'error', Spy> = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const wait: Mock<(ms: number) => Promise<void>> = vi.fn(async () => undefined)
  const feed = feedReadModel({ store, readModel, signal: ending.signal, log, wait, ...options })
  return { ending, readModel, log, wait, feed }
}

/** A subscription that is live when it has handed out the batches, and fails before those that are errors. */
export const scripted = (...batches: readonly (Partial<Batch> | Error)[]): Source => {
  const left = [...batches]
  return {
    async *subscribeToAll({ after = '', signal }) {
      for (let batch = left.shift(); batch !== undefined; batch = left.shift()) {
        if (batch instanceof Error) throw batch
        yield { events: [], position: after, caughtUp: false, ...batch }
      }
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    },
  }
}
