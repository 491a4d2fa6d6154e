import { subscribeWebhookRequest, webhookSubscribed } from '@dutybook/contracts'
import { directory, directoryStream, subscribeWebhook } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { webhookIdOf } from '../ids.ts'
import { commandWebhook } from '../webhooks/command-webhook.ts'
import { orProblem, type Route } from './route.ts'

const FIRST_SECRET = 1

/** 订阅通知. A repeated command answers the same secret. */
export const webhooksPost: Route = (app, { repository, webhooks }) => {
  app.post(
    '/v1/webhooks',
    {
      schema: {
        tags: ['notifications'],
        summary: 'Have an organisation told at an address of its own (its head, or the coordinating office)',
        body: subscribeWebhookRequest,
        response: { 201: webhookSubscribed, ...orProblem },
      },
    },
    async (request, reply) => {
      const { reader, body } = request
      const { url, events = [], organisationId = reader.organisation } = body
      const fault = webhooks.faultOf(url)
      if (fault !== undefined) return reply.refuse({ code: 'webhook-url-refused', url, fault })
      const webhookId = webhookIdOf(request.commandId)
      const { state } = await repository.load(directory, directoryStream(reader.district))
      const outcome = await commandWebhook(repository, request, subscribeWebhook, {
        type: 'subscribe-webhook',
        webhookId,
        organisationId,
        url,
        events,
        directory: state,
        actor: actorOf(reader),
      })
      if (!outcome.ok) return reply.refuse(outcome.refusal)
      const { revision, position } = outcome
      const secret = webhooks.secrets.secretOf(webhookId, FIRST_SECRET)
      return reply
        .code(201)
        .headers({ etag: `"${revision}"`, 'dutybook-position': position, 'cache-control': 'no-store' })
        .header('location', `/v1/webhooks/${webhookId}`)
        .send({ id: webhookId, revision, position, secret })
    },
  )
}
