import {
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  type Position,
  START,
  streamNameFilter,
} from '@eventstore/db-client'
import { Silence } from './outages.ts'
import { weightOf, type WireEvent } from './wire-events.ts'

/** A place in the log as the server names it. For events both numbers are the same, for checkpoints they need not be. */
export type Place = Position

/** What arrived since it was asked before. `caughtUp`: the server has sent everything there was, and all of it was taken. */
export interface Arrived {
  readonly events: readonly WireEvent[]
  readonly caughtUp: boolean
}

/** One subscription on the server. It may end at any time; then it is opened again from where one was. */
export interface LiveSubscription {
  /**
   * Waits for events, or for having caught up the first time.
   * @throws Silence when nothing at all is heard for a while, and what the client throws when the connection breaks
   */
  take(signal: AbortSignal): Promise<Arrived>
  /** The server's last checkpoint, once everything it sent before that was taken. */
  passed(): Place | undefined
  close(): void
}

/** The server is heard when it confirms, sends an event or a checkpoint, has caught up or fallen behind. */
export interface Patience {
  /** How long a new subscription may take until it is heard first, in milliseconds. */
  readonly answerMs: number
  /** How long an open one may be silent. */
  readonly silenceMs: number
}

const EVENTS_PER_TAKE = 512
const CHARACTERS_PER_TAKE = 1024 * 1024
/** How long events are gathered at most. */
const GATHERING_MS = 25
/** With so much waiting to be taken, the server is held back. */
const EVENTS_WAITING = 1_024
const CHARACTERS_WAITING = 2 * 1024 * 1024
/** Events that the server looks at between two checkpoints. */
const SEARCH_WINDOW = 512

/** What is subscribed to: events after the place, of streams with one of the prefixes. */
export interface Subscribed {
  readonly after: Place | undefined
  readonly prefixes: readonly string[]
  /** Whether only the leader will do, which shows everything that was answered; another node may lag behind it. */
  readonly requiresLeader: boolean
}

export const openLiveSubscription = (
  client: EventStoreDBClient,
  { after, prefixes, requiresLeader }: Subscribed,
  { answerMs, silenceMs }: Patience,
): LiveSubscription => {
  const waiting: { readonly event: WireEvent; readonly weight: number }[] = []
  let weight = 0
  let arrived = 0
  let caughtUpAfter: number | undefined
  let checkpoint: { readonly place: Place; readonly after: number } | undefined
  let told = false
  let failure: unknown
  let patienceMs = answerMs
  let lastHeard = performance.now()
  let wake = (): void => undefined

  const hear = (): void => {
    patienceMs = silenceMs
    lastHeard = performance.now()
    wake()
  }
  const fail = (error: unknown): void => {
    failure ??= error
    wake()
  }
  const subscription = client.subscribeToAll({
    fromPosition: after ?? START,
    requiresLeader,
    filter: streamNameFilter({
      prefixes: [...prefixes],
      maxSearchWindow: SEARCH_WINDOW,
      checkpointInterval: 1,
      checkpointReached: (_, place) => {
        checkpoint = { place, after: arrived + subscription.readableLength }
        hear()
      },
    }),
  })
  subscription.on('data', ({ event }: AllStreamResolvedEvent) => {
    arrived++
    if (event !== undefined) {
      const one = { event, weight: weightOf(event) }
      waiting.push(one)
      weight += one.weight
    }
    if (waiting.length >= EVENTS_WAITING || weight >= CHARACTERS_WAITING) subscription.pause()
    hear()
  })
  subscription.on('confirmation', hear)
  subscription.on('caughtUp', () => {
    caughtUpAfter = arrived + subscription.readableLength
    hear()
  })
  subscription.on('fellBehind', () => {
    caughtUpAfter = undefined
    hear()
  })
  subscription.on('error', fail)
  for (const end of ['end', 'close'] as const)
    subscription.on(end, () => fail(new Error('the server ended the subscription')))

  const isLive = (): boolean => caughtUpAfter !== undefined && arrived >= caughtUpAfter
  const isFull = (): boolean => waiting.length >= EVENTS_PER_TAKE || weight >= CHARACTERS_PER_TAKE
  /** Until the subscription is live, events are gathered, for consumers work best on many at a time. */
  const isWorthTaking = (waitedMs: number): boolean =>
    waiting.length === 0 ? isLive() && !told : isLive() || isFull() || waitedMs >= GATHERING_MS

  const takeWaiting = (): readonly WireEvent[] => {
    let count = 0
    let characters = 0
    for (const one of waiting) {
      characters += one.weight
      if (count > 0 && (count === EVENTS_PER_TAKE || characters > CHARACTERS_PER_TAKE)) break
      count++
      weight -= one.weight
    }
    return waiting.splice(0, count).map(({ event }) => event)
  }

  const somethingHappens = async (since: number, signal: AbortSignal): Promise<void> => {
    const until = waiting.length > 0 ? since + GATHERING_MS : Math.max(since, lastHeard) + patienceMs
    const leftMs = until - performance.now()
    if (leftMs <= 0 && waiting.length === 0) throw new Silence(patienceMs)
    const { promise, resolve } = Promise.withResolvers<void>()
    wake = resolve
    const timer = setTimeout(resolve, Math.max(0, leftMs))
    signal.addEventListener('abort', wake, { once: true })
    await promise
    clearTimeout(timer)
    signal.removeEventListener('abort', wake)
  }

  return {
    async take(signal) {
      const since = performance.now()
      while (!isWorthTaking(performance.now() - since) && !signal.aborted) {
        if (failure !== undefined && waiting.length > 0) break
        if (failure !== undefined) throw failure
        if (subscription.isPaused()) subscription.resume()
        await somethingHappens(since, signal)
      }
      const events = takeWaiting()
      told = isLive() && waiting.length === 0
      return { events, caughtUp: told }
    },
    passed: () =>
      checkpoint !== undefined && arrived - waiting.length >= checkpoint.after ? checkpoint.place : undefined,
    close() {
      void subscription.unsubscribe().catch(() => undefined)
      subscription.destroy()
    },
  }
}
