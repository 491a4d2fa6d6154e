import { commentRequest, recorded } from '@dutybook/contracts'
import { commentOnProposal, coordinatingOffice, directory, directoryStream } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 意见: somebody who takes part says something without deciding anything. */
export const commentsPost: Route = (app, { repository }) => {
  app.post(
    '/v1/proposals/:proposalId/comments',
    {
      schema: {
        tags: ['proposals'],
        summary: 'Comment on an open proposal without a vote (proposer, those asked, coordinating office)',
        params: ids('proposalId'),
        body: commentRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId } = request.params
      const { state } = await repository.load(directory, directoryStream(request.reader.district))
      const command = {
        type: 'comment-on-proposal',
        ...request.body,
        coordinatingOffice: state.status === 'absent' ? '' : coordinatingOffice(state).organisationId,
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandProposal(repository, request, proposalId, commentOnProposal, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
