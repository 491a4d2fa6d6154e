import type { EventStoreDbOptions } from '@dutybook/event-store/eventstoredb'
import {
  openRecipientStreams,
  type RecipientStreams,
  type RecipientStreamsOptions,
} from './recipient-streams.ts'

/** Opens what is kept on the server beside the log with this prefix. Nobody is asked before the first call. */
export const openRecipientsOnServer = async (
  { connectionString, prefix }: Pick<EventStoreDbOptions, 'connectionString' | 'prefix'>,
  options: Omit<RecipientStreamsOptions, 'store'>,
): Promise<RecipientStreams> => {
  // Only who needs the client pays for it: it takes 30 MB.
  const { openEventStoreDb } = await import('@dutybook/event-store/eventstoredb')
  return openRecipientStreams({
    ...options,
    store: openEventStoreDb({ connectionString, prefix, beside: 'people' }),
  })
}
