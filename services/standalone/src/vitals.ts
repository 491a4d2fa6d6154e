import type { ReadinessCheck } from '@dutybook/api'
import { readModelStreams } from '@dutybook/read-store'
import type { RoutingStatus } from '@dutybook/routing-worker'
import type { Parts } from './parts.ts'
import { watchForStalls } from './stall-watch.ts'

/** Fails when the log has events that the read model does not take in, although it is not known to wait for anything. */
export const feedVitals = ({ store, feed, settings, opened }: Parts): ReadinessCheck => {
  const filter = { streamPrefixes: readModelStreams }
  const watch = watchForStalls({
    name: 'consumption',
    work: 'taking in the log',
    patienceMs: settings.DUTYBOOK_STALL_SECONDS * 1_000,
    look: async () => {
      const { state, position } = feed.status()
      if (state === 'halted' || state === 'retrying') return undefined
      for await (const { position: next } of store.readAll({ after: position, filter, limit: 1 })) return next
      return undefined
    },
  })
  opened.push(() => watch.stop())
  return watch.check
}

/** Fails when steps are owed and Redis answers, but nobody takes them. */
export const routingVitals = (
  { settings, opened }: Pick<Parts, 'settings' | 'opened'>,
  status: () => RoutingStatus,
): ReadinessCheck => {
  const watch = watchForStalls({
    name: 'queue',
    work: 'the queue of steps',
    patienceMs: settings.DUTYBOOK_STALL_SECONDS * 1_000,
    look: async () => {
      const { redis, oldestOwed, taken } = status()
      return redis === 'down' || oldestOwed === undefined ? undefined : `${oldestOwed} ${taken}`
    },
  })
  opened.push(() => watch.stop())
  return watch.check
}
