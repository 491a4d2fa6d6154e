import type { Subject } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import { all, given, one } from '../database.ts'
import { keyAfter, pageOf } from '../paging.ts'
import type {
  DeliveryFacts,
  DeliveryState,
  ListedDelivery,
  NotificationQueries,
  PendingDelivery,
} from './notification-queries.ts'

type DeliveryQueries = Pick<
  NotificationQueries,
  'deliveries' | 'delivery' | 'pendingDeliveries' | 'deliveryCounts'
>

interface DeliveryRow extends Omit<DeliveryFacts, 'attempts' | 'status' | 'failure'> {
  readonly key: string
  readonly subject: string
  readonly attempts: number | null
  readonly outcome: string | null
}

type PendingRow = Pick<PendingDelivery, 'deliveryId' | 'eventId' | 'round' | 'since'> & {
  readonly subject: string
}

const columns = `delivery_id AS deliveryId, event_id AS eventId, subject, type,
  recorded_at AS recordedAt, state, round, since, attempts, outcome, key FROM deliveries`

/** What became of what webhooks should be told, and what is owed them. */
export const queryDeliveries = (db: DatabaseSync): DeliveryQueries => {
  const page =
    db.prepare(`SELECT ${columns} WHERE webhook_id = :webhookId AND (:state IS NULL OR state = :state)
    AND (:before = '' OR key < :before) ORDER BY key DESC LIMIT :limit`)
  const single = db.prepare(`SELECT ${columns} WHERE webhook_id = ? AND delivery_id = ?`)
  const waiting = db.prepare(`SELECT DISTINCT d.webhook_id AS webhookId, w.district_id AS districtId
    FROM deliveries d JOIN webhooks w ON w.webhook_id = d.webhook_id
    WHERE d.state = 'pending' AND w.paused = 0 AND w.ended_at IS NULL LIMIT ?`)
  const oldest = db.prepare(`SELECT delivery_id AS deliveryId, event_id AS eventId, subject,
    round, since FROM deliveries WHERE state = 'pending' AND webhook_id = ? ORDER BY key LIMIT ?`)
  const counts = db.prepare('SELECT state, count(*) AS n FROM deliveries GROUP BY state')

  return {
    deliveries: (webhookId, { state = null as never }, request) => {
      const before = keyAfter(request)
      const limit = request.limit + 1
      const rows = page.all({ webhookId, state, before, limit }) as unknown as DeliveryRow[]
      return pageOf(rows, request, ({ key }) => key, render)
    },
    delivery: (webhookId, deliveryId) => {
      const row = one<DeliveryRow>(single, webhookId, deliveryId)
      return row === undefined ? undefined : render(row)
    },
    pendingDeliveries: (ofEach, webhooks) =>
      all<Pick<PendingDelivery, 'webhookId' | 'districtId'>>(waiting, webhooks).flatMap((webhook) =>
        all<PendingRow>(oldest, webhook.webhookId, ofEach).map(({ subject, ...delivery }) => ({
          ...webhook,
          ...delivery,
          ...subjectFrom(subject),
        })),
      ),
    deliveryCounts: () => ({
      pending: 0,
      delivered: 0,
      dead: 0,
      ...Object.fromEntries(
        all<{ state: DeliveryState; n: number }>(counts).map(({ state, n }) => [state, n]),
      ),
    }),
  }
}

const render = (row: DeliveryRow): ListedDelivery => {
  const { key: _, subject, attempts, outcome, ...delivery } = row
  return {
    ...delivery,
    ...subjectFrom(subject),
    ...given<Pick<DeliveryFacts, 'attempts'>>({ attempts }),
    ...(outcome === null ? {} : (JSON.parse(outcome) as Pick<DeliveryFacts, 'status' | 'failure'>)),
  }
}

const subjectFrom = (text: string): Subject => JSON.parse(text) as Subject
