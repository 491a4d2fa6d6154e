import type { EventStore } from '@dutybook/event-store'
import type { ReadModel } from '@dutybook/read-store'
import type { DataFolder } from './data-folder.ts'
import { StartRefused } from './start-refused.ts'

/**
 * The read model only ever follows the log; one that is ahead shows that events are missing at the log's end.
 * @throws StartRefused then
 */
export const checkLogIsWhole = async (
  log: Pick<EventStore, 'head'>,
  readModel: Pick<ReadModel, 'checkpoint'>,
  folder: Pick<DataFolder, 'log' | 'readModel'>,
): Promise<void> => {
  const [end, seen] = [await log.head(), readModel.checkpoint()]
  if (seen <= end) return
  throw new StartRefused(
    'log',
    `The log ${folder.log} ends at position ${Number(end)}, but events up to position ${Number(seen)} were recorded in it. ` +
      `Put the whole log back from a backup. To go on with the log as it is, delete ${folder.readModel} first.`,
  )
}
