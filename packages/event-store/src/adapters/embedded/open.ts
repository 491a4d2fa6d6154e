import type { EventStore } from '../../event-store.ts'
import { connect } from './connection.ts'
import { createEmbeddedEventStore } from './embedded-event-store.ts'

export interface EmbeddedOptions {
  /** The log's file, on a local disk. It is made when missing; its folder must exist. */
  readonly path: string
  readonly clock: () => Date
  /** How long a call waits for a lock that another process holds, in milliseconds. Default 5000. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 5_000

/**
 * Opens the event store in an SQLite file. Several processes may have the same file open.
 * @throws StoreCannotOpen
 */
export const openEmbeddedEventStore = async ({
  path,
  clock,
  patienceMs = PATIENCE_MS,
}: EmbeddedOptions): Promise<EventStore> =>
  createEmbeddedEventStore(await connect(path, patienceMs), clock, patienceMs)
