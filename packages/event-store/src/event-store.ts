import type { NewEvent, Position, RecordedEvent } from '@dutybook/kernel'

/** The revision a stream must have for an append to succeed; `no-stream`: it must not exist yet. */
export type ExpectedRevision = number | 'no-stream' | 'any'

/** Where the last event of an append stands; an empty append answers the stream's end (-1 and START if none). */
export interface Appended {
  readonly revision: number
  readonly position: Position
}

export interface AppendOptions {
  readonly expectedRevision: ExpectedRevision
  /** Only for events copied from another store: the instant they were recorded there, which they keep as `recordedAt`. */
  readonly firstRecordedAt?: string
}

/** Which events of the log are wanted; both parts must hold when both are given. */
export interface EventFilter {
  readonly streamPrefixes?: readonly string[]
  readonly types?: readonly string[]
}

export interface ReadStreamOptions {
  /** First revision wanted; reading backwards, the highest. Default: the stream's beginning (or end). */
  readonly from?: number
  readonly direction?: 'forwards' | 'backwards'
  readonly limit?: number
}

export interface ReadAllOptions {
  readonly after?: Position
  readonly filter?: EventFilter
  readonly limit?: number
}

export interface SubscribeOptions {
  readonly after?: Position
  readonly filter?: EventFilter
  /** Ends the subscription when aborted. */
  readonly signal: AbortSignal
}

/**
 * A run of events in log order. `position` is how far the log has been read, also past events the filter
 * left out: save it as the checkpoint. `caughtUp`: at that moment nothing later had been recorded.
 */
export interface Batch {
  readonly events: readonly RecordedEvent[]
  readonly position: Position
  readonly caughtUp: boolean
}

/**
 * An append-only log of events in streams. Every read has bounded memory: iterate, never collect a log.
 * A read of an unknown stream yields nothing.
 */
export interface EventStore {
  /**
   * Records the events at the end of the stream, all or none, durable when it resolves.
   * Repeating an append with the same event ids and expected revision succeeds with the first answer.
   * @throws WrongExpectedRevision, EventIdTaken, StoreUnavailable
   */
  append(stream: string, events: readonly NewEvent[], options: AppendOptions): Promise<Appended>
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>
  /** Catches up from `after`, then goes on live. The next batch is read only when the consumer asks for it. */
  subscribeToAll(options: SubscribeOptions): AsyncIterable<Batch>
  /** Position of the last event recorded, START for an empty log. */
  head(): Promise<Position>
  close(): Promise<void>
}

/** Somebody else appended to the stream first: load, decide again. */
export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision'
  readonly stream: string
  readonly expected: ExpectedRevision
  /** Revision of the stream's last event, -1 when it does not exist. */
  readonly actual: number
  constructor(stream: string, expected: ExpectedRevision, actual: number) {
    super(`stream ${stream} is at revision ${actual}, not ${expected}`)
    this.stream = stream
    this.expected = expected
    this.actual = actual
  }
}

/** An event with this id stands elsewhere in the log already. */
export class EventIdTaken extends Error {
  override readonly name = 'EventIdTaken'
  readonly eventId: string
  constructor(eventId: string) {
    super(`event id ${eventId} is already used by another event`)
    this.eventId = eventId
  }
}

/** The store cannot be written or read now (disk full, locked, connection lost); nothing of the call was recorded unless a retry finds it. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
