import { objectionsQuery, objectionSummary, pageOf } from '@dutybook/contracts'
import { mayReadObjection } from '@dutybook/duty-lists'
import { orProblem, type Route } from './route.ts'

const page = pageOf(objectionSummary).meta({ id: 'ObjectionPage' })

/** The objections that the reader has part in, or all of the district. */
export const objectionsGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/objections',
    {
      schema: {
        tags: ['objections'],
        summary:
          'Objections of the own township or addressed to the own department (coordinating office and auditor: of the district), latest first',
        querystring: objectionsQuery,
        response: { 200: page, ...orProblem },
      },
    },
    async ({ reader, query: { limit, after, ...filter } }, reply) => {
      const visibleTo = mayReadObjection(reader, []) ? 'all' : { organisationId: reader.organisation }
      const request = after === undefined ? { limit } : { limit, after }
      return reply
        .header('dutybook-position', readModel.checkpoint())
        .send(readModel.objections(reader.district, visibleTo, filter, request))
    },
  )
}
