import { noQuery, objectionDocument } from '@dutybook/contracts'
import { findObjection } from '../objections/find-objection.ts'
import { ids, orProblem, type Route } from './route.ts'

/** An objection, its answers and what became of it. */
export const objectionGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/objections/:objectionId',
    {
      schema: {
        tags: ['objections'],
        summary: 'An objection: its grounds, who must answer by when, what was decided, and who acts next',
        params: ids('objectionId'),
        querystring: noQuery,
        response: { 200: objectionDocument, ...orProblem },
      },
    },
    async ({ reader, params }, reply) => {
      const objection = findObjection(readModel, reader, params.objectionId)
      if (objection === undefined) return reply.refuse({ code: 'objection-not-found' })
      return reply
        .header('etag', `"${objection.revision}"`)
        .header('dutybook-position', readModel.checkpoint())
        .send(objection)
    },
  )
}
