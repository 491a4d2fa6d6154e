import { lineage, noQuery } from '@dutybook/contracts'
import { ids, orProblem, type Route } from './route.ts'

/** 沿革 of an item. */
export const itemLineageGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/lists/:listId/items/:itemId/lineage',
    {
      schema: {
        tags: ['lists'],
        summary: 'Which items an item came from and went into',
        params: ids('listId', 'itemId'),
        querystring: noQuery,
        response: { 200: lineage, ...orProblem },
      },
    },
    async ({ reader, params: { listId, itemId } }, reply) => {
      if (readModel.list(listId, 'now')?.districtId !== reader.district)
        return reply.refuse({ code: 'list-not-found' })
      const found = readModel.lineage(listId, itemId)
      return found === undefined
        ? reply.refuse({ code: 'item-not-found', itemId })
        : reply.header('dutybook-position', readModel.checkpoint()).send(found)
    },
  )
}
