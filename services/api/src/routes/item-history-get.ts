import { itemHistory, noQuery } from '@dutybook/contracts'
import { ids, orProblem, type Route } from './route.ts'

/** Everything that happened to an item, in order. */
export const itemHistoryGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/lists/:listId/items/:itemId/history',
    {
      schema: {
        tags: ['lists'],
        summary: 'What happened to an item: before, after, who and why',
        params: ids('listId', 'itemId'),
        querystring: noQuery,
        response: { 200: itemHistory, ...orProblem },
      },
    },
    async ({ reader, params: { listId, itemId } }, reply) => {
      if (readModel.list(listId, 'now')?.districtId !== reader.district)
        return reply.refuse({ code: 'list-not-found' })
      const items = readModel.itemHistory(listId, itemId)
      return items.length === 0
        ? reply.refuse({ code: 'item-not-found', itemId })
        : reply.header('dutybook-position', readModel.checkpoint()).send({ items })
    },
  )
}
