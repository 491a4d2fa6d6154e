import type { WebhookEvent } from '@dutybook/duty-lists'
import type { DatabaseSync } from 'node:sqlite'
import type { Projection } from '../projection.ts'

export const webhookEventTypes = {
  WebhookSubscribed: true,
  WebhookChanged: true,
  WebhookSecretRenewed: true,
  WebhookEnded: true,
} as const satisfies Record<WebhookEvent['type'], true>

/** Keeps the webhooks of each district. What an ended one was not told yet is owed no more. */
export const projectWebhooks = (db: DatabaseSync): Projection => {
  const subscribe = db.prepare(`INSERT INTO webhooks (webhook_id, district_id, organisation_id, position, url,
    events, paused, secret_version, subscribed_at, subscribed_by, revision) VALUES (:webhookId, :districtId, :organisationId, :position,
    :url, :events, 0, 1, :recordedAt, :by, :revision)`)
  const change = db.prepare(
    'UPDATE webhooks SET url = ?, events = ?, paused = ?, revision = ? WHERE webhook_id = ?',
  )
  const renew = db.prepare('UPDATE webhooks SET secret_version = ?, revision = ? WHERE webhook_id = ?')
  const end = db.prepare('UPDATE webhooks SET ended_at = ?, revision = ? WHERE webhook_id = ?')
  const forget = db.prepare("DELETE FROM deliveries WHERE webhook_id = ? AND state = 'pending'")

  const mustBeThere = ({ changes }: { readonly changes: number | bigint }, webhookId: string): void => {
    if (changes !== 1) throw new Error(`the webhook ${webhookId} was never subscribed`)
  }

  return {
    apply: (recorded) => {
      const event = recorded as unknown as WebhookEvent
      const { position, revision, recordedAt, metadata } = recorded
      const { webhookId } = event.data
      switch (event.type) {
        case 'WebhookSubscribed': {
          const { districtId, organisationId, url, events } = event.data
          const at = { position, recordedAt, by: metadata.actor.id, revision }
          subscribe.run({ webhookId, districtId, organisationId, url, events: JSON.stringify(events), ...at })
          return
        }
        case 'WebhookChanged': {
          const { url, events, paused } = event.data
          const changed = change.run(url, JSON.stringify(events), paused ? 1 : 0, revision, webhookId)
          return mustBeThere(changed, webhookId)
        }
        case 'WebhookSecretRenewed':
          return mustBeThere(renew.run(event.data.secretVersion, revision, webhookId), webhookId)
        case 'WebhookEnded':
          forget.run(webhookId)
          return mustBeThere(end.run(recordedAt, revision, webhookId), webhookId)
      }
    },
  }
}
