import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import type { Settings } from './settings.ts'
import { withoutCredentials } from './without-credentials.ts'

/** Where the log is, in words for people, and the file of the read model that follows it. */
export interface LogPlace {
  readonly log: string
  readonly readModel: string
}

/** Positions of different logs do not compare, so each log has a read model of its own; a password makes no other log. */
export const placeOfLog = (
  folder: Pick<DataFolder, 'log' | 'readModel'>,
  {
    DUTYBOOK_EVENT_STORE: server,
    DUTYBOOK_STREAM_PREFIX: prefix,
  }: Pick<Settings, 'DUTYBOOK_EVENT_STORE' | 'DUTYBOOK_STREAM_PREFIX'>,
): LogPlace => {
  if (server === undefined) return { log: folder.log, readModel: folder.readModel }
  const [hosts = ''] = withoutCredentials(server).replace('…@', '').split('?')
  const mark = createHash('sha256').update(`${hosts} ${prefix}`).digest('hex').slice(0, 12)
  const readModel = join(dirname(folder.readModel), `read-model-${mark}.sqlite`)
  return { log: `${prefix}* at ${hosts}`, readModel }
}
