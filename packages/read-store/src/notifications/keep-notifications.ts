import {
  type Happening,
  type Notification,
  notificationsOf,
  type Subject,
  subjectId,
  toldThrough,
  wants,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { v5 as nameBasedUuid } from 'uuid'
import { all } from '../database.ts'

/** Same webhook, event and subject, same delivery: its receiver tells a repetition by it. */
export const deliveryIdOf = (webhookId: string, eventId: string, subject: Subject): string => {
  const also = toldThrough(subject) === undefined ? '' : `\n${subjectId(subject)}`
  return nameBasedUuid(`delivery\n${eventId}${also}`, webhookId)
}

/** Notes who is told of what happened, and which webhooks are owed a delivery of it. */
export type KeepNotifications = (
  happening: Happening,
  coordinatingOffice: string,
  recorded: RecordedEvent,
) => void

interface WebhookRow {
  readonly webhookId: string
  readonly events: string
}

export const keepNotifications = (db: DatabaseSync): KeepNotifications => {
  const insert =
    db.prepare(`INSERT INTO notifications (organisation_id, key, position, event_id, subject, district_id, whose, title,
    type, status, due, due_at, within, moved, told_as, actor_id, actor_organisation, recorded_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const owe = db.prepare(`INSERT INTO deliveries (delivery_id, webhook_id, key, event_id, subject, type,
    recorded_at, state, round, since) VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', 0, ?)`)
  const open = db.prepare(`SELECT webhook_id AS webhookId, events FROM webhooks
    WHERE organisation_id = ? AND ended_at IS NULL ORDER BY position`)

  const tellOne = (notification: Notification, recorded: RecordedEvent): void => {
    const { organisationId, subject, districtId, whose, title } = notification
    const { happened, status, due, dueAt = null, within, moved, as } = notification
    const { id, position, recordedAt, metadata } = recorded
    const key = toldThrough(subject) === undefined ? position : `${position}~${subjectId(subject)}`
    const about = JSON.stringify(subject)
    const subjectRow = [about, districtId, whose, title]
    const told = [happened, status, JSON.stringify(due), dueAt, within, moved ? 1 : 0, as]
    const { actor } = metadata
    const actorRow = [actor.id, actor.organisation, recordedAt]
    insert.run(organisationId, key, position, id, ...subjectRow, ...told, ...actorRow)
    for (const { webhookId, events } of all<WebhookRow>(open, organisationId)) {
      if (!wants({ events: JSON.parse(events) as never }, happened)) continue
      const deliveryId = deliveryIdOf(webhookId, id, subject)
      owe.run(deliveryId, webhookId, key, id, about, happened, recordedAt, recordedAt)
    }
  }

  return (happening, coordinatingOffice, recorded) => {
    for (const notification of notificationsOf(happening, coordinatingOffice)) tellOne(notification, recorded)
  }
}
