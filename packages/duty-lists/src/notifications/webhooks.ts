import type { Actor, DomainEvent } from '@dutybook/kernel'
import type { ToldEvent } from './audiences.ts'

/** 订阅 of an organisation: where it wants to be told, and of what. */
export interface Webhook {
  readonly webhookId: string
  readonly organisationId: string
  readonly url: string
  /** Types of events; empty: all. */
  readonly events: readonly ToldEvent[]
  readonly paused: boolean
  /** Counts the secrets that were made for it, from 1. */
  readonly secretVersion: number
  /** Instant (ISO 8601) until which the secret before is used too. */
  readonly formerSecretUntil?: string
  readonly ended: boolean
}

/** All webhooks of a district. */
export interface Webhooks {
  readonly webhooks: ReadonlyMap<string, Webhook>
}

export type WebhookEvent =
  | DomainEvent<
      'WebhookSubscribed',
      { readonly districtId: string } & Pick<Webhook, 'webhookId' | 'organisationId' | 'url' | 'events'>
    >
  | DomainEvent<'WebhookChanged', Pick<Webhook, 'webhookId' | 'url' | 'events' | 'paused'>>
  | DomainEvent<
      'WebhookSecretRenewed',
      Pick<Webhook, 'webhookId' | 'secretVersion'> & { readonly formerSecretUntil: string }
    >
  | DomainEvent<'WebhookEnded', Pick<Webhook, 'webhookId'>>

const evolve = (state: Webhooks, event: WebhookEvent): Webhooks => {
  const known = state.webhooks.get(event.data.webhookId)
  if (event.type === 'WebhookSubscribed') {
    const { districtId: _, ...asked } = event.data
    return keep(state, { ...asked, paused: false, secretVersion: 1, ended: false })
  }
  if (known === undefined) return state
  switch (event.type) {
    case 'WebhookChanged':
    case 'WebhookSecretRenewed':
      return keep(state, { ...known, ...event.data })
    case 'WebhookEnded':
      return keep(state, { ...known, ended: true })
  }
}

const keep = ({ webhooks }: Webhooks, webhook: Webhook): Webhooks => ({
  webhooks: new Map(webhooks).set(webhook.webhookId, webhook),
})

export const webhooks = { initial: { webhooks: new Map() } as Webhooks, evolve }

/** Stream of all webhooks of one district. */
export const webhooksStream = (districtId: string): string => `subscriptions-${districtId}`

/** Whether a webhook wants to be told of an event of this type. */
export const wants = ({ events }: Pick<Webhook, 'events'>, type: string): boolean =>
  events.length === 0 || events.some((one) => one === type)

/** Addresses may hold secrets of their own, so webhooks are for those who may change them, and for the auditor. */
export const webhooksReadableBy = ({ role }: Pick<Actor, 'role'>): 'district' | 'organisation' | 'none' => {
  if (role === 'coordinator' || role === 'auditor') return 'district'
  return role === 'department-head' || role === 'township-head' ? 'organisation' : 'none'
}
