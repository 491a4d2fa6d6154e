import type { EventStore } from '@dutybook/event-store'
import type { Position } from '@dutybook/kernel'
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
    `The log ${names.log} ends at position ${shown(end)}, but events up to position ${shown(seen)} were recorded in it. ` +
      `Put the whole log back from a backup. To go on with the log as it is, delete ${names.readModel} first.`,
  )
}

const shown = (position: Position): string => position.replace(/^0+/u, '') || '0'
