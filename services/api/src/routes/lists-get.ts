import { listSummary, pageOf, pageQuery } from '@dutybook/contracts'
import { orProblem, type Route } from './route.ts'

const query = pageQuery({})
const page = pageOf(listSummary).meta({ id: 'ListPage' })

/** The lists of the reader's district. */
export const listsGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/lists',
    {
      schema: {
        tags: ['lists'],
        summary: "The duty lists of the reader's district",
        querystring: query,
        response: { 200: page, ...orProblem },
      },
    },
    async ({ reader, query }, reply) =>
      reply.header('dutybook-position', readModel.checkpoint()).send(readModel.lists(reader.district, query)),
  )
}
