import { deepStrictEqual } from 'node:assert/strict'
import { type Decider, fold, type Refusal } from './decider.ts'
import type { DomainEvent } from './event.ts'

/** What a specification may expect of a decision. */
export interface Then<E extends DomainEvent, R extends Refusal> {
  /** Accepted with exactly these events. */
  events(...expected: readonly E[]): void
  /** Declined with exactly this refusal, and nothing to remember unless events are given. */
  refused(refusal: R, ...remembered: readonly E[]): void
}

/** Specifications of a decider: given these events, when this command, then that decision. Throws AssertionError. */
export const given = <State, Command, E extends DomainEvent, R extends Refusal>(
  decider: Decider<State, Command, E, R>,
  events: readonly NoInfer<E>[],
): { when(command: Command): Then<E, R> } => ({
  when: (command) => {
    const decision = decider.decide(command, fold(decider, events))
    return {
      events: (...expected) => deepStrictEqual(decision, { accepted: true, events: expected }),
      refused: (refusal, ...remember) => deepStrictEqual(decision, { accepted: false, refusal, remember }),
    }
  },
})
