import {
  type Notification,
  notificationsOf,
  type Proposal,
  type ProposalEvent,
  wants,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { v5 as nameBasedUuid } from 'uuid'
import { coordinatingOffices } from '../coordinating-office.ts'
import { all } from '../database.ts'

/** Same webhook and event, same delivery: its receiver tells a repetition by it. */
export const deliveryIdOf = (webhookId: string, eventId: string): string =>
  nameBasedUuid(`delivery\n${eventId}`, webhookId)

export interface Notifications {
  /** Notes who is told of the event, and which webhooks are owed a delivery of it. */
  follow(before: Proposal, event: ProposalEvent, after: Proposal, recorded: RecordedEvent): void
}

interface WebhookRow {
  readonly webhookId: string
  readonly events: string
}

export const keepNotifications = (db: DatabaseSync): Notifications => {
  const insert =
    db.prepare(`INSERT INTO notifications (organisation_id, position, event_id, proposal_id, type,
    status, due, due_at, within, moved, told_as, actor_id, actor_organisation, recorded_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const owe =
    db.prepare(`INSERT INTO deliveries (delivery_id, webhook_id, position, event_id, proposal_id, type,
    recorded_at, state, round, since) VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', 0, ?)`)
  const open = db.prepare(`SELECT webhook_id AS webhookId, events FROM webhooks
    WHERE organisation_id = ? AND ended_at IS NULL ORDER BY position`)
  const officeOf = coordinatingOffices(db)

  const tell = (notification: Notification, { id, position, recordedAt, metadata }: RecordedEvent): void => {
    const {
      organisationId,
      proposalId,
      happened,
      status,
      due,
      dueAt = null,
      within,
      moved,
      as,
    } = notification
    const told = [happened, status, JSON.stringify(due), dueAt, within, moved ? 1 : 0, as]
    const { actor } = metadata
    insert.run(organisationId, position, id, proposalId, ...told, actor.id, actor.organisation, recordedAt)
    for (const { webhookId, events } of all<WebhookRow>(open, organisationId)) {
      if (!wants({ events: JSON.parse(events) as never }, happened)) continue
      const deliveryId = deliveryIdOf(webhookId, id)
      owe.run(deliveryId, webhookId, position, id, proposalId, happened, recordedAt, recordedAt)
    }
  }

  return {
    follow: (before, event, after, recorded) => {
      const told = notificationsOf(before, event, after, officeOf(after.districtId))
      for (const notification of told) tell(notification, recorded)
    },
  }
}
