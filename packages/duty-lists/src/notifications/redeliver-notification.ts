import { accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { type Delivery, type DeliveryEvent, type DeliveryIdentity, delivery } from './delivery.ts'
import { type AboutWebhook, type OfWebhook, webhookFor } from './webhook-refusals.ts'
import { subjectOf } from './subject.ts'
import type { Webhooks } from './webhooks.ts'

export type RedeliverNotification = DeliveryIdentity &
  AboutWebhook & {
    readonly type: 'redeliver-notification'
    /** The webhooks of the district as they are now. */
    readonly webhooks: Webhooks
  }

export type RedeliverNotificationRefusal =
  | OfWebhook
  | (Refusal<'delivery-pending'> & { readonly deliveryId: string })

/** 重新投递: what was given up, or was received and lost, is told once more. */
export const redeliverNotification: Decider<
  Delivery,
  RedeliverNotification,
  DeliveryEvent,
  RedeliverNotificationRefusal
> = {
  ...delivery,
  decide: (command, { status, round }) => {
    const found = webhookFor('redeliver-notification', command, command.webhooks)
    if (!found.ok) return decline(found.refusal)
    const { deliveryId, webhookId, districtId, eventId } = command
    if (status === 'pending') return decline({ code: 'delivery-pending', deliveryId })
    const identity = { deliveryId, webhookId, districtId, eventId, ...subjectOf(command) }
    return accept({ type: 'RedeliveryRequested', data: { ...identity, round: round + 1 } })
  },
}
