import { webhookSecretRenewed } from '@dutybook/contracts'
import { renewWebhookSecret, type WebhookEvent, webhooksStream } from '@dutybook/duty-lists'
import type { EventStore } from '@dutybook/event-store'
import { actorOf } from '../auth/reader.ts'
import { commandWebhook, officeOf } from '../webhooks/command-webhook.ts'
import { ids, orProblem, type Route } from './route.ts'

type Renewed = Extract<WebhookEvent, { readonly type: 'WebhookSecretRenewed' }>['data']

const BOTH_COUNT_MS = 24 * 3_600_000

/** 更换密钥. Answers the secret that this very command made, also when it is repeated after a later one. */
export const webhookSecretPost: Route = (app, { store, repository, webhooks, clock }) => {
  app.post(
    '/v1/webhooks/:webhookId/secret',
    {
      schema: {
        tags: ['notifications'],
        summary: 'Renew the secret; for a day requests carry signatures with both (its head, or the office)',
        params: ids('webhookId'),
        response: { 200: webhookSecretRenewed, ...orProblem },
      },
    },
    async (request, reply) => {
      const { webhookId } = request.params
      const outcome = await commandWebhook(repository, request, renewWebhookSecret, {
        type: 'renew-webhook-secret',
        webhookId,
        formerSecretUntil: new Date(clock().getTime() + BOTH_COUNT_MS).toISOString(),
        coordinatingOffice: await officeOf(repository, request),
        actor: actorOf(request.reader),
      })
      if (!outcome.ok) return reply.refuse(outcome.refusal)
      const { revision, position } = outcome
      const renewed = await renewedAt(store, webhooksStream(request.reader.district), revision)
      const secret = webhooks.secrets.secretOf(webhookId, renewed.secretVersion)
      return reply
        .headers({ etag: `"${revision}"`, 'dutybook-position': position, 'cache-control': 'no-store' })
        .send({ id: webhookId, revision, position, secret, formerSecretUntil: renewed.formerSecretUntil })
    },
  )
}

const renewedAt = async (store: EventStore, stream: string, revision: number): Promise<Renewed> => {
  for await (const { data } of store.readStream(stream, { from: revision, limit: 1 })) return data as Renewed
  throw new Error(`${stream} has no event ${revision}`)
}
