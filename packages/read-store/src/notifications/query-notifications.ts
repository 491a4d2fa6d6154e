import type { AnyAct, Subject, ToldEvent } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, given, one } from '../database.ts'
import { keyAfter, pageOf } from '../paging.ts'
import type { ListedWebhook, NotificationQueries, ToldFacts } from './notification-queries.ts'

type WebhookQueries = Pick<NotificationQueries, 'notifications' | 'webhooks' | 'webhook'>

interface NotificationRow extends Omit<ToldFacts, 'due' | 'dueAt' | 'moved'> {
  readonly subject: string
  readonly due: string
  readonly dueAt: string | null
  readonly moved: number
}

interface WebhookRow extends Omit<ListedWebhook, 'events' | 'state' | 'endedAt'> {
  readonly districtId: string
  readonly position: string
  readonly events: string
  readonly paused: number
  readonly endedAt: string | null
}

const columns = `w.webhook_id AS webhookId, w.district_id AS districtId, w.organisation_id AS organisationId,
  coalesce(o.name, w.organisation_id) AS organisation, w.position, w.url, w.events, w.paused,
  w.secret_version AS secretVersion, w.subscribed_at AS subscribedAt, w.subscribed_by AS subscribedBy,
  w.ended_at AS endedAt,
  (SELECT count(*) FROM deliveries d WHERE d.webhook_id = w.webhook_id AND d.state = 'pending') AS pending,
  (SELECT count(*) FROM deliveries d WHERE d.webhook_id = w.webhook_id AND d.state = 'dead') AS dead
  FROM webhooks w LEFT JOIN organisations o
  ON o.district_id = w.district_id AND o.organisation_id = w.organisation_id`

/** What organisations were told, and the webhooks of a district. */
export const queryNotifications = (db: DatabaseSync): WebhookQueries => {
  const told = db.prepare(`SELECT n.key, h.position, h.event_id AS eventId, h.subject, h.title,
    coalesce(t.name, h.whose) AS township, h.type, h.status, n.due, h.due_at AS dueAt, n.within, h.moved, n.told_as AS "as",
    h.actor_id AS actorId, coalesce(a.name, '') AS actedBy, h.recorded_at AS recordedAt
    FROM notifications n JOIN happenings h ON h.key = n.key
    LEFT JOIN organisations t ON t.district_id = h.district_id AND t.organisation_id = h.whose
    LEFT JOIN organisations a ON a.district_id = h.district_id AND a.organisation_id = h.actor_organisation
    WHERE n.organisation_id = ? AND n.key > ? ORDER BY n.key LIMIT ?`)
  const page = db.prepare(`SELECT ${columns} WHERE w.district_id = :districtId
    AND (:before = '' OR w.position < :before) AND (:reader IS NULL OR w.organisation_id = :reader)
    ORDER BY w.position DESC LIMIT :limit`)
  const single = db.prepare(`SELECT ${columns} WHERE w.webhook_id = ?`)

  return {
    notifications: (organisationId, after, limit) =>
      all<NotificationRow>(told, organisationId, after, limit).map(
        ({ subject, due, dueAt, moved, ...row }) => ({
          ...row,
          ...(JSON.parse(subject) as Subject),
          due: JSON.parse(due) as readonly AnyAct[],
          ...given<Pick<ToldFacts, 'dueAt'>>({ dueAt }),
          moved: moved === 1,
        }),
      ),
    webhooks: (districtId, visibleTo, request) => {
      const reader = visibleTo === 'all' ? null : visibleTo.organisationId
      const before = keyAfter(request)
      const limit = request.limit + 1
      const rows = page.all({ districtId, before, reader, limit }) as unknown as WebhookRow[]
      return pageOf(rows, request, ({ position }) => position, render)
    },
    webhook: (webhookId) => {
      const row = one<WebhookRow>(single, webhookId)
      return row === undefined ? undefined : { ...render(row), districtId: row.districtId }
    },
  }
}

const render = (row: WebhookRow): ListedWebhook => {
  const { districtId: _d, position: _p, events, paused, endedAt, ...webhook } = row
  const open = paused === 1 ? 'paused' : 'active'
  return {
    ...webhook,
    events: JSON.parse(events) as readonly ToldEvent[],
    state: endedAt === null ? open : 'ended',
    ...given<Pick<ListedWebhook, 'endedAt'>>({ endedAt }),
  }
}
