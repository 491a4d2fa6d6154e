import { accepted, acceptanceRequest } from '@dutybook/contracts'
import { actorOf } from '../auth/reader.ts'
import { accept } from '../imports/accept.ts'
import { findImport } from '../imports/find-import.ts'
import { landAsBaseline } from '../imports/land-as-baseline.ts'
import { landAsProposal } from '../imports/land-as-proposal.ts'
import { issue, issuedBy } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 确认: a draft becomes the list of its township, or a proposal to revise it. */
export const importAcceptancePost: Route = (app, { repository }) => {
  app.post(
    '/v1/imports/:importId/acceptance',
    {
      schema: {
        tags: ['imports'],
        summary: 'Accept a draft as the baseline of a list, or as a proposal to revise it',
        params: ids('importId'),
        body: acceptanceRequest,
        response: { 201: accepted, ...orProblem },
      },
    },
    async (request, reply) => {
      const { importId } = request.params
      const found = await findImport(repository, importId, request.reader)
      if (!found.ok) return reply.refuse(found.refusal)
      const context = {
        repository,
        by: issuedBy(request),
        actor: actorOf(request.reader),
        draft: found.value.draft,
        acceptance: issue(request, undefined),
      }
      const landing =
        request.body.as === 'baseline'
          ? await landAsBaseline(context, request.body.replace === true)
          : await landAsProposal(context, request.body)
      const landed = await accept(context, landing, request.expectedRevision)
      if (!landed.ok) return reply.refuse(landed.refusal)
      const { result, outcome } = landed.value
      const { listId, proposalId } = result
      const location = proposalId === undefined ? `/v1/lists/${listId}` : `/v1/proposals/${proposalId}`
      const { revision, position } = outcome
      return reply
        .code(201)
        .header('etag', `"${revision}"`)
        .header('dutybook-position', position)
        .header('location', location)
        .send({ importId, ...result, revision, position })
    },
  )
}
