import { recorded } from '@dutybook/contracts'
import { submitProposal } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 提交: the head of the organisation that proposes releases a draft. */
export const submissionPost: Route = (app, { repository }) => {
  app.post(
    '/v1/proposals/:proposalId/submission',
    {
      schema: {
        tags: ['proposals'],
        summary: 'Submit a draft for sign-off (head of the organisation that proposes)',
        params: ids('proposalId'),
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId } = request.params
      const command = { type: 'submit-proposal', actor: actorOf(request.reader) } as const
      const outcome = await commandProposal(repository, request, proposalId, submitProposal, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
