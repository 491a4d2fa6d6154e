import type { EventStore } from '@dutybook/event-store'
import { START } from '@dutybook/kernel'
import type { ReadModel } from '@dutybook/read-store'
import { StartRefused } from './start-refused.ts'

/**
 * The read model only ever follows the log; one that is ahead shows that events are missing at the log's end.
 * @throws StartRefused then
 */
export const checkLogIsWhole = async (
  log: Pick<EventStore, 'head'>,
  readModel: Pick<ReadModel, 'checkpoint'>,
  names: { readonly log: string; readonly readModel: string },
): Promise<void> => {
  const [end, seen] = [await log.head(), readModel.checkpoint()]
  if (seen <= end) return
  throw new StartRefused(
    'log',
    `The log ${names.log} ${end === START ? 'is empty' : `ends at position ${end}`}, but events up to position ${seen} were recorded in it. ` +
      `Put the whole log back from a backup. To go on with the log as it is, delete ${names.readModel} first.`,
  )
}
