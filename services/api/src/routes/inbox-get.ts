import { inboxEntry, pageOf, pageQuery } from '@dutybook/contracts'
import { orProblem, type Route } from './route.ts'

const query = pageQuery({})
const page = pageOf(inboxEntry).meta({ id: 'InboxPage' })

/** 待办 of the reader's organisation, and of nobody else. */
export const inboxGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/inbox',
    {
      schema: {
        tags: ['proposals'],
        summary: "What the reader's organisation must act on",
        querystring: query,
        response: { 200: page, ...orProblem },
      },
    },
    async ({ reader, query }, reply) =>
      reply
        .header('dutybook-position', readModel.checkpoint())
        .send(readModel.inbox(reader.organisation, query)),
  )
}
