import { pageOf, proposalSummary, proposalsQuery } from '@dutybook/contracts'
import { mayReadProposal } from '@dutybook/duty-lists'
import { orProblem, type Route } from './route.ts'

const page = pageOf(proposalSummary).meta({ id: 'ProposalPage' })

/** The proposals that the reader may see. */
export const proposalsGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/proposals',
    {
      schema: {
        tags: ['proposals'],
        summary: 'The proposals that the reader may see',
        querystring: proposalsQuery,
        response: { 200: page, ...orProblem },
      },
    },
    async ({ reader, query: { limit, after, ...filter } }, reply) => {
      const visibleTo = mayReadProposal(reader, {}) ? 'all' : { organisationId: reader.organisation }
      const request = after === undefined ? { limit } : { limit, after }
      return reply
        .header('dutybook-position', readModel.checkpoint())
        .send(readModel.proposals(reader.district, visibleTo, filter, request))
    },
  )
}
