import { recorded } from '@dutybook/contracts'
import { deliveryStream, redeliverNotification, subjectOf } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { loadWebhooks, officeOf } from '../webhooks/command-webhook.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 重新投递. */
export const redeliveryPost: Route = (app, { repository, readModel }) => {
  app.post(
    '/v1/webhooks/:webhookId/deliveries/:deliveryId/redelivery',
    {
      schema: {
        tags: ['notifications'],
        summary:
          'Deliver once more what was given up or lost, under the same webhook-id (its head, or the office)',
        params: ids('webhookId', 'deliveryId'),
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { webhookId, deliveryId } = request.params
      const webhooks = await loadWebhooks(repository, request)
      if (!webhooks.webhooks.has(webhookId)) return reply.refuse({ code: 'webhook-not-found', webhookId })
      const known = readModel.delivery(webhookId, deliveryId)
      if (known === undefined) return reply.refuse({ code: 'delivery-not-found', deliveryId })
      const about = { eventId: known.eventId, ...subjectOf(known) }
      const identity = { deliveryId, webhookId, districtId: request.reader.district, ...about }
      const command = {
        type: 'redeliver-notification',
        ...identity,
        webhooks,
        coordinatingOffice: await officeOf(repository, request),
        actor: actorOf(request.reader),
      } as const
      const outcome = await repository.execute(
        redeliverNotification,
        deliveryStream(deliveryId),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      const location = `/v1/webhooks/${webhookId}/deliveries`
      return answer(reply, outcome, { id: deliveryId, location, status: 200 })
    },
  )
}
