import type { DatabaseSync } from 'node:sqlite'
import { all, given, one } from '../database.ts'
import { keyAfter, pageOf } from '../paging.ts'
import type {
  DeliveryState,
  ListedDelivery,
  NotificationQueries,
  PendingDelivery,
} from './notification-queries.ts'

type DeliveryQueries = Pick<
  NotificationQueries,
  'deliveries' | 'delivery' | 'pendingDeliveries' | 'deliveryCounts'
>

interface DeliveryRow extends Omit<ListedDelivery, 'attempts' | 'status' | 'failure'> {
  readonly position: string
  readonly attempts: number | null
  readonly outcome: string | null
}

const columns = `delivery_id AS deliveryId, event_id AS eventId, proposal_id AS proposalId, type,
  recorded_at AS recordedAt, state, round, since, attempts, outcome, position FROM deliveries`

/** What became of what webhooks should be told, and what is owed them. */
export const queryDeliveries = (db: DatabaseSync): DeliveryQueries => {
  const page =
    db.prepare(`SELECT ${columns} WHERE webhook_id = :webhookId AND (:state IS NULL OR state = :state)
    AND (:before = '' OR position < :before) ORDER BY position DESC LIMIT :limit`)
  const single = db.prepare(`SELECT ${columns} WHERE webhook_id = ? AND delivery_id = ?`)
  const waiting = db.prepare(`SELECT DISTINCT d.webhook_id AS webhookId, w.district_id AS districtId
    FROM deliveries d JOIN webhooks w ON w.webhook_id = d.webhook_id
    WHERE d.state = 'pending' AND w.paused = 0 AND w.ended_at IS NULL LIMIT ?`)
  const oldest = db.prepare(`SELECT delivery_id AS deliveryId, event_id AS eventId, proposal_id AS proposalId,
    round, since FROM deliveries WHERE state = 'pending' AND webhook_id = ? ORDER BY position LIMIT ?`)
  const counts = db.prepare('SELECT state, count(*) AS n FROM deliveries GROUP BY state')

  return {
    deliveries: (webhookId, { state = null as never }, request) => {
      const before = keyAfter(request)
      const limit = request.limit + 1
      const rows = page.all({ webhookId, state, before, limit }) as unknown as DeliveryRow[]
      return pageOf(rows, request, ({ position }) => position, render)
    },
    delivery: (webhookId, deliveryId) => {
      const row = one<DeliveryRow>(single, webhookId, deliveryId)
      return row === undefined ? undefined : render(row)
    },
    pendingDeliveries: (ofEach, webhooks) =>
      all<Pick<PendingDelivery, 'webhookId' | 'districtId'>>(waiting, webhooks).flatMap((webhook) =>
        all<Omit<PendingDelivery, 'webhookId' | 'districtId'>>(oldest, webhook.webhookId, ofEach).map(
          (delivery) => ({ ...webhook, ...delivery }),
        ),
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
  const { position: _, attempts, outcome, ...delivery } = row
  return {
    ...delivery,
    ...given<Pick<ListedDelivery, 'attempts'>>({ attempts }),
    ...(outcome === null ? {} : (JSON.parse(outcome) as Pick<ListedDelivery, 'status' | 'failure'>)),
  }
}
