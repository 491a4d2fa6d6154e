import { changeWebhookRequest, recorded } from '@dutybook/contracts'
import { changeWebhook } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandWebhook, officeOf } from '../webhooks/command-webhook.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 变更订阅: address, events, pause. */
export const webhookPut: Route = (app, { repository, webhooks }) => {
  app.put(
    '/v1/webhooks/:webhookId',
    {
      schema: {
        tags: ['notifications'],
        summary: 'Change where and of what an organisation is told, or let it rest (its head, or the office)',
        params: ids('webhookId'),
        body: changeWebhookRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { webhookId } = request.params
      const { url } = request.body
      const fault = webhooks.faultOf(url)
      if (fault !== undefined) return reply.refuse({ code: 'webhook-url-refused', url, fault })
      const outcome = await commandWebhook(repository, request, changeWebhook, {
        type: 'change-webhook',
        webhookId,
        ...request.body,
        coordinatingOffice: await officeOf(repository, request),
        actor: actorOf(request.reader),
      })
      const location = `/v1/webhooks/${webhookId}`
      return answer(reply, outcome, { id: webhookId, location, status: 200 })
    },
  )
}
