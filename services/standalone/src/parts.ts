import type { Metrics } from '@dutybook/api'
import type { EventStore, Repository } from '@dutybook/event-store'
import type { Feed, ReadModel } from '@dutybook/read-store'
import type { Logger } from 'pino'
import type { Closing } from './closing.ts'
import type { DataFolder } from './data-folder.ts'
import type { Settings } from './settings.ts'

/** What every process has: the log, and the local read model that follows it. */
export interface Parts {
  readonly settings: Settings
  readonly folder: DataFolder
  readonly clock: () => Date
  readonly logger: Logger
  readonly metrics: Metrics
  readonly store: EventStore
  readonly repository: Repository
  readonly readModel: ReadModel
  readonly feed: Feed
  /** How to close what is open; each part adds itself. */
  readonly opened: Closing[]
}
