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
import type { Part } from './parts.ts'
import { projectPendingSteps } from './pending-steps.ts'
import type { InboxVersions } from './proposals/inbox-versions.ts'
import { projectProposals } from './proposals/project-proposals.ts'
import { proposalEventTypes } from './proposals/proposal-events.ts'
import { projectRedirections } from './redirections.ts'

/** What each part makes of the log. A projection of one part reads no table of the other. */
export const projectLog = (
  db: DatabaseSync,
  inboxes: InboxVersions,
): Readonly<Record<Part, ProjectedPart>> => ({ lists: projectListsPart(db), work: projectWork(db, inboxes) })

const projectListsPart = (db: DatabaseSync): ProjectedPart => {
  const lists = projectLists(db)
  const editions = projectEditions(db)
  const routes = new Map<string, Route>([
    [listStream(''), { types: listEventTypes, projections: [lists] }],
    [editionsStream(''), { types: editionEventTypes, projections: [editions] }],
    [campaignStream(''), { types: campaignEventTypes, projections: [editions] }],
  ])
  return { routes, holding: [lists] }
}

const projectWork = (db: DatabaseSync, inboxes: InboxVersions): ProjectedPart => {
  const notifications = keepNotifications(db)
  const directory = projectDirectory(db)
  const delegations = projectDelegations(db)
  const campaigns = projectCampaigns(db, notifications)
  const redirections = projectRedirections(db)
  const proposals = projectProposals(db, notifications, inboxes, {
    follow: [keepMeetings(db), campaigns.followProposal],
    settle: [redirections.settle, keepDeadlineSteps(db)],
  })
  const pendingSteps = projectPendingSteps(db)
  const objections = projectObjections(db, notifications)
  const objectionSteps = projectObjectionSteps(db)
  const ofDirectory = [directory, delegations, redirections, objectionSteps]
  const routes = new Map<string, Route>([
    [directoryStream(''), { types: directoryEventTypes, projections: ofDirectory, waits: true }],
    [proposalStream(''), { types: proposalEventTypes, projections: [proposals, pendingSteps] }],
    [importStream(''), { types: importEventTypes, projections: [projectImports(db)] }],
    [editionsStream(''), { types: editionEventTypes, projections: [campaigns], waits: true }],
    [campaignStream(''), { types: campaignEventTypes, projections: [campaigns], waits: true }],
    [
      objectionStream(''),
      { types: objectionEventTypes, projections: [objections, objectionSteps], waits: true },
    ],
    [webhooksStream(''), { types: webhookEventTypes, projections: [projectWebhooks(db), notifications] }],
    [deliveryStream(''), { types: deliveryEventTypes, projections: [projectDeliveries(db)] }],
  ])
  return { routes, holding: [notifications, proposals, pendingSteps, redirections, objectionSteps] }
}
