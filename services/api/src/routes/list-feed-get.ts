import { noQuery } from '@dutybook/contracts'
import { FEED_ENTRIES, sendFeed } from '../editions/send-feed.ts'
import { atom, ids, orProblem, type Route } from './route.ts'

/** The editions of one list as an Atom feed, for everybody. */
export const listFeedGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/lists/:listId/editions.atom',
    {
      schema: {
        tags: ['lists'],
        summary: 'The published editions of a list as an Atom feed (public)',
        params: ids('listId'),
        querystring: noQuery,
        response: { 200: atom, ...orProblem },
      },
    },
    async (request, reply) => {
      const { listId } = request.params
      const found = readModel.publishedList(listId)
      if (found === undefined) return reply.refuse({ code: 'list-not-found' })
      const { districtId, township, title } = found
      const entries = readModel
        .editions(listId)
        .toReversed()
        .slice(0, FEED_ENTRIES)
        .map((edition) => ({ ...edition, listId, township, title }))
      const office = readModel
        .directory(districtId)
        ?.organisations.find(({ kind }) => kind === 'coordinating-office')
      const self = `/v1/lists/${listId}/editions.atom`
      return sendFeed(request, reply, { id: listId, title, author: office?.name ?? title, self, entries })
    },
  )
}
