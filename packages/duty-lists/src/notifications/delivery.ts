import type { DomainEvent } from '@dutybook/kernel'
import type { Subject } from './subject.ts'

/** What one webhook is told of one event, and of which attempt to tell it this is: asked for again, `round` grows from 0. */
export type DeliveryIdentity = {
  readonly deliveryId: string
  readonly webhookId: string
  readonly districtId: string
  /** Event that it is told of. */
  readonly eventId: string
} & Subject

/**
 * Why it could not be delivered. `answered`: with another HTTP status than 2xx · `redirected`: elsewhere, which is not followed ·
 * `forbidden-address`: private or reserved, and not allowed · `unreachable`: no answer (`reason`) · `too-old`: for too long.
 */
export type DeliveryFailure =
  | { readonly why: 'answered' | 'redirected'; readonly status: number }
  | { readonly why: 'forbidden-address' | 'unreachable'; readonly reason: string }
  | { readonly why: 'too-old' }

export interface Delivery {
  readonly status: 'pending' | 'delivered' | 'dead'
  readonly round: number
}

export type DeliveryEvent =
  | DomainEvent<
      'NotificationDelivered',
      DeliveryIdentity & { readonly round: number; readonly attempts: number; readonly status: number }
    >
  /** 死信: nothing more is tried until somebody asks for it. */
  | DomainEvent<
      'NotificationUndeliverable',
      DeliveryIdentity & {
        readonly round: number
        readonly attempts: number
        readonly failure: DeliveryFailure
      }
    >
  | DomainEvent<'RedeliveryRequested', DeliveryIdentity & { readonly round: number }>

const evolve = (_: Delivery, event: DeliveryEvent): Delivery => {
  const { round } = event.data
  switch (event.type) {
    case 'NotificationDelivered':
      return { status: 'delivered', round }
    case 'NotificationUndeliverable':
      return { status: 'dead', round }
    case 'RedeliveryRequested':
      return { status: 'pending', round }
  }
}

/** A delivery without events is pending. */
export const delivery = { initial: { status: 'pending', round: 0 } as Delivery, evolve }

/** Stream of one delivery; it has none before something is known of it. */
export const deliveryStream = (deliveryId: string): string => `delivery-${deliveryId}`
