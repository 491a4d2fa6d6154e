import { recorded, transferRequest } from '@dutybook/contracts'
import { directory, directoryStream, proposeTransfer } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 转办: a department that was asked to sign says that another one is to. */
export const transferPost: Route = (app, { repository }) => {
  app.post(
    '/v1/proposals/:proposalId/sign-offs/:organisationId/transfer',
    {
      schema: {
        tags: ['proposals'],
        summary: 'Propose that another department signs (head of a department that was asked)',
        params: ids('proposalId', 'organisationId'),
        body: transferRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId, organisationId } = request.params
      const { state } = await repository.load(directory, directoryStream(request.reader.district))
      const command = {
        type: 'propose-transfer',
        organisationId,
        ...request.body,
        directory: state,
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandProposal(repository, request, proposalId, proposeTransfer, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
