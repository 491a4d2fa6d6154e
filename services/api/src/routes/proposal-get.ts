import { noQuery, proposalDocument } from '@dutybook/contracts'
import { findProposal } from '../proposals/find-proposal.ts'
import { isKnown, notModified } from './conditional.ts'
import { ids, orProblem, type Route } from './route.ts'

/** A proposal and its way through sign-off. */
export const proposalGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/proposals/:proposalId',
    {
      schema: {
        tags: ['proposals'],
        summary: 'A proposal: its differences, who must sign, what happened and who acts next',
        params: ids('proposalId'),
        querystring: noQuery,
        response: { 200: proposalDocument, ...orProblem },
      },
    },
    async ({ reader, params, headers }, reply) => {
      const proposal = findProposal(readModel, reader, params.proposalId)
      if (proposal === undefined) return reply.refuse({ code: 'proposal-not-found' })
      const etag = `"${proposal.revision}"`
      reply.header('etag', etag).header('dutybook-position', readModel.checkpoint())
      return isKnown(etag, headers['if-none-match']) ? notModified(reply) : reply.send(proposal)
    },
  )
}
