import {
  campaignStream,
  deliveryStream,
  directoryStream,
  editionsStream,
  importStream,
  listStream,
  objectionStream,
  proposalStream,
  webhooksStream,
} from '@dutybook/duty-lists'
import { type Position, type RecordedEvent, START } from '@dutybook/kernel'
import { campaignEventTypes, campaignsSchema, projectCampaigns } from './campaigns/project-campaigns.ts'
import { queryCampaigns } from './campaigns/query-campaigns.ts'
import { indexDatabase, one, openDatabase, type Schema } from './database.ts'
import { editionEventTypes, editionsSchema, projectEditions } from './editions/project-editions.ts'
import { queryEditions } from './editions/query-editions.ts'
import { keepDeadlineSteps } from './deadline-steps.ts'
import { delegationsSchema, projectDelegations, queryDelegations } from './delegations.ts'
import { directoryEventTypes, directorySchema, projectDirectory } from './directory.ts'
import { importEventTypes, importsSchema, projectImports } from './imports/project-imports.ts'
import { queryImports } from './imports/query-imports.ts'
import { arrangementsSchema } from './lists/arrangements.ts'
import { itemVersionsSchema } from './lists/item-versions.ts'
import { listEventTypes } from './lists/list-events.ts'
import { listsSchema, projectLists } from './lists/project-lists.ts'
import { queryComparison } from './lists/query-comparison.ts'
import { queryItems } from './lists/query-items.ts'
import { queryLists } from './lists/query-lists.ts'
import { queryRegimes } from './lists/query-regimes.ts'
import { objectionEventTypes } from './objections/objection-events.ts'
import { objectionStepsSchema, projectObjectionSteps } from './objections/objection-steps.ts'
import { keepMeetings, objectionsSchema, projectObjections } from './objections/project-objections.ts'
import { queryObjections } from './objections/query-objections.ts'
import { deliveryEventTypes, projectDeliveries } from './notifications/project-deliveries.ts'
import { keepNotifications } from './notifications/keep-notifications.ts'
import { projectWebhooks, webhookEventTypes } from './notifications/project-webhooks.ts'
import { queryDeliveries } from './notifications/query-deliveries.ts'
import { queryNotifications } from './notifications/query-notifications.ts'
import { notificationsIndexes, notificationsSchema } from './notifications/schema.ts'
import { pendingStepsSchema, projectPendingSteps, queryPendingSteps } from './pending-steps.ts'
import { blamesEvent, PoisonEvent } from './poison-event.ts'
import type { Projection } from './projection.ts'
import { inboxSchema } from './proposals/inbox.ts'
import { inboxVersions } from './proposals/inbox-versions.ts'
import { projectProposals, proposalsIndexes, proposalsSchema } from './proposals/project-proposals.ts'
import { proposalEventTypes } from './proposals/proposal-events.ts'
import { queryInbox } from './proposals/query-inbox.ts'
import { queryInboxHeads } from './proposals/query-inbox-heads.ts'
import { queryProposals } from './proposals/query-proposals.ts'
import { queryDirectory } from './query-directory.ts'
import type { Part } from './parts.ts'
import type { ReadModel } from './read-model.ts'
import { projectRedirections } from './redirections.ts'

