import { recorded, withdrawProposalRequest } from '@dutybook/contracts'
import { withdrawProposal } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 撤回: the proposer takes the proposal back. */
export const withdrawalPost: Route = (app, { repository }) => {
  app.post(
    '/v1/proposals/:proposalId/withdrawal',
    {
      schema: {
        tags: ['proposals'],
        summary: 'Withdraw a proposal before it is decided (its proposer)',
        params: ids('proposalId'),
        body: withdrawProposalRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId } = request.params
      const command = {
        type: 'withdraw-proposal',
        reason: request.body.reason,
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandProposal(repository, request, proposalId, withdrawProposal, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
