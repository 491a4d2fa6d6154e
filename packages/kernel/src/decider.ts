import type { DomainEvent } from './event.ts'

/** An expected "no": a stable phrase and the facts that explain it. */
export interface Refusal<Code extends string = string> {
  readonly code: Code
}

/**
 * What a decider answers: events to record, or a refusal. A refusal the business wants remembered
 * carries events of its own; each of them holds the refusal under `data.refusal`.
 */
export type Decision<E extends DomainEvent, R extends Refusal> =
  | { readonly accepted: true; readonly events: readonly E[] }
  | { readonly accepted: false; readonly refusal: R; readonly remember: readonly E[] }

export const accept = <const Events extends readonly DomainEvent[]>(
  ...events: Events
): Decision<Events[number], never> => ({ accepted: true, events })

export const decline = <R extends Refusal>(refusal: R): Decision<never, R> => ({
  accepted: false,
  refusal,
  remember: [],
})

/** Declines, and has the refusal recorded as events. */
export const declineAndRemember = <E extends DomainEvent, R extends Refusal>(
  refusal: R,
  ...remember: readonly E[]
): Decision<E, R> => ({ accepted: false, refusal, remember })

/** A pure aggregate (after J. Chassaing's Decider): no clock, randomness or I/O in either function. */
export interface Decider<State, Command, E extends DomainEvent, R extends Refusal> {
  readonly initial: State
  readonly decide: (command: Command, state: State) => Decision<E, R>
  readonly evolve: (state: State, event: E) => State
}

/** The state that a sequence of events leads to. */
export const fold = <State, E extends DomainEvent>(
  decider: Pick<Decider<State, never, E, never>, 'initial' | 'evolve'>,
  events: Iterable<E>,
): State => {
  let state = decider.initial
  for (const event of events) state = decider.evolve(state, event)
  return state
}
