import { accept, type Decider, decline } from '@dutybook/kernel'
import type { ToldEvent } from './audiences.ts'
import { type AboutWebhook, type OfWebhook, webhookFor } from './webhook-refusals.ts'
import { type WebhookEvent, type Webhooks, webhooks } from './webhooks.ts'

export interface ChangeWebhook extends AboutWebhook {
  readonly type: 'change-webhook'
  readonly url: string
  /** Types of events; empty: all. */
  readonly events: readonly ToldEvent[]
  /** While it is paused, what it should be told waits. */
  readonly paused: boolean
}

/** 变更订阅: another address, other events, a pause or its end. */
export const changeWebhook: Decider<Webhooks, ChangeWebhook, WebhookEvent, OfWebhook> = {
  ...webhooks,
  decide: (command, state) => {
    const found = webhookFor('change-webhook', command, state)
    if (!found.ok) return decline(found.refusal)
    const { webhookId, url, events, paused } = command
    return accept({ type: 'WebhookChanged', data: { webhookId, url, events, paused } })
  },
}
