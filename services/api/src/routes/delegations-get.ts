import { delegation, pageOf, pageQuery } from '@dutybook/contracts'
import { mayReadEveryDelegation } from '@dutybook/duty-lists'
import { orProblem, type Route } from './route.ts'

const page = pageOf(delegation).meta({ id: 'DelegationPage' })

/** The delegations that the reader may see: those of the own organisation, or all of the district. */
export const delegationsGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/delegations',
    {
      schema: {
        tags: ['directory'],
        summary:
          'Delegations of the own organisation (coordinating office and auditor: of the district), latest first',
        querystring: pageQuery({}),
        response: { 200: page, ...orProblem },
      },
    },
    async ({ reader, query: { limit, after } }, reply) => {
      const visibleTo = mayReadEveryDelegation(reader) ? 'all' : { organisationId: reader.organisation }
      const request = after === undefined ? { limit } : { limit, after }
      return reply
        .header('dutybook-position', readModel.checkpoint())
        .send(readModel.delegations(reader.district, visibleTo, request))
    },
  )
}
