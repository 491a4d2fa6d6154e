import {
  type Actor,
  type Decider,
  type DomainEvent,
  emptyHistory,
  extend,
  type History,
  type Issued,
  type NewEvent,
  type Position,
  type Recorded,
  type Refusal,
  type Reply,
  respond,
  type Trace,
} from '@dutybook/kernel'
import { LRUCache } from 'lru-cache'
import { eventIdsOf } from './event-id.ts'
import { type Appended, type EventStore, WrongExpectedRevision } from './event-store.ts'
import { createTurns } from './turns.ts'

/** Who issues a command and what it belongs to; goes into the metadata of every event it leads to. */
export interface IssuedBy {
  readonly actor: Actor
  readonly correlationId: string
  readonly causationId: string
}

/** What became of a command: recorded (now or by an earlier attempt), or refused. */
export type Outcome<R> =
  | { readonly ok: true; readonly revision: number; readonly position: Position; readonly repeated: boolean }
  | { readonly ok: false; readonly refusal: R | CommandIdReused }

export interface CommandIdReused extends Refusal<'command-id-reused'> {}

/** What it takes to fold a stream. */
type Fold<S, E extends DomainEvent> = Pick<Decider<S, never, E, never>, 'initial' | 'evolve'>

/**
 * Loads aggregates and records what they decide. Folded streams are kept, so a warm load reads only what is new, and a command
 * that is accepted is decided without reading: the store's check of the expected revision tells when something new was missed.
 */
export interface Repository {
  load<S, E extends DomainEvent>(decider: Fold<S, E>, stream: string): Promise<History<S>>
  /**
   * Loads, decides, appends. Commands on one stream take turns here; when another process appended first, loads and
   * decides again, five times at most.
   * `expectedRevision` (If-Match) turns any other revision into WrongExpectedRevision, unless the command is a repeated one.
   */
  execute<S, C, E extends DomainEvent, R extends Refusal>(
    decider: Decider<S, C, E, R>,
    stream: string,
    issued: Issued<C>,
    by: IssuedBy,
    expectedRevision?: number,
  ): Promise<Outcome<R>>
}

const SCHEMA_VERSION = 1
const ATTEMPTS = 5
const EVENTS_A_FOLD = 512
const EVENTS_KEPT = 32_768

/** `eventsKept` bounds the memory of folded streams: the number of events in all that are kept. */
export const createRepository = (store: EventStore, eventsKept = EVENTS_KEPT): Repository => {
  const kept = new LRUCache<string, History<unknown>>({
    maxSize: eventsKept,
    sizeCalculation: ({ revision }) => revision + 1,
  })

  const load = async <S, E extends DomainEvent>(decider: Fold<S, E>, stream: string): Promise<History<S>> => {
    const known = (kept.get(stream) as History<S> | undefined) ?? emptyHistory(decider)
    let history = known
    let fresh: Recorded<E>[] = []
    for await (const event of store.readStream(stream, { from: known.revision + 1 })) {
      fresh.push(event as unknown as Recorded<E>)
      if (fresh.length < EVENTS_A_FOLD) continue
      history = extend(decider, history, fresh)
      fresh = []
    }
    history = extend(decider, history, fresh)
    if (history.revision > known.revision) kept.set(stream, history)
    return history
  }

  /** Decides on what is kept, as long as that leads to new events; any other answer is given on the stream as it is now. */
  const decide = async <S, C, E extends DomainEvent, R extends Refusal>(
    decider: Decider<S, C, E, R>,
    stream: string,
    issued: Issued<C>,
  ): Promise<readonly [History<S>, Reply<E, R>]> => {
    const known = kept.get(stream) as History<S> | undefined
    const reply = known && respond(decider, known, issued)
    if (known !== undefined && reply?.kind === 'record' && reply.events.length > 0) return [known, reply]
    const history = await load(decider, stream)
    return [history, reply !== undefined && history === known ? reply : respond(decider, history, issued)]
  }

  const attempt = async <S, C, E extends DomainEvent, R extends Refusal>(
    decider: Decider<S, C, E, R>,
    stream: string,
    issued: Issued<C>,
    by: IssuedBy,
    expectedRevision: number | undefined,
  ): Promise<Outcome<R>> => {
    if (expectedRevision !== undefined) await load(decider, stream)
    const [history, reply] = await decide(decider, stream, issued)
    if (reply.kind === 'command-id-reused') return { ok: false, refusal: { code: 'command-id-reused' } }
    if (reply.kind === 'repeated') return answerBefore(reply.trace)
    if (expectedRevision !== undefined && expectedRevision !== history.revision) {
      throw new WrongExpectedRevision(stream, expectedRevision, history.revision)
    }
    if (reply.kind === 'refused') return { ok: false, refusal: reply.refusal }
    const events = identified(reply.events, issued, by)
    const appended = await store.append(stream, events, {
      expectedRevision: history.revision === -1 ? 'no-stream' : history.revision,
    })
    if (events.length > 0) kept.set(stream, extend(decider, history, recorded(events, appended)))
    return reply.refusal === undefined
      ? { ok: true, ...appended, repeated: false }
      : { ok: false, refusal: reply.refusal }
  }

  const inTurn = createTurns()
  return {
    load,
    execute: (decider, stream, issued, by, expectedRevision) =>
      inTurn(stream, async () => {
        for (let attempts = 1; ; attempts++) {
          try {
            return await attempt(decider, stream, issued, by, expectedRevision)
          } catch (error) {
            const lost = error instanceof WrongExpectedRevision && expectedRevision === undefined
            if (!lost || attempts === ATTEMPTS) throw error
            await load(decider, stream)
          }
        }
      }),
  }
}

const answerBefore = <R>({ refusal, revision, position }: Trace): Outcome<R> =>
  refusal === undefined
    ? { ok: true, revision, position, repeated: true }
    : { ok: false, refusal: refusal as unknown as R }

/** Ids come from the command's id, so that every attempt, here or elsewhere, makes the same ones. */
const identified = (
  events: readonly DomainEvent[],
  { id: commandId, hash: commandHash }: Issued<unknown>,
  by: IssuedBy,
): readonly NewEvent[] => {
  const idOf = eventIdsOf(commandId)
  const metadata = { ...by, commandId, commandHash, schemaVersion: SCHEMA_VERSION }
  return events.map(({ type, data }, index) => ({ id: idOf(index), type, data, metadata }))
}

/** The events as the store has them now; folding asks for no more. */
const recorded = <E extends DomainEvent>(events: readonly NewEvent[], { revision, position }: Appended) =>
  events.map(
    (event, index) =>
      ({ ...event, revision: revision - events.length + 1 + index, position }) as unknown as Recorded<E>,
  )
