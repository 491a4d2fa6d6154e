import {
  type Decider,
  type DomainEvent,
  emptyHistory,
  extend,
  type Position,
  type RecordedEvent,
  type Refusal,
  type Reply,
  respond,
  START,
} from '@dutybook/kernel'

/** A log in memory that real deciders write. Each event is recorded one second after the last. */
export interface Recorder {
  readonly events: RecordedEvent[]
  play<S, C, E extends DomainEvent, R extends Refusal>(
    decider: Decider<S, C, E, R>,
    stream: string,
    command: NoInfer<C>,
  ): Reply<E, R>
  state<S, E extends DomainEvent>(
    decider: Pick<Decider<S, never, E, never>, 'initial' | 'evolve'>,
    stream: string,
  ): S
  head(): Position
}

const BEGINNING = Date.UTC(2026, 2, 1, 8)

export const createRecorder = (): Recorder => {
  const events: RecordedEvent[] = []
  let commands = 0

  const historyOf: <S, E extends DomainEvent>(
    decider: Pick<Decider<S, never, E, never>, 'initial' | 'evolve'>,
    stream: string,
  ) => ReturnType<typeof emptyHistory<S>> = (decider, stream) =>
    extend(decider, emptyHistory(decider), events.filter((event) => event.stream === stream) as never[])

  const record = (
    stream: string,
    event: DomainEvent,
    revision: number,
    actor: unknown,
    commandId: string,
  ): void => {
    const number = events.length + 1
    events.push({
      id: `event-${number}`,
      type: event.type,
      stream,
      revision,
      data: JSON.parse(JSON.stringify(event.data)) as object,
      metadata: {
        actor: actor as RecordedEvent['metadata']['actor'],
        correlationId: 'c',
        causationId: 'c',
        commandId,
        commandHash: '',
        schemaVersion: 1,
      },
      position: String(number).padStart(16, '0'),
      recordedAt: new Date(BEGINNING + number * 1000).toISOString(),
    })
  }

  return {
    events,
    play: (decider, stream, command) => {
      const { revision, ...history } = historyOf(decider as never, stream)
      const id = `command-${++commands}`
      const reply = respond(decider, { revision, ...history } as never, { id, hash: '', command })
      if (reply.kind === 'record') {
        const { actor } = command as { actor: unknown }
        reply.events.forEach((event, index) => record(stream, event, revision + 1 + index, actor, id))
      }
      return reply
    },
    state: (decider, stream) => historyOf(decider, stream).state,
    head: () => events.at(-1)?.position ?? START,
  }
}
