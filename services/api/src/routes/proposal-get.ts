import { noQuery, proposalDocument } from '@dutybook/contracts'
import { mayReadProposal } from '@dutybook/duty-lists'
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
      const proposal = readModel.proposal(params.proposalId)
      if (proposal === undefined || proposal.districtId !== reader.district)
        return reply.refuse({ code: 'proposal-not-found' })
      const asked = [...proposal.signOffs, ...proposal.released].map(({ organisationId }) => organisationId)
      for (const { movedTo } of proposal.signOffs)
        if (movedTo !== undefined) asked.push(movedTo.organisationId)
      const inherited = readModel.predecessors(reader.organisation).some((one) => asked.includes(one))
      if (inherited) asked.push(reader.organisation)
      if (!mayReadProposal(reader, { township: proposal.townshipId, asked }))
        return reply.refuse({ code: 'proposal-not-found' })
      const etag = `"${proposal.revision}"`
      reply.header('etag', etag).header('dutybook-position', readModel.checkpoint())
      return isKnown(etag, headers['if-none-match']) ? notModified(reply) : reply.send(proposal)
    },
  )
}
