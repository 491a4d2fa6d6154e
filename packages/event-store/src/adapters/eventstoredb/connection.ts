import { setImmediate as nextTurn } from 'node:timers/promises'
import { EventStoreDBClient } from '@eventstore/db-client'
import { StoreUnavailable } from '../../event-store.ts'

/** One client for each kind of work, so that a broken subscription does not close the channel that appends go through. */
export interface Connection {
  readonly appending: EventStoreDBClient
  readonly reading: EventStoreDBClient
  readonly following: EventStoreDBClient
  /**
   * To be awaited before a call. The client closes a channel a few microtasks after a failure on it, and throws past its
   * callers at a call that begins in between; a new turn of the event loop begins after them.
   */
  ready(): Promise<void>
  /** Ends every call. */
  close(): Promise<void>
}

/** @throws StoreUnavailable when the text is no connection string, or names a certificate that is not there */
export const connectTo = (connectionString: string): Connection => {
  const appending = withSingleAppends(open(connectionString))
  const reading = open(connectionString)
  const following = open(connectionString)
  return {
    appending,
    reading,
    following,
    ready: () => nextTurn(),
    close: async () => {
      await Promise.all([appending, reading, following].map((client) => client.dispose()))
    },
  }
}

const open = (connectionString: string): EventStoreDBClient => {
  try {
    return withHandledErrors(EventStoreDBClient.connectionString(connectionString))
  } catch (error) {
    throw new StoreUnavailable(`the connection string of EventStoreDB cannot be used: ${withoutText(error)}`)
  }
}

/** The client quotes the connection string, which may hold a password. */
const withoutText = (error: unknown): string =>
  /expected .+$|^Failed .+$|^user.+$/su.exec(String((error as Error).message))?.[0] ?? 'it is malformed'

/**
 * The client's batch append keeps the pending appends of all connections of the process in one place and fails all of
 * them when one stream breaks. Told that the server does not support it, the client makes each append a call of its own.
 */
const withSingleAppends = (client: EventStoreDBClient): EventStoreDBClient =>
  Object.assign(client, { supports: () => Promise.resolve(false) })

interface Reconnecting {
  handleError(...about: readonly unknown[]): Promise<void>
}

/**
 * After a failed call the client looks whether it has a new channel already. If one is being looked for in a cluster that
 * does not answer, this fails too, where nobody waits for it, and would end the process.
 */
const withHandledErrors = (client: EventStoreDBClient): EventStoreDBClient => {
  const handleError = (client as unknown as Reconnecting).handleError.bind(client)
  const handled: Reconnecting['handleError'] = (...about) => handleError(...about).catch(() => undefined)
  return Object.assign(client, { handleError: handled })
}
