import { recorded } from '@dutybook/contracts'
import { endWebhook } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandWebhook, officeOf } from '../webhooks/command-webhook.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 终止订阅. */
export const webhookEndPost: Route = (app, { repository }) => {
  app.post(
    '/v1/webhooks/:webhookId/end',
    {
      schema: {
        tags: ['notifications'],
        summary: 'End a webhook; what it was not told yet is dropped (its head, or the office)',
        params: ids('webhookId'),
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { webhookId } = request.params
      const outcome = await commandWebhook(repository, request, endWebhook, {
        type: 'end-webhook',
        webhookId,
        coordinatingOffice: await officeOf(repository, request),
        actor: actorOf(request.reader),
      })
      const location = `/v1/webhooks/${webhookId}`
      return answer(reply, outcome, { id: webhookId, location, status: 200 })
    },
  )
}
