import { foldWhenIdle } from '@dutybook/event-store'
import { applyEvents } from './apply-events.ts'
import { campaignsSchema } from './campaigns/project-campaigns.ts'
import { queryCampaigns } from './campaigns/query-campaigns.ts'
import { indexDatabase, openDatabase, type Schema } from './database.ts'
import { delegationsSchema, queryDelegations } from './delegations.ts'
import { directorySchema } from './directory.ts'
import { editionsSchema } from './editions/project-editions.ts'
import { queryEditions } from './editions/query-editions.ts'
import { importsSchema } from './imports/project-imports.ts'
import { queryImports } from './imports/query-imports.ts'
import { arrangementsSchema } from './lists/arrangements.ts'
import { itemVersionsSchema } from './lists/item-versions.ts'
import { listsSchema } from './lists/project-lists.ts'
import { queryComparison } from './lists/query-comparison.ts'
import { queryItems } from './lists/query-items.ts'
import { queryLists } from './lists/query-lists.ts'
import { queryRegimes } from './lists/query-regimes.ts'
import { queryDeliveries } from './notifications/query-deliveries.ts'
import { queryNotifications } from './notifications/query-notifications.ts'
import { notificationsIndexes, notificationsSchema } from './notifications/schema.ts'
import { objectionStepsSchema } from './objections/objection-steps.ts'
import { objectionsSchema } from './objections/project-objections.ts'
import { queryObjections } from './objections/query-objections.ts'
import { pendingStepsSchema, queryPendingSteps } from './pending-steps.ts'
import { type Part, projectLog } from './project-log.ts'
import { inboxSchema } from './proposals/inbox.ts'
import { inboxVersions } from './proposals/inbox-versions.ts'
import { proposalsIndexes, proposalsSchema } from './proposals/project-proposals.ts'
import { queryInbox } from './proposals/query-inbox.ts'
import { queryInboxHeads } from './proposals/query-inbox-heads.ts'
import { queryProposals } from './proposals/query-proposals.ts'
import { queryDirectory } from './query-directory.ts'
import type { ReadModel } from './read-model.ts'

/** Raised whenever projections write other rows for the same events; the model is then rebuilt when next opened. */
const PROJECTIONS_VERSION = 14
const CACHE_BYTES = 32 * 1024 * 1024

export interface ReadModelOptions {
  /** File of the database, or `:memory:`. A file of another version is deleted: the model then starts from START. */
  readonly path: string
  /** How much rendered JSON is kept in memory at most; 32 MiB when not given. */
  readonly cacheBytes?: number
  /** Written faster, but a crash before `close` spoils the file: for one that nobody uses before `indexReadModel`. */
  readonly bulk?: boolean
  /** Of all tables only those of this part are filled; all when not given. */
  readonly part?: Part
}

/** @throws NotAReadModel when the file is a database of something else */
export const openReadModel = ({
  path,
  cacheBytes = CACHE_BYTES,
  bulk = false,
  part,
}: ReadModelOptions): ReadModel => {
  const db = openDatabase(path, schema, bulk)
  const inboxes = inboxVersions()
  const projected = projectLog(db, inboxes)
  const parts = part === undefined ? [projected.lists, projected.work] : [projected[part]]
  const listQueries = queryLists(db, cacheBytes)
  const { checkpoint, apply } = applyEvents(db, parts, inboxes)
  const folding = foldWhenIdle(db)

  return {
    checkpoint,
    apply: (events, position) => {
      apply(events, position)
      folding.committed()
      if (events.some(({ type }) => renaming.has(type))) listQueries.forget()
      else if (events.length > 0) listQueries.advance()
    },
    lists: listQueries.lists,
    list: listQueries.list,
    ...queryItems(db),
    ...queryComparison(db),
    ...queryRegimes(db),
    ...queryEditions(db),
    ...queryProposals(db),
    ...queryInbox(db),
    ...queryInboxHeads(db),
    inboxVersion: inboxes.of,
    ...queryObjections(db),
    ...queryImports(db),
    ...queryDirectory(db),
    ...queryDelegations(db),
    ...queryPendingSteps(db),
    ...queryCampaigns(db),
    ...queryNotifications(db),
    ...queryDeliveries(db),
    close: () => {
      folding.stop()
      db.close()
    },
  }
}

/** Events after which a township may have another name. */
const renaming: ReadonlySet<string> = new Set(['OrganisationRegistered', 'OrganisationRenamed'])

const tables = `-- projections version ${PROJECTIONS_VERSION}
  CREATE TABLE checkpoint (id INTEGER PRIMARY KEY CHECK (id = 1), position TEXT NOT NULL) STRICT;
  INSERT INTO checkpoint (id, position) VALUES (1, '');
  ${[directorySchema, listsSchema, arrangementsSchema, itemVersionsSchema].join('')}
  ${[objectionsSchema, objectionStepsSchema, campaignsSchema].join('')}
  ${[proposalsSchema, inboxSchema, pendingStepsSchema, importsSchema, editionsSchema, delegationsSchema].join('')}
  ${notificationsSchema}`

const schema: Schema = { tables, lateIndexes: [proposalsIndexes, notificationsIndexes].join('') }

/** Completes a read model that was filled in bulk. */
export const indexReadModel = (path: string): void => indexDatabase(path, schema)
