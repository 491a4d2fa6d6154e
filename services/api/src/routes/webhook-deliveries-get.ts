import { deliveriesQuery, pageOf, webhookDelivery } from '@dutybook/contracts'
import { findWebhook } from '../webhooks/find-webhook.ts'
import { ids, orProblem, type Route } from './route.ts'

const page = pageOf(webhookDelivery).meta({ id: 'WebhookDeliveryPage' })

/** What became of what a webhook should be told; `state=dead`: 死信. */
export const webhookDeliveriesGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/webhooks/:webhookId/deliveries',
    {
      schema: {
        tags: ['notifications'],
        summary: 'Deliveries to a webhook, latest first; state=dead shows those that were given up',
        params: ids('webhookId'),
        querystring: deliveriesQuery,
        response: { 200: page, ...orProblem },
      },
    },
    async ({ reader, params: { webhookId }, query: { limit, after, ...filter } }, reply) => {
      if (findWebhook(readModel, reader, webhookId) === undefined)
        return reply.refuse({ code: 'webhook-not-found', webhookId })
      const request = after === undefined ? { limit } : { limit, after }
      return reply
        .header('dutybook-position', readModel.checkpoint())
        .send(readModel.deliveries(webhookId, filter, request))
    },
  )
}
