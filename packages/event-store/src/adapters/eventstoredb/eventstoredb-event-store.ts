import { type NewEvent, type RecordedEvent, START } from '@dutybook/kernel'
import {
  type Appended,
  EventIdTaken,
  type EventStore,
  type ReadAllOptions,
  type ReadStreamOptions,
  StoreUnavailable,
} from '../../event-store.ts'
import { createTurns } from '../../turns.ts'
import { createAttempt } from './appends.ts'
import type { Connection } from './connection.ts'
import { openLiveSubscription, type Patience, type Place, type Subscribed } from './live-subscription.ts'
import { asUnavailable, patiently } from './outages.ts'
import { toCommit, toPosition } from './positions.ts'
import { createReads } from './reads.ts'
import { follow, type Followed } from './subscription.ts'
import { fromWire, wantedBy, wellFormed, type WireEvent } from './wire-events.ts'

export interface Waits extends Patience {
  /** How long a call is tried again, and how long a subscription looks for a server, in milliseconds. */
  readonly patienceMs: number
}

/** The port on a server, and what only a server can do. */
export interface EventStoreDb extends EventStore {
  /**
   * From now on the stream shows its last event only; those before it go from the server's disks with its next scavenge.
   * Never to be asked for a stream of the log.
   * @throws StoreUnavailable
   */
  keepLatest(stream: string): Promise<void>
}

/** The port on a connection, which `close` closes. */
export const createEventStoreDb = (connection: Connection, prefix: string, waits: Waits): EventStoreDb => {
  const { patienceMs, answerMs } = waits
  const reads = createReads(connection, answerMs)
  let newest = 0n
  const attempt = createAttempt(connection, reads, () => newest, answerMs)
  const inTurn = createTurns()
  const appending = new Set<Promise<unknown>>()
  const closed = new AbortController()
  let closing: Promise<void> | undefined

  const see = <E extends WireEvent>(events: readonly E[]): void => {
    for (const { position } of events) if (position.commit > newest) newest = position.commit
  }

  const tried = async <T>(work: (number: number) => Promise<T>): Promise<T> => {
    try {
      return await patiently((number) => {
        if (closed.signal.aborted) throw whenClosed()
        return work(number)
      }, patienceMs)
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  async function* readStream(
    stream: string,
    { from, direction = 'forwards', limit = Number.POSITIVE_INFINITY }: ReadStreamOptions = {},
  ): AsyncGenerator<RecordedEvent, void> {
    const step = direction === 'forwards' ? 1 : -1
    let next = from
    let left = limit
    while (left > 0) {
      const { events, full } = await tried(() => reads.stream(prefix + stream, next, direction, left))
      see(events)
      for (const event of events) yield fromWire(prefix, event)
      left -= events.length
      next = Number(events.at(-1)?.revision) + step
      if (!full || next < 0) return
    }
  }

  const following = async function* (
    { after, ...what }: Omit<Subscribed, 'after'> & { readonly after: bigint | undefined },
    given: AbortSignal,
  ): AsyncGenerator<Followed, void> {
    if (closed.signal.aborted) throw whenClosed()
    const signal = AbortSignal.any([given, closed.signal])
    const open = async (passed: Place | undefined) => {
      await connection.ready()
      const client = what.requiresLeader ? connection.reading : connection.following
      return openLiveSubscription(client, { ...what, after: passed }, waits)
    }
    try {
      for await (const followed of follow({ open, after, signal, patienceMs })) {
        see(followed.events)
        yield followed
      }
    } catch (error) {
      throw asUnavailable(error)
    }
    if (closed.signal.aborted && !given.aborted) throw whenClosed()
  }

  async function* readAll({
    after = START,
    filter,
    limit = Number.POSITIVE_INFINITY,
  }: ReadAllOptions = {}): AsyncGenerator<RecordedEvent, void> {
    const prefixes = (filter?.streamPrefixes ?? ['']).map((one) => prefix + one)
    const { signal } = new AbortController()
    let left = prefixes.length === 0 ? 0 : limit
    if (left <= 0) return
    const wanted = wantedBy(prefix, filter)
    const all = { after: toCommit(after), prefixes, requiresLeader: true }
    for await (const { events, caughtUp } of following(all, signal)) {
      for (const event of events) {
        if (!wanted(event)) continue
        yield fromWire(prefix, event)
        if (--left === 0) return
      }
      if (caughtUp) return
    }
  }

  const closeAll = async (): Promise<void> => {
    await Promise.allSettled(appending)
    closed.abort()
    await connection.close()
  }

  return {
    append(stream, events, { expectedRevision, firstRecordedAt }) {
      if (closing !== undefined) return Promise.reject(whenClosed())
      const work = async (): Promise<Appended> => {
        const name = prefix + wellFormed(stream)
        refuseRepeatedIds(events)
        const append = { stream, name, events, expected: expectedRevision }
        const kept = firstRecordedAt === undefined ? append : { ...append, firstRecordedAt }
        const appended = await tried((number) => attempt(kept, number))
        const commit = toCommit(appended.position) ?? 0n
        if (commit > newest) newest = commit
        return appended
      }
      const done = inTurn(stream, work)
      appending.add(done)
      return done.finally(() => appending.delete(done))
    },
    readStream,
    readAll,
    async *subscribeToAll({ after = START, filter, signal }) {
      if (closed.signal.aborted) throw whenClosed()
      const wanted = wantedBy(prefix, filter)
      const ours = { after: toCommit(after), prefixes: [prefix], requiresLeader: false }
      for await (const { events, position, caughtUp } of following(ours, signal)) {
        yield {
          events: events.filter(wanted).map((event) => fromWire(prefix, event)),
          position,
          caughtUp,
        }
      }
    },
    async head() {
      const last = await tried(() => reads.last(prefix, newest))
      if (last !== undefined) see([last])
      return newest === 0n ? START : toPosition(newest)
    },
    keepLatest: (stream) =>
      tried(async () => {
        await connection.ready()
        const options = { requiresLeader: true, deadline: answerMs }
        await connection.appending.setStreamMetadata(prefix + wellFormed(stream), { maxCount: 1 }, options)
      }),
    close: () => (closing ??= closeAll()),
  }
}

/** The server would record both. */
const refuseRepeatedIds = (events: readonly NewEvent[]): void => {
  const ids = new Set<string>()
  for (const { id } of events) {
    if (ids.has(id)) throw new EventIdTaken(id)
    ids.add(id)
  }
}

const whenClosed = (): StoreUnavailable => new StoreUnavailable('event store unavailable: it is closed')
