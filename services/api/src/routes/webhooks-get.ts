import { pageOf, pageQuery, webhook } from '@dutybook/contracts'
import { webhooksReadableBy } from '@dutybook/duty-lists'
import { orProblem, type Route } from './route.ts'

const page = pageOf(webhook).meta({ id: 'WebhookPage' })

/** The webhooks that the reader may see. */
export const webhooksGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/webhooks',
    {
      schema: {
        tags: ['notifications'],
        summary:
          'Webhooks of the own organisation (its head; coordinating office and auditor: of the district), latest first',
        querystring: pageQuery({}),
        response: { 200: page, ...orProblem },
      },
    },
    async ({ reader, query: { limit, after } }, reply) => {
      reply.header('dutybook-position', readModel.checkpoint())
      const may = webhooksReadableBy(reader)
      if (may === 'none') return reply.send({ items: [] })
      const visibleTo = may === 'district' ? 'all' : { organisationId: reader.organisation }
      const request = after === undefined ? { limit } : { limit, after }
      return reply.send(readModel.webhooks(reader.district, visibleTo, request))
    },
  )
}
