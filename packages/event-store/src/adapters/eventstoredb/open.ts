import { StoreUnavailable } from '../../event-store.ts'
import { connectTo } from './connection.ts'
import { createEventStoreDb, type EventStoreDb } from './eventstoredb-event-store.ts'
import { streamPrefix } from './stream-prefix.ts'

export type { EventStoreDb }

export interface EventStoreDbOptions {
  /** `esdb://` or `esdb+discover://` with credentials, hosts and TLS settings, as the server's documentation has it. */
  readonly connectionString: string
  /** What the names of our streams begin with on the server, which may hold those of others. */
  readonly prefix: string
  /** For streams that are not of the log, but beside it: what they are, in a word. No log's prefix reaches their names. */
  readonly beside?: string
  /** How long a call is tried again, and how long a subscription looks for a server, in milliseconds. Default 10,000. */
  readonly patienceMs?: number
  /** How long one attempt may take, in milliseconds. Default 3,000. */
  readonly answerMs?: number
  /** How long a subscription may be silent until it is opened again, in milliseconds. Default 20,000. */
  readonly silenceMs?: number
}

const PATIENCE_MS = 10_000
const ANSWER_MS = 3_000
const SILENCE_MS = 20_000

/**
 * Opens the event store on an EventStoreDB or KurrentDB (23.10 or later). Nobody is asked before the first call.
 * Event ids are checked within their stream only: the same id in two streams is not refused.
 * @throws StoreUnavailable when the connection string or the prefix cannot be used
 */
export const openEventStoreDb = ({
  connectionString,
  prefix,
  beside,
  patienceMs = PATIENCE_MS,
  answerMs = ANSWER_MS,
  silenceMs = SILENCE_MS,
}: EventStoreDbOptions): EventStoreDb => {
  if (!streamPrefix.test(prefix))
    throw new StoreUnavailable(`${JSON.stringify(prefix)} cannot begin stream names`)
  const names = beside === undefined ? prefix : `_${beside}.${prefix}`
  return createEventStoreDb(connectTo(connectionString), names, { patienceMs, answerMs, silenceMs })
}
