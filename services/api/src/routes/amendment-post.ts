import { amendProposalRequest, recorded } from '@dutybook/contracts'
import { amendProposal } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { changesWithIds } from '../requests/changes-with-ids.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { listOfProposal } from '../requests/list-of-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 修改: the proposer writes the proposal anew, after it was returned, became stale, or before it is submitted. */
export const amendmentPost: Route = (app, deps) => {
  app.post(
    '/v1/proposals/:proposalId/amendment',
    {
      schema: {
        tags: ['proposals'],
        summary: 'Replace the changes of a returned, stale or unsubmitted proposal (its proposer)',
        params: ids('proposalId'),
        body: amendProposalRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId } = request.params
      const { list } = await listOfProposal(deps, proposalId)
      const command = {
        type: 'amend-proposal',
        list,
        ...request.body,
        changes: changesWithIds(request.body.changes, request.commandId),
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandProposal(deps.repository, request, proposalId, amendProposal, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
