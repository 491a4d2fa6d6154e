import type { Decider, Refusal } from './decider.ts'
import type { DomainEvent, Position, RecordedEvent } from './event.ts'

/** What one command did to a stream: where its last event stands, or the refusal that was remembered. */
export interface Trace {
  readonly hash: string
  readonly revision: number
  readonly position: Position
  readonly refusal: Refusal | undefined
}

/** A stream folded: its state, the revision of its last event (-1: no stream) and the commands it has seen. */
export interface History<State> {
  readonly state: State
  readonly revision: number
  /** Grows with the stream and is shared by all histories of it: a command once recorded stays recorded. */
  readonly commands: CommandMemory
}

/** By command id, the traces of all commands that a stream has recorded. */
export type CommandMemory = Map<string, Trace>

/** What folding needs to know of an event that stands in the log. */
export type Recorded<E extends DomainEvent> = E & Pick<RecordedEvent, 'metadata' | 'revision' | 'position'>

/** A command together with its identity. A caller repeats `id` and `hash` when it repeats the command. */
export interface Issued<Command> {
  readonly id: string
  readonly hash: string
  readonly command: Command
}

/** What handling a command comes to: record these events, or nothing new to record. */
export type Reply<E extends DomainEvent, R extends Refusal> =
  | { readonly kind: 'record'; readonly events: readonly E[]; readonly refusal?: R }
  | { readonly kind: 'repeated'; readonly trace: Trace }
  | { readonly kind: 'refused'; readonly refusal: R }
  | { readonly kind: 'command-id-reused' }

/** The history of a stream that has no events yet. */
export const emptyHistory = <State>(decider: { readonly initial: State }): History<State> => ({
  state: decider.initial,
  revision: -1,
  commands: new Map(),
})

/** The history after more events of the same stream, in their order. The state of the given history is left as it was. */
export const extend = <State, E extends DomainEvent>(
  decider: { readonly evolve: (state: State, event: E) => State },
  history: History<State>,
  events: readonly Recorded<E>[],
): History<State> => {
  if (events.length === 0) return history
  const { commands } = history
  let { state, revision } = history
  for (const event of events) {
    state = decider.evolve(state, event)
    revision = event.revision
    commands.set(event.metadata.commandId, {
      hash: event.metadata.commandHash,
      revision,
      position: event.position,
      refusal: rememberedRefusal(event.data),
    })
  }
  return { state, revision, commands }
}

/**
 * Answers a command: a repeated one changes nothing and gets the answer it got before, a command id that
 * comes back with other content is turned away, and everything else is the decider's to decide.
 */
export const respond = <State, Command, E extends DomainEvent, R extends Refusal>(
  decider: Decider<State, Command, E, R>,
  history: History<State>,
  issued: Issued<Command>,
): Reply<E, R> => {
  const trace = history.commands.get(issued.id)
  if (trace !== undefined) {
    return trace.hash === issued.hash ? { kind: 'repeated', trace } : { kind: 'command-id-reused' }
  }
  const decision = decider.decide(issued.command, history.state)
  if (decision.accepted) return { kind: 'record', events: decision.events }
  return decision.remember.length === 0
    ? { kind: 'refused', refusal: decision.refusal }
    : { kind: 'record', events: decision.remember, refusal: decision.refusal }
}

const rememberedRefusal = (data: object): Refusal | undefined =>
  'refusal' in data ? (data.refusal as Refusal) : undefined
