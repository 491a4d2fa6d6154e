import {
  type Happening,
  notificationsOf,
  type Subject,
  subjectId,
  toldThrough,
  wants,
  type Webhook,
} from '@dutybook/duty-lists'
import type { RecordedEvent } from '@dutybook/kernel'
import type { DatabaseSync } from 'node:sqlite'
import { v5 as nameBasedUuid } from 'uuid'
import { all, holdRows } from '../database.ts'
import type { Projection } from '../projection.ts'
import { notificationKey } from './notification-key.ts'

/** Same webhook, event and subject, same delivery: its receiver tells a repetition by it. */
export const deliveryIdOf = (webhookId: string, eventId: string, subject: Subject): string => {
  const also = toldThrough(subject) === undefined ? '' : `\n${subjectId(subject)}`
  return nameBasedUuid(`delivery\n${eventId}${also}`, webhookId)
}

/** To be shown the events of webhooks, too, after their rows were written: it keeps in mind who has which. */
export interface Notifications extends Projection {
  /** Notes who is told of what happened, and which webhooks are owed a delivery of it. */
  tell(happening: Happening, coordinatingOffice: string, recorded: RecordedEvent): void
}

type OpenWebhook = Pick<Webhook, 'webhookId' | 'events'>

export const keepNotifications = (db: DatabaseSync): Notifications => {
  const happened = holdRows(
    db,
    `happenings (key, position, event_id, subject, district_id, whose, title, type, status, due_at, moved,
    actor_id, actor_organisation, recorded_at)`,
    14,
  )
  const told = holdRows(db, 'notifications (organisation_id, key, due, within, told_as)', 5)
  const owe = db.prepare(`INSERT INTO deliveries (delivery_id, webhook_id, key, event_id, subject, type,
    recorded_at, state, round, since) VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', 0, ?)`)
  const select = db.prepare(`SELECT webhook_id AS webhookId, events FROM webhooks
    WHERE organisation_id = ? AND ended_at IS NULL ORDER BY position`)
  const open = new Map<string, readonly OpenWebhook[]>()

  const webhooksOf = (organisationId: string): readonly OpenWebhook[] => {
    const known = open.get(organisationId)
    if (known !== undefined) return known
    const found = all<{ webhookId: string; events: string }>(select, organisationId).map(
      ({ webhookId, events }) => ({ webhookId, events: JSON.parse(events) as Webhook['events'] }),
    )
    open.set(organisationId, found)
    return found
  }

  return {
    tell: (happening, coordinatingOffice, recorded) => {
      const notifications = notificationsOf(happening, coordinatingOffice)
      if (notifications.length === 0) return
      const { subject, districtId, whose, title, happened: type, status, dueAt = null, moved } = happening
      const { id, position, recordedAt, metadata } = recorded
      const also = toldThrough(subject) === undefined ? undefined : subjectId(subject)
      const key = notificationKey(position, also)
      const about = JSON.stringify(subject)
      const { actor } = metadata
      const what = [title, type, status, dueAt, moved ? 1 : 0] as const
      const who = [actor.id, actor.organisation] as const
      happened.add(key, position, id, about, districtId, whose, ...what, ...who, recordedAt)
      for (const { organisationId, due, within, as } of notifications) {
        told.add(organisationId, key, JSON.stringify(due), within, as)
        for (const webhook of webhooksOf(organisationId)) {
          if (!wants(webhook, type)) continue
          const deliveryId = deliveryIdOf(webhook.webhookId, id, subject)
          owe.run(deliveryId, webhook.webhookId, key, id, about, type, recordedAt, recordedAt)
        }
      }
    },
    apply: () => open.clear(),
    flush: () => {
      happened.flush()
      told.flush()
    },
    reset: () => {
      happened.reset()
      told.reset()
      open.clear()
    },
  }
}
