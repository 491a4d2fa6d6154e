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
import type { DatabaseSync } from 'node:sqlite'
import type { ProjectedPart, Route } from './apply-events.ts'
import { campaignEventTypes, projectCampaigns } from './campaigns/project-campaigns.ts'
import { keepDeadlineSteps } from './deadline-steps.ts'
import { projectDelegations } from './delegations.ts'
import { directoryEventTypes, projectDirectory } from './directory.ts'
import { editionEventTypes, projectEditions } from './editions/project-editions.ts'
import { importEventTypes, projectImports } from './imports/project-imports.ts'
import { listEventTypes } from './lists/list-events.ts'
import { projectLists } from './lists/project-lists.ts'
import { keepNotifications } from './notifications/keep-notifications.ts'
import { deliveryEventTypes, projectDeliveries } from './notifications/project-deliveries.ts'
import { projectWebhooks, webhookEventTypes } from './notifications/project-webhooks.ts'
import { objectionEventTypes } from './objections/objection-events.ts'
import { projectObjectionSteps } from './objections/objection-steps.ts'
import { keepMeetings, projectObjections } from './objections/project-objections.ts'
import { projectPendingSteps } from './pending-steps.ts'
import type { Projection } from './projection.ts'
import type { InboxVersions } from './proposals/inbox-versions.ts'
import { projectProposals } from './proposals/project-proposals.ts'
import { proposalEventTypes } from './proposals/proposal-events.ts'
import { projectRedirections } from './redirections.ts'

/** The read model in two: what the lists and their editions say, and the work on them. A projection of one reads no table of the other. */
export type Part = 'lists' | 'work'

/** Which projections take in the events of the streams with a prefix. */
interface Taking<Projections> extends Omit<Route, 'projections'> {
  readonly prefix: string
  readonly by: (projections: Projections) => readonly Projection[]
}

const projectionsOfLists = (db: DatabaseSync) => ({ lists: projectLists(db), editions: projectEditions(db) })

const takenByLists: readonly Taking<ReturnType<typeof projectionsOfLists>>[] = [
  { prefix: listStream(''), types: listEventTypes, by: (to) => [to.lists] },
  { prefix: editionsStream(''), types: editionEventTypes, by: (to) => [to.editions] },
  { prefix: campaignStream(''), types: campaignEventTypes, by: (to) => [to.editions] },
]

const projectionsOfWork = (db: DatabaseSync, inboxes: InboxVersions) => {
  const notifications = keepNotifications(db)
  const campaigns = projectCampaigns(db, notifications)
  const redirections = projectRedirections(db)
  const proposals = projectProposals(db, notifications, inboxes, {
    follow: [keepMeetings(db), campaigns.followProposal],
    settle: [redirections.settle, keepDeadlineSteps(db)],
  })
  return {
    notifications,
    directory: projectDirectory(db),
    delegations: projectDelegations(db),
    proposals,
    pendingSteps: projectPendingSteps(db),
    redirections,
    imports: projectImports(db),
    campaigns,
    objections: projectObjections(db, notifications),
    objectionSteps: projectObjectionSteps(db),
    webhooks: projectWebhooks(db),
    deliveries: projectDeliveries(db),
  }
}

const takenByWork: readonly Taking<ReturnType<typeof projectionsOfWork>>[] = [
  {
    prefix: directoryStream(''),
    types: directoryEventTypes,
    by: (to) => [to.directory, to.delegations, to.redirections, to.objectionSteps],
    waits: true,
  },
  { prefix: proposalStream(''), types: proposalEventTypes, by: (to) => [to.proposals, to.pendingSteps] },
  { prefix: importStream(''), types: importEventTypes, by: (to) => [to.imports] },
  { prefix: editionsStream(''), types: editionEventTypes, by: (to) => [to.campaigns], waits: true },
  { prefix: campaignStream(''), types: campaignEventTypes, by: (to) => [to.campaigns], waits: true },
  {
    prefix: objectionStream(''),
    types: objectionEventTypes,
    by: (to) => [to.objections, to.objectionSteps],
    waits: true,
  },
  { prefix: webhooksStream(''), types: webhookEventTypes, by: (to) => [to.webhooks, to.notifications] },
  { prefix: deliveryStream(''), types: deliveryEventTypes, by: (to) => [to.deliveries] },
]

const prefixesOf = (taken: readonly { readonly prefix: string }[]): readonly string[] =>
  taken.map(({ prefix }) => prefix)

/** Prefixes of the streams that a part is made from; editions and campaigns tell something to both. */
export const streamsOfPart: Readonly<Record<Part, readonly string[]>> = {
  lists: prefixesOf(takenByLists),
  work: prefixesOf(takenByWork),
}

/** Prefixes of the streams whose events the read model takes in; it must know every type of event in them. */
export const readModelStreams: readonly string[] = [
  ...new Set([...streamsOfPart.lists, ...streamsOfPart.work]),
]

/** What each part makes of the log. */
export const projectLog = (
  db: DatabaseSync,
  inboxes: InboxVersions,
): Readonly<Record<Part, ProjectedPart>> => ({
  lists: projectPart(takenByLists, projectionsOfLists(db)),
  work: projectPart(takenByWork, projectionsOfWork(db, inboxes)),
})

const projectPart = <Projections extends Readonly<Record<string, Projection>>>(
  taken: readonly Taking<Projections>[],
  projections: Projections,
): ProjectedPart => ({
  routes: new Map(
    taken.map(({ prefix, by, ...route }) => [prefix, { ...route, projections: by(projections) }]),
  ),
  projections: Object.values(projections),
})
