import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { Batch, EventStore } from '@dutybook/event-store'
import type { Position, RecordedEvent } from '@dutybook/kernel'
import { readModelStreams } from '../project-log.ts'
import { PoisonEvent } from '../poison-event.ts'
import type { ReadModel } from '../read-model.ts'
import { createListeners } from './listeners.ts'
import { trackProgress } from './progress.ts'

/** The part of a logger (pino's shape) that the feed uses. */
export interface FeedLog {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** `position`: how far the read model is. `reason`: why it is not live; `poison`: the event it halted at. */
export interface FeedStatus {
  readonly state: 'catching-up' | 'live' | 'retrying' | 'halted' | 'stopped'
  readonly position: Position
  readonly reason?: string
  /** The error behind `reason`, while it is tried again. */
  readonly error?: unknown
  readonly poison?: Pick<PoisonEvent, 'position' | 'stream' | 'revision' | 'type'>
}

/** How much of the log was taken in since the start; `upTo`: when the last of these events was recorded (ISO, UTC). */
export interface FeedProgress {
  /** The end of the log has been reached once: what is read is no leftover of an earlier run. */
  readonly fresh: boolean
  readonly applied: number
  readonly upTo?: string
}

export interface FeedOptions {
  readonly store: Pick<EventStore, 'subscribeToAll'>
  readonly readModel: Pick<ReadModel, 'apply' | 'checkpoint'>
  /** Stops the feed when aborted. */
  readonly signal: AbortSignal
  readonly log: FeedLog
  readonly onHalted?: (poison: PoisonEvent) => void
  /** Milliseconds before each attempt after a failure; the last one repeats. A batch that succeeds starts over. */
  readonly delays?: readonly number[]
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>
  /** A line is logged each time so many events were applied while catching up. */
  readonly progressEvery?: number
}

export interface Feed {
  status(): FeedStatus
  progress(): FeedProgress
  /** Resolves when the end of the log was reached first; rejects when the feed ended before. */
  readonly caughtUp: Promise<void>
  /** Resolves when nothing more will be applied: halted, or stopped by the signal. */
  readonly stopped: Promise<void>
  /** Read your writes: true as soon as the read model has the position, false after the time or when the feed ended. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>
  /**
   * Calls the listener with new events right before the read model takes them in, while it is live: what is caught up with at
   * a start is not told. After a failure they may be told again. Until the returned function is called.
   */
  onEvents(listener: (events: readonly RecordedEvent[]) => void): () => void
  /** Calls the listener after each step of the checkpoint, until the returned function is called. */
  onAdvance(listener: (position: Position) => void): () => void
}

const DELAYS = [100, 200, 500, 1_000, 2_000, 5_000]
const PROGRESS_EVERY = 50_000

/** Keeps the read model up with the log. Outages are retried for ever; an event that cannot be applied halts it. */
export const feedReadModel = (options: FeedOptions): Feed => {
  const { store, readModel, signal, log, onHalted } = options
  const { delays = DELAYS, wait = pause, progressEvery = PROGRESS_EVERY } = options
  const onListenerFailed = (error: unknown) =>
    log.error({ err: error }, 'a listener of the read model failed')
  const progress = trackProgress(readModel.checkpoint(), onListenerFailed)
  const coming = createListeners<readonly RecordedEvent[]>(onListenerFailed)
  const arrival = Promise.withResolvers<void>()
  arrival.promise.catch(() => undefined)
  let state: Omit<FeedStatus, 'position'> = { state: 'catching-up' }
  let failures = 0
  let applied = 0
  let taken: FeedProgress = { fresh: false, applied: 0 }

  const take = ({ events, position, caughtUp }: Batch): void => {
    if (state.state === 'live' && events.length > 0) coming.tell(events)
    if (events.length > 0 || position > progress.reached()) {
      readModel.apply(events, position)
      progress.advance(position)
    }
    failures = 0
    const upTo = events.at(-1)?.recordedAt
    taken = {
      ...taken,
      fresh: taken.fresh || caughtUp,
      applied: taken.applied + events.length,
      ...(upTo === undefined ? {} : { upTo }),
    }
    if (state.state === 'live') return
    const lines = Math.floor(applied / progressEvery)
    applied += events.length
    if (Math.floor(applied / progressEvery) > lines)
      log.info({ applied, position }, 'read model is catching up')
    state = { state: caughtUp ? 'live' : 'catching-up' }
    if (!caughtUp) return
    log.info({ applied, position }, 'read model has caught up')
    applied = 0
    arrival.resolve()
  }

  const follow = async (): Promise<void> => {
    const filter = { streamPrefixes: readModelStreams }
    for await (const batch of store.subscribeToAll({ after: readModel.checkpoint(), filter, signal })) {
      if (signal.aborted) return
      take(batch)
      if (!batch.caughtUp) await nextTurn()
    }
    if (!signal.aborted) throw new Error('the subscription ended by itself')
  }

  const retry = async (error: unknown): Promise<void> => {
    const delay = delays[Math.min(failures, delays.length - 1)] ?? 0
    failures += 1
    state = { state: 'retrying', reason: messageOf(error), error }
    log.warn({ err: error, failures, delay }, 'read model lost the log and will try again')
    await wait(delay, signal)
    if (!signal.aborted) state = { state: 'catching-up', reason: messageOf(error), error }
  }

  const halt = (error: PoisonEvent): void => {
    const { position, stream, revision, type } = error
    state = { state: 'halted', reason: error.message, poison: { position, stream, revision, type } }
    log.error(
      { err: error, position, stream, revision, type },
      'read model halted at an event it cannot apply',
    )
    arrival.reject(error)
    onHalted?.(error)
  }

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await follow()
      } catch (error) {
        if (signal.aborted) break
        if (error instanceof PoisonEvent) return halt(error)
        await retry(error)
      }
    }
    state = { state: 'stopped' }
    arrival.reject(new Error('the feed was stopped before it had caught up'))
  }

  return {
    status: () => ({ ...state, position: progress.reached() }),
    progress: () => taken,
    caughtUp: arrival.promise,
    stopped: run().finally(progress.end),
    waitFor: progress.waitFor,
    onEvents: (listener) => coming.add(listener),
    onAdvance: progress.onAdvance,
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<unknown> =>
  sleep(ms, undefined, { signal }).catch(() => undefined)

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
