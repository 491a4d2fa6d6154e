import { webhook } from '@dutybook/contracts'
import { findWebhook } from '../webhooks/find-webhook.ts'
import { ids, orProblem, type Route } from './route.ts'

/** One webhook. */
export const webhookGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/webhooks/:webhookId',
    {
      schema: {
        tags: ['notifications'],
        summary: 'A webhook, and how many deliveries are owed and given up',
        params: ids('webhookId'),
        response: { 200: webhook, ...orProblem },
      },
    },
    async ({ reader, params: { webhookId } }, reply) => {
      const found = findWebhook(readModel, reader, webhookId)
      if (found === undefined) return reply.refuse({ code: 'webhook-not-found', webhookId })
      const { districtId: _, ...shown } = found
      return reply.header('dutybook-position', readModel.checkpoint()).send(shown)
    },
  )
}
