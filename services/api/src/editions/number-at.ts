import { type EditionEvent, editionsStream } from '@dutybook/duty-lists'
import type { EventStore } from '@dutybook/event-store'

/** Number of the edition that this event of the list's editions is about; 0 when there is none. */
export const numberAt = async (
  store: Pick<EventStore, 'readStream'>,
  listId: string,
  revision: number,
): Promise<number> => {
  for await (const { data } of store.readStream(editionsStream(listId), { from: revision, limit: 1 }))
    return (data as EditionEvent['data']).number
  return 0
}
