import { recorded } from '@dutybook/contracts'
import { rebaseProposal } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { listOfProposal } from '../requests/list-of-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 更新: a stale proposal becomes a draft against the list as it is now. */
export const rebasePost: Route = (app, deps) => {
  app.post(
    '/v1/proposals/:proposalId/rebase',
    {
      schema: {
        tags: ['proposals'],
        summary:
          'Make a stale proposal a draft against the present list, if its fields meet no others (its proposer)',
        params: ids('proposalId'),
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId } = request.params
      const { list, base } = await listOfProposal(deps, proposalId)
      const actor = actorOf(request.reader)
      const command = { type: 'rebase-proposal', list, base: await base(), actor } as const
      const outcome = await commandProposal(deps.repository, request, proposalId, rebaseProposal, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
