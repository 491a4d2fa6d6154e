import { recorded, verdictRequest } from '@dutybook/contracts'
import { directory, directoryStream, giveVerdict } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 会签: an organisation that was asked approves, rejects or returns. */
export const signOffPut: Route = (app, { repository, clock }) => {
  app.put(
    '/v1/proposals/:proposalId/sign-offs/:organisationId',
    {
      schema: {
        tags: ['proposals'],
        summary:
          'Approve, reject or return for an organisation that was asked (its head, or on behalf of the head by delegation)',
        params: ids('proposalId', 'organisationId'),
        body: verdictRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId, organisationId } = request.params
      const { clauses, ...verdict } = request.body
      const { state } = await repository.load(directory, directoryStream(request.reader.district))
      const command = {
        type: 'give-verdict',
        organisationId,
        verdict,
        ...(clauses === undefined ? {} : { clauses }),
        at: clock().toISOString(),
        delegations: [...state.delegations.values()],
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandProposal(repository, request, proposalId, giveVerdict, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
