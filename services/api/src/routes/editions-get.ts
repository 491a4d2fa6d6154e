import { editionsDocument, editionsQuery } from '@dutybook/contracts'
import { dayInChina, standingOn } from '@dutybook/duty-lists'
import { ids, orProblem, type Route } from './route.ts'

/** 版本: what was published of a list, for everybody; a list that is not there has no editions. */
export const editionsGet: Route = (app, { readModel, clock }) => {
  app.get(
    '/v1/lists/:listId/editions',
    {
      schema: {
        tags: ['lists'],
        summary: 'The published editions of a list, and how they stand on a day (public)',
        params: ids('listId'),
        querystring: editionsQuery,
        response: { 200: editionsDocument, ...orProblem },
      },
    },
    async ({ params: { listId }, query }, reply) => {
      const on = query.on ?? dayInChina(clock().toISOString())
      const items = standingOn(readModel.editions(listId), on)
      return reply.header('dutybook-position', readModel.checkpoint()).send({ listId, on, items })
    },
  )
}
