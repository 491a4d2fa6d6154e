import { accept, type Decider, decline } from '@dutybook/kernel'
import { type AboutWebhook, type OfWebhook, webhookFor } from './webhook-refusals.ts'
import { type WebhookEvent, type Webhooks, webhooks } from './webhooks.ts'

export interface RenewWebhookSecret extends AboutWebhook {
  readonly type: 'renew-webhook-secret'
  /** Instant (ISO 8601) until which requests are signed with the secret before, too. */
  readonly formerSecretUntil: string
}

/** 更换密钥: the log holds its version, never the secret. */
export const renewWebhookSecret: Decider<Webhooks, RenewWebhookSecret, WebhookEvent, OfWebhook> = {
  ...webhooks,
  decide: (command, state) => {
    const found = webhookFor('renew-webhook-secret', command, state)
    if (!found.ok) return decline(found.refusal)
    const { webhookId, formerSecretUntil } = command
    const secretVersion = found.value.secretVersion + 1
    return accept({ type: 'WebhookSecretRenewed', data: { webhookId, secretVersion, formerSecretUntil } })
  },
}
