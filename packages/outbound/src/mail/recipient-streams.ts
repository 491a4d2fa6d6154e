import { setTimeout as sleep } from 'node:timers/promises'
import { type EventStore, WrongExpectedRevision } from '@dutybook/event-store'
import { type DomainEvent, type NewEvent, type Position, type RecordedEvent, START } from '@dutybook/kernel'
import { v5 } from 'uuid'
import type { Recipient, RecipientRecords } from './recipients.ts'

/** Both take the place of what stood in the stream before. */
type RecipientEvent = DomainEvent<'RecipientKept', Recipient> | DomainEvent<'RecipientErased', object>

/** What the streams are, for the store that is opened for them beside the log. */
export const PEOPLE = 'people'

/** Streams of their own, not those of the log: `keepLatest` leaves only the last event of each. */
export type PeopleStore = Pick<EventStore, 'append' | 'readStream' | 'subscribeToAll' | 'close'> & {
  keepLatest(stream: string): Promise<void>
}

export interface RecipientStreamsOptions {
  readonly store: PeopleStore
  readonly ids: () => string
  /** Told when the streams cannot be followed; they are followed again a moment later. */
  readonly onTrouble: (error: unknown) => void
}

/** Records that processes of many machines share; closing them closes the store. `caughtUp`: `known` and `all` answer from all that is kept. */
export interface RecipientStreams extends RecipientRecords {
  readonly caughtUp: Promise<void>
}

interface Kept {
  readonly revision: number
  readonly recipient: Recipient | undefined
}

const NOTHING: Kept = { revision: -1, recipient: undefined }
const PAUSE_MS = 1_000
const SCHEMA_VERSION = 1
/** Of streams named after persons. */
const NAMES = '8a2f0b3e-6f52-4c8e-9a53-0f1d5c7e41b6'

/**
 * Recipients beside the log on its server, each in a stream of its own that shows its last event only. What is erased or
 * replaced goes from the server's disks with its next scavenge.
 */
export const openRecipientStreams = ({
  store,
  ids,
  onTrouble,
}: RecipientStreamsOptions): RecipientStreams => {
  const known = new Map<string, Recipient>()
  const streams = new Map<string, Kept>()
  const ending = new AbortController()
  const { signal } = ending
  const { promise: caughtUp, resolve: isCaughtUp } = Promise.withResolvers<void>()

  const learn = (stream: string, kept: Kept): void => {
    const { revision, recipient: before } = streams.get(stream) ?? NOTHING
    if (kept.revision <= revision) return
    streams.set(stream, kept)
    if (kept.recipient !== undefined) known.set(kept.recipient.personId, kept.recipient)
    else if (before !== undefined) known.delete(before.personId)
  }
  const follow = async (): Promise<void> => {
    let after: Position = START
    while (!signal.aborted) {
      try {
        for await (const batch of store.subscribeToAll({ after, signal })) {
          for (const event of batch.events) learn(event.stream, keptIn(event))
          after = batch.position
          if (batch.caughtUp) isCaughtUp()
        }
      } catch (error) {
        if (signal.aborted) return
        onTrouble(error)
        await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined)
      }
    }
  }
  const following = follow()

  const lastOf = async (stream: string): Promise<Kept> => {
    for await (const event of store.readStream(stream, { direction: 'backwards', limit: 1 })) {
      const kept = keptIn(event)
      learn(stream, kept)
      return kept
    }
    return NOTHING
  }
  /** Whether nobody else was first. */
  const write = async (stream: string, { revision }: Kept, next: Recipient | undefined): Promise<boolean> => {
    if (revision === NOTHING.revision) await store.keepLatest(stream)
    const expectedRevision = revision === NOTHING.revision ? 'no-stream' : revision
    try {
      const appended = await store.append(stream, [noted(ids(), next)], { expectedRevision })
      learn(stream, { revision: appended.revision, recipient: next })
      return true
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return false
      throw error
    }
  }

  return {
    caughtUp,
    find: async (personId) => (await lastOf(streamOf(personId))).recipient,
    change: async (personId, make) => {
      const stream = streamOf(personId)
      for (;;) {
        const last = await lastOf(stream)
        const next = make(last.recipient)
        if (next === last.recipient || (await write(stream, last, next))) return
      }
    },
    known: (personId) => known.get(personId),
    all: () => known.values(),
    close: async () => {
      ending.abort()
      await store.close()
      await following
    },
  }
}

/** A person's id may be anything; a stream's name stays after the person is erased, so it does not tell it. */
const streamOf = (personId: string): string => `recipient-${v5(personId, NAMES)}`

const keptIn = ({ revision, ...event }: RecordedEvent): Kept => {
  const { type, data } = event as unknown as RecipientEvent
  return { revision, recipient: type === 'RecipientKept' ? data : undefined }
}

const noted = (id: string, recipient: Recipient | undefined): NewEvent<RecipientEvent> => ({
  id,
  ...(recipient === undefined
    ? { type: 'RecipientErased', data: {} }
    : { type: 'RecipientKept', data: recipient }),
  metadata: {
    actor: { id: 'dutybook', organisation: 'dutybook', role: 'system' },
    correlationId: id,
    causationId: id,
    commandId: id,
    commandHash: '',
    schemaVersion: SCHEMA_VERSION,
  },
})
