import type { EventStore } from '@dutybook/event-store'
import type { DomainEvent, Position, RecordedEvent } from '@dutybook/kernel'

interface Folding<S, E extends DomainEvent> {
  readonly initial: S
  readonly evolve: (state: S, event: E) => S
}

/** An event of a stream, and what it made of it. */
export interface Step<S, E> {
  readonly recorded: RecordedEvent
  readonly event: E
  readonly before: S
  readonly after: S
}

/** The step that an event is; undefined when it is not in the stream. */
export const stepOf = async <S, E extends DomainEvent>(
  store: EventStore,
  stream: string,
  eventId: string,
  { initial, evolve }: Folding<S, E>,
): Promise<Step<S, E> | undefined> => {
  let before = initial
  for await (const recorded of store.readStream(stream)) {
    const event = recorded as unknown as E
    const after = evolve(before, event)
    if (recorded.id === eventId) return { recorded, event, before, after }
    before = after
  }
  return undefined
}

/** What a stream said up to a position of the log. */
export const stateAt = async <S, E extends DomainEvent>(
  store: EventStore,
  stream: string,
  upTo: Position,
  { initial, evolve }: Folding<S, E>,
): Promise<S> => {
  let state = initial
  for await (const recorded of store.readStream(stream)) {
    if (recorded.position > upTo) break
    state = evolve(state, recorded as unknown as E)
  }
  return state
}
