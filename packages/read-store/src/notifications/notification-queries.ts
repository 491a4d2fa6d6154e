import type {
  AnyAct,
  AnyStatus,
  DeliveryFailure,
  DeliveryIdentity,
  Subject,
  ToldEvent,
} from '@dutybook/duty-lists'
import type { Position } from '@dutybook/kernel'
import type { Page, PageRequest } from '../paging.ts'

/** What an organisation was told of one event, and of what. */
export type ToldNotification = ToldFacts & Subject

export interface ToldFacts {
  /** Orders what an organisation was told; the position of the event, and more where one event is told twice. */
  readonly key: string
  readonly position: Position
  readonly eventId: string
  /** As it was then. */
  readonly title: string
  /** The township whose list it is; of a campaign, the organisation that initiated it. */
  readonly township: string
  readonly type: string
  readonly status: AnyStatus
  readonly due: readonly AnyAct[]
  /** By when, where the event says so. */
  readonly dueAt?: string
  readonly within: 'everybody' | 'heads'
  readonly moved: boolean
  readonly as: 'participant' | 'overseer'
  readonly actorId: string
  /** Name of the organisation that acted; empty for the program. */
  readonly actedBy: string
  readonly recordedAt: string
}

/** A webhook as people see it. */
export interface ListedWebhook {
  readonly webhookId: string
  readonly organisationId: string
  readonly organisation: string
  readonly url: string
  /** Empty: all. */
  readonly events: readonly ToldEvent[]
  readonly state: 'active' | 'paused' | 'ended'
  readonly secretVersion: number
  readonly subscribedAt: string
  /** Person */
  readonly subscribedBy: string
  readonly endedAt?: string
  readonly pending: number
  readonly dead: number
}

export const deliveryStates = ['pending', 'delivered', 'dead'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export type ListedDelivery = DeliveryFacts & Subject

export interface DeliveryFacts {
  readonly deliveryId: string
  readonly eventId: string
  readonly type: string
  readonly recordedAt: string
  readonly state: DeliveryState
  /** How often it was asked for again. */
  readonly round: number
  readonly since: string
  /** Of the last outcome. */
  readonly attempts?: number
  readonly status?: number
  readonly failure?: DeliveryFailure
}

/** A delivery that the log says is owed. */
export type PendingDelivery = DeliveryIdentity & {
  readonly round: number
  readonly since: string
}

export interface NotificationQueries {
  /** What an organisation was told after a position, or a `key`, earliest first. */
  notifications(organisationId: string, after: string, limit: number): readonly ToldNotification[]
  /** Those of the district that `visibleTo` may see, latest first: all, or those of an organisation. */
  webhooks(
    districtId: string,
    visibleTo: 'all' | { readonly organisationId: string },
    page: PageRequest,
  ): Page<ListedWebhook>
  webhook(webhookId: string): (ListedWebhook & { readonly districtId: string }) | undefined
  /** Deliveries to a webhook, latest event first. */
  deliveries(
    webhookId: string,
    filter: { readonly state?: DeliveryState },
    page: PageRequest,
  ): Page<ListedDelivery>
  delivery(webhookId: string, deliveryId: string): ListedDelivery | undefined
  /** What is owed to webhooks that take it, the oldest of each, at most so many for one webhook and for so many webhooks. */
  pendingDeliveries(ofEach: number, webhooks: number): readonly PendingDelivery[]
  /** How many deliveries are in each state. */
  deliveryCounts(): Readonly<Record<DeliveryState, number>>
}
