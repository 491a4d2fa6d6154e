import { accept, type Decider, decline } from '@dutybook/kernel'
import { type AboutWebhook, type OfWebhook, webhookFor } from './webhook-refusals.ts'
import { type WebhookEvent, type Webhooks, webhooks } from './webhooks.ts'

export interface EndWebhook extends AboutWebhook {
  readonly type: 'end-webhook'
}

/** 终止订阅 for good; what was not delivered yet is not delivered any more. */
export const endWebhook: Decider<Webhooks, EndWebhook, WebhookEvent, OfWebhook> = {
  ...webhooks,
  decide: (command, state) => {
    const found = webhookFor('end-webhook', command, state)
    if (!found.ok) return decline(found.refusal)
    return accept({ type: 'WebhookEnded', data: { webhookId: command.webhookId } })
  },
}
