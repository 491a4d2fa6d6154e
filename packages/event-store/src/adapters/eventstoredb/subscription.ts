import { setTimeout as sleep } from 'node:timers/promises'
import type { Position } from '@dutybook/kernel'
import { START } from '@dutybook/kernel'
import type { LiveSubscription, Place } from './live-subscription.ts'
import { delayAfter, isPassing, Silence } from './outages.ts'
import { toPosition } from './positions.ts'
import type { WireEvent } from './wire-events.ts'

/** Events of the log in order, each once. */
export interface Followed {
  readonly events: readonly WireEvent[]
  readonly position: Position
  readonly caughtUp: boolean
}

export interface Following {
  readonly open: (after: Place | undefined) => Promise<LiveSubscription>
  readonly after: bigint | undefined
  readonly signal: AbortSignal
  /** How long no server may be heard until the subscription fails, in milliseconds. */
  readonly patienceMs: number
}

/**
 * Follows the log through one subscription after the other: each begins after the last event that was taken, or after the last
 * checkpoint past it, so a drop leaves nothing out, and what a server sends twice is left out. Yields when there are events, or when it
 * has caught up.
 */
export async function* follow({
  open,
  after,
  signal,
  patienceMs,
}: Following): AsyncGenerator<Followed, void> {
  let reached = after
  let passed = placeOf(after)
  let said = false
  let lastHeard = performance.now()
  let failures = 0
  while (!signal.aborted) {
    let live: LiveSubscription | undefined
    try {
      live = await open(passed)
      while (!signal.aborted) {
        const { events, caughtUp } = await live.take(signal)
        if (signal.aborted) return
        failures = 0
        const fresh: WireEvent[] = []
        for (const event of events) {
          const { commit } = event.position
          if (reached !== undefined && commit <= reached) continue
          reached = commit
          fresh.push(event)
        }
        const newlyCaughtUp = caughtUp && !said
        said = caughtUp
        if (fresh.length > 0 || newlyCaughtUp) {
          yield { events: fresh, position: reached === undefined ? START : toPosition(reached), caughtUp }
        }
        lastHeard = performance.now()
      }
    } catch (error) {
      if (signal.aborted) return
      if (!isPassing(error)) throw error
      failures++
      if (failures > 1 && performance.now() - lastHeard >= patienceMs) throw error
      if (failures > 1 || !(error instanceof Silence))
        await sleep(delayAfter(failures), undefined, { signal }).catch(() => undefined)
    } finally {
      passed = [placeOf(reached), live?.passed()].reduce(later, passed)
      live?.close()
    }
  }
}

const placeOf = (commit: bigint | undefined): Place | undefined =>
  commit === undefined ? undefined : { commit, prepare: commit }

const later = (one: Place | undefined, other: Place | undefined): Place | undefined =>
  other !== undefined && (one === undefined || other.commit > one.commit) ? other : one