/** Raised whenever projections write other rows for the same events; the model is then rebuilt when next opened. */
const PROJECTIONS_VERSION = 14
const EVENT_SCHEMA_VERSION = 1
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
  const notifications = keepNotifications(db)
  const directory = projectDirectory(db)
  const lists = projectLists(db)
  const inboxes = inboxVersions()
  const campaigns = projectCampaigns(db, notifications)
  const redirections = projectRedirections(db)
  const proposals = projectProposals(db, notifications, inboxes, {
    follow: [keepMeetings(db), campaigns.followProposal],
    settle: [redirections.settle, keepDeadlineSteps(db)],
  })
  const pendingSteps = projectPendingSteps(db)
  const objectionSteps = projectObjectionSteps(db)
  const projections = [notifications, lists, proposals, pendingSteps, redirections, objectionSteps]
  const imports = projectImports(db)
  const editions = projectEditions(db)
  const isBuilt = (projection: Projection): boolean =>
    part === undefined || (projection === lists || projection === editions) === (part === 'lists')
  const routes = new Map<string, Route>([
    [
      directoryStream(''),
      {
        types: directoryEventTypes,
        projections: [directory, projectDelegations(db), redirections, objectionSteps],
        waits: true,
      },
    ],
    [listStream(''), { types: listEventTypes, projections: [lists] }],
    [importStream(''), { types: importEventTypes, projections: [imports] }],
    [editionsStream(''), { types: editionEventTypes, projections: [editions, campaigns], waits: true }],
    [campaignStream(''), { types: campaignEventTypes, projections: [campaigns, editions], waits: true }],
    [webhooksStream(''), { types: webhookEventTypes, projections: [projectWebhooks(db), notifications] }],
    [deliveryStream(''), { types: deliveryEventTypes, projections: [projectDeliveries(db)] }],
    [
      objectionStream(''),
      {
        types: objectionEventTypes,
        projections: [projectObjections(db, notifications), objectionSteps],
        waits: true,
      },
    ],
    [
      proposalStream(''),
      {
        types: proposalEventTypes,
        projections: [proposals, pendingSteps],
      },
    ],
  ])
  const read = db.prepare('SELECT position FROM checkpoint')
  const save = db.prepare('UPDATE checkpoint SET position = ?')
  const listQueries = queryLists(db, cacheBytes)

  const checkpoint = (): Position => one<{ position: Position }>(read)?.position ?? START

  const project = (event: RecordedEvent): void => {
    const route = routes.get(event.stream.slice(0, event.stream.indexOf('-') + 1))
    if (route === undefined) return
    try {
      if (!Object.hasOwn(route.types, event.type)) throw new Error('this version does not know the type')
      if (event.metadata.schemaVersion !== EVENT_SCHEMA_VERSION) {
        throw new Error(`this version does not know schema version ${event.metadata.schemaVersion}`)
      }
      for (const projection of route.projections) if (isBuilt(projection)) projection.apply(event)
      if (route.waits) inboxes.touchAll()
    } catch (error) {
      throw blamesEvent(error) ? new PoisonEvent(event, error) : error
    }
  }

  const flush = (batch: readonly RecordedEvent[]): void => {
    try {
      for (const projection of projections) projection.flush?.()
    } catch (error) {
      const [only] = batch.length === 1 ? batch : []
      throw only !== undefined && blamesEvent(error) ? new PoisonEvent(only, error) : error
    }
  }

  /** Takes all batches in, in one transaction, or nothing. */
  const take = (batches: readonly (readonly RecordedEvent[])[], position: Position): void => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const done = checkpoint()
      for (const batch of batches) {
        for (const event of batch) if (event.position > done) project(event)
        flush(batch)
      }
      if (position > done) save.run(position)
      db.exec('COMMIT')
    } catch (error) {
      for (const projection of projections) projection.reset?.()
      inboxes.reset()
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
    inboxes.settle()
  }

  return {
    checkpoint,
    apply: (events, position) => {
      try {
        take([events], position)
      } catch (error) {
        if (error instanceof PoisonEvent || !blamesEvent(error)) throw error
        take(
          events.map((event) => [event]),
          position,
        )
      }
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
    close: () => db.close(),
  }
}

/** Events after which a township may have another name. */
const renaming: ReadonlySet<string> = new Set(['OrganisationRegistered', 'OrganisationRenamed'])

interface Route {
  readonly types: Readonly<Record<string, true>>
  readonly projections: readonly Projection[]
  /** Its events may change what waits for anybody; those of proposals say for whom. */
  readonly waits?: true
}

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
