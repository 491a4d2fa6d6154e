import { noQuery } from '@dutybook/contracts'
import { FEED_ENTRIES, sendFeed } from '../editions/send-feed.ts'
import { atom, ids, orProblem, type Route } from './route.ts'

/** The editions of all lists of a district as an Atom feed, for everybody. */
export const districtFeedGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/districts/:districtId/editions.atom',
    {
      schema: {
        tags: ['lists'],
        summary: 'The latest published editions of a district as an Atom feed (public)',
        params: ids('districtId'),
        querystring: noQuery,
        response: { 200: atom, ...orProblem },
      },
    },
    async (request, reply) => {
      const { districtId } = request.params
      const district = readModel.directory(districtId)
      if (district === undefined) return reply.refuse({ code: 'district-not-found' })
      const office = district.organisations.find(({ kind }) => kind === 'coordinating-office')
      const title = `${district.name}履行职责事项清单`
      return sendFeed(request, reply, {
        id: districtId,
        title,
        author: office?.name ?? district.name,
        self: `/v1/districts/${districtId}/editions.atom`,
        entries: readModel.editionsOfDistrict(districtId, FEED_ENTRIES),
      })
    },
  )
}
