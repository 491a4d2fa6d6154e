/** A fact in the language of the domain: a past-tense name and JSON data. Its meaning never changes once stored. */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type
  readonly data: Data
}

/** Who acted: a person (or the system itself), the organisation spoken for, and the role it was done in. */
export interface Actor {
  readonly id: string
  readonly organisation: string
  readonly role: string
}

/** Everything about a fact that is not the fact itself. All ids are text; `commandId` and event ids are UUIDs. */
export interface EventMetadata {
  readonly actor: Actor
  /** Groups everything that one outside request set in motion. */
  readonly correlationId: string
  /** The event or command that directly caused this one. */
  readonly causationId: string
  readonly commandId: string
  /** SHA-256 of the command as sent (base64url); tells a repeated command from a reused command id. */
  readonly commandHash: string
  /** Version of the shape of `data`; a new shape of the same meaning needs an upcaster. */
  readonly schemaVersion: number
}

/** An event on its way into the log. `id` is a UUID made before the first attempt, so that retries repeat it. */
export interface NewEvent<E extends DomainEvent = DomainEvent> {
  readonly id: string
  readonly type: E['type']
  readonly data: E['data']
  readonly metadata: EventMetadata
}

/**
 * Place of an event in the whole log. Opaque, except that positions of one store compare as text:
 * `a < b` exactly when a was recorded before b. Positions of different stores are not related.
 */
export type Position = string & { readonly __position?: never }

/** The position before every event. */
export const START: Position = ''

/** An event as it stands in the log. */
export interface RecordedEvent<E extends DomainEvent = DomainEvent> extends NewEvent<E> {
  readonly stream: string
  /** Number of the event within its stream, from 0 without gaps. */
  readonly revision: number
  readonly position: Position
  /** Instant of recording: UTC, ISO 8601 with milliseconds, e.g. `2026-11-21T08:00:00.000Z`. */
  readonly recordedAt: string
}
