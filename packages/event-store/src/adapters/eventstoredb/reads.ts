import {
  BACKWARDS,
  END,
  FORWARDS,
  type ReadStreamOptions,
  START,
  StreamNotFoundError,
} from '@eventstore/db-client'
import type { Connection } from './connection.ts'
import { within } from './outages.ts'
import { weightOf, type WireEvent } from './wire-events.ts'

/** Some events of a stream, read at once. `full`: the page ended because it was full, there may be more. */
export interface Page {
  readonly events: readonly WireEvent[]
  readonly full: boolean
}

export interface Reads {
  /** Without `from` at the beginning, or backwards at the end. */
  stream(name: string, from: number | undefined, direction: Direction, limit: number): Promise<Page>
  /** The last event in the log whose stream has the prefix and which is later than `after`. */
  last(prefix: string, after: bigint): Promise<WireEvent | undefined>
}

type Direction = 'forwards' | 'backwards'

const EVENTS_PER_PAGE = 512
const CHARACTERS_PER_PAGE = 1024 * 1024

/** Reads go to the leader, so that they show every append that was answered. A read that hears nothing for `silenceMs` fails. */
export const createReads = (
  { reading, ready }: Pick<Connection, 'reading' | 'ready'>,
  silenceMs: number,
): Reads => {
  const page = async (
    name: string,
    from: bigint | undefined,
    direction: Direction,
    limit: number,
  ): Promise<Page> => {
    await ready()
    const maxCount = Math.min(limit, EVENTS_PER_PAGE)
    const events: WireEvent[] = []
    let characters = 0
    const options = { maxCount, requiresLeader: true, ...wayOf(from, direction) }
    try {
      for await (const { event } of heard(reading.readStream(name, options), silenceMs)) {
        if (event === undefined) continue
        events.push(event as WireEvent)
        characters += weightOf(event as WireEvent)
        if (characters > CHARACTERS_PER_PAGE) return { events, full: true }
      }
    } catch (error) {
      if (error instanceof StreamNotFoundError) return { events: [], full: false }
      throw error
    }
    return { events, full: events.length === maxCount }
  }

  /** From beyond the end, the server looks backwards only as far as `limit` goes. */
  const backwards = async (name: string, from: bigint, limit: number): Promise<Page> => {
    const [last] = (await page(name, undefined, 'backwards', 1)).events
    if (last === undefined) return { events: [], full: false }
    return page(name, last.revision < from ? last.revision : from, 'backwards', limit)
  }

  return {
    stream(name, from, direction, limit) {
      if (from === undefined || direction === 'forwards') {
        return page(name, from === undefined ? undefined : BigInt(from), direction, limit)
      }
      return backwards(name, BigInt(from), limit)
    },
    async last(prefix, after) {
      await ready()
      const all = reading.readAll({ direction: BACKWARDS, fromPosition: END, requiresLeader: true })
      for await (const { event } of heard(all, silenceMs)) {
        if (event === undefined) continue
        if (event.position.commit <= after) return undefined
        if (event.streamId.startsWith(prefix)) return event
      }
      return undefined
    },
  }
}

const wayOf = (
  from: bigint | undefined,
  direction: Direction,
): Pick<ReadStreamOptions, 'direction' | 'fromRevision'> =>
  direction === 'forwards'
    ? { direction: FORWARDS, fromRevision: from ?? START }
    : { direction: BACKWARDS, fromRevision: from ?? END }

interface Reading<T> extends AsyncIterable<T> {
  on(event: 'error', listener: () => void): unknown
  cancel(): Promise<void>
}

/** What is read, as long as something is heard in time; the call is ended with the loop. */
async function* heard<T>(reading: Reading<T>, silenceMs: number): AsyncGenerator<T, void> {
  // An error after the loop was left would have no listener.
  reading.on('error', () => undefined)
  const iterator = reading[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await within(silenceMs, iterator.next())
      if (next.done === true) return
      yield next.value
    }
  } finally {
    void reading.cancel().catch(() => undefined)
  }
}
