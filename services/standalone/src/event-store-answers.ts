import { type EventStore, StoreUnavailable } from '@dutybook/event-store'
import { StartRefused } from './start-refused.ts'

/**
 * Opens a store on a server and asks it something.
 * @throws StartRefused when it does not answer, or turns the program away
 */
export const answering = async (open: () => EventStore, place: string): Promise<EventStore> => {
  let store: EventStore | undefined
  try {
    store = open()
    await store.head()
    return store
  } catch (error) {
    await store?.close()
    if (!(error instanceof StoreUnavailable)) throw error
    throw new StartRefused(
      'event-store',
      `The log ${place} cannot be used: ${error.message}. Check the server, and DUTYBOOK_EVENT_STORE.`,
    )
  }
}
