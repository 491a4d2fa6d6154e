import { afterEach, beforeEach } from 'vitest'
import type { EventStore } from '../event-store.ts'

/** A log that one test works on. */
export interface OpenLog {
  readonly store: EventStore
  /** Closes the store and opens the same log again, as a restart does. */
  reopen(): Promise<EventStore>
  /** Closes whatever is open and removes what was made. Must bear a store that is closed already. */
  dispose(): Promise<void>
}

export interface Adapter {
  readonly name: string
  /** A store to test; its log may hold other events, as long as no other test appends to it at the same time. */
  open(): Promise<OpenLog>
  /** Where the adapter finds an event id that is used already: anywhere in the log, or in the same stream only. */
  readonly eventIdsUniqueIn: 'log' | 'stream'
}

/** Opens a log before each test of the surrounding `describe`, and disposes of it afterwards. */
export const useLog = (adapter: Adapter): { readonly store: EventStore; reopen(): Promise<EventStore> } => {
  let log: OpenLog
  beforeEach(async () => {
    log = await adapter.open()
  })
  afterEach(() => log.dispose())
  return {
    get store() {
      return log.store
    },
    reopen: () => log.reopen(),
  }
}
