import type { EventStore } from '@dutybook/event-store'
import { type EventStoreDbOptions, openEventStoreDb } from '@dutybook/event-store/eventstoredb'
import { openRecipientStreams, PEOPLE, type RecipientStreams } from '@dutybook/outbound'
import { onTestFinished } from 'vitest'
import { type Peer, type PeerOptions, startPeer } from './peer.ts'

/** A node that is stopped after the test. */
export const openPeer = async (options: PeerOptions = {}): Promise<Peer> => {
  const peer = await startPeer(options)
  onTestFinished(() => peer.stop())
  return peer
}

/** A store on it, impatient for tests, closed after the test. */
export const connect = (connectionString: string, options: Partial<EventStoreDbOptions> = {}): EventStore => {
  const store = openEventStoreDb({
    connectionString,
    prefix: 'dutybook.',
    patienceMs: 8_000,
    answerMs: 1_000,
    ...options,
  })
  onTestFinished(() => store.close())
  return store
}

/** What is kept of recipients beside the log, as a process that has just started finds it. */
export const openRecords = (
  connectionString: string,
  options: Partial<EventStoreDbOptions> = {},
  onTrouble: (error: unknown) => void = () => undefined,
): RecipientStreams => {
  const store = openEventStoreDb({ connectionString, prefix: 'dutybook.', beside: PEOPLE, ...options })
  return openRecipientStreams({ store, ids: () => crypto.randomUUID(), onTrouble })
}

/** Ids of our events in the order of the peer's log. */
export const idsIn = ({ log }: Pick<Peer, 'log'>): readonly string[] =>
  log.records.filter(({ stream }) => stream.startsWith('dutybook.')).map(({ id }) => id)
