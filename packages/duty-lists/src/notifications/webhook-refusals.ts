import { type Actor, ok, type Refusal, refuse, type Result } from '@dutybook/kernel'
import { type CommandType, forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import type { Webhook, Webhooks } from './webhooks.ts'

export interface WebhookNotFound extends Refusal<'webhook-not-found'> {
  readonly webhookId: string
}

/** Nothing is sent to it any more. */
export interface WebhookIsEnded extends Refusal<'webhook-ended'> {
  readonly webhookId: string
}

/** What a command about a webhook that is there may be refused for. */
export type OfWebhook = NotPermitted | MakerIsChecker | WebhookNotFound | WebhookIsEnded

/** Facts that every such command comes with. */
export interface AboutWebhook {
  readonly webhookId: string
  /** Organisation id of the district's coordinating office. */
  readonly coordinatingOffice: string
  readonly actor: Actor
}

/** The webhook, when the actor may do this with it and it has not ended. */
export const webhookFor = (
  command: CommandType,
  { webhookId, coordinatingOffice, actor }: AboutWebhook,
  { webhooks }: Webhooks,
): Result<Webhook, OfWebhook> => {
  const webhook = webhooks.get(webhookId)
  if (webhook === undefined) return refuse({ code: 'webhook-not-found', webhookId })
  const refusal = forbid(command, actor, { coordinatingOffice, organisation: webhook.organisationId })
  if (refusal !== undefined) return refuse(refusal)
  return webhook.ended ? refuse({ code: 'webhook-ended', webhookId }) : ok(webhook)
}
