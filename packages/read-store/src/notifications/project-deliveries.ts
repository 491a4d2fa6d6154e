import type { DeliveryEvent } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import type { Projection } from '../projection.ts'

export const deliveryEventTypes = {
  NotificationDelivered: true,
  NotificationUndeliverable: true,
  RedeliveryRequested: true,
} as const satisfies Record<DeliveryEvent['type'], true>

/** Closes and opens deliveries as the log says. One whose webhook has ended meanwhile is left as it is. */
export const projectDeliveries = (db: DatabaseSync): Projection => {
  const close = db.prepare(`UPDATE deliveries SET state = ?, round = ?, since = ?, attempts = ?, outcome = ?
    WHERE delivery_id = ?`)
  const open = db.prepare(`UPDATE deliveries SET state = 'pending', round = ?, since = ?
    WHERE delivery_id = ?`)

  return {
    apply: (recorded) => {
      const event = recorded as unknown as DeliveryEvent
      const { deliveryId, round } = event.data
      const at = recorded.recordedAt
      switch (event.type) {
        case 'NotificationDelivered': {
          const { attempts, status } = event.data
          close.run('delivered', round, at, attempts, JSON.stringify({ status }), deliveryId)
          return
        }
        case 'NotificationUndeliverable': {
          const { attempts, failure } = event.data
          close.run('dead', round, at, attempts, JSON.stringify({ failure }), deliveryId)
          return
        }
        case 'RedeliveryRequested':
          open.run(round, at, deliveryId)
          return
      }
    },
  }
}
