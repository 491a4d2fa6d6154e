import { recorded, transferDecisionRequest } from '@dutybook/contracts'
import { decideTransfer, directory, directoryStream } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** The coordinating office consents to a transfer or refuses it. */
export const transferDecisionPost: Route = (app, { repository }) => {
  app.post(
    '/v1/proposals/:proposalId/sign-offs/:organisationId/transfer/decision',
    {
      schema: {
        tags: ['proposals'],
        summary: 'Consent to a transfer or refuse it (coordinating office)',
        params: ids('proposalId', 'organisationId'),
        body: transferDecisionRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId, organisationId } = request.params
      const { state } = await repository.load(directory, directoryStream(request.reader.district))
      const command = {
        type: 'decide-transfer',
        organisationId,
        decision: request.body,
        directory: state,
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandProposal(repository, request, proposalId, decideTransfer, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
