import { opinionRequest, recorded } from '@dutybook/contracts'
import { directory, directoryStream, giveOpinion } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** An organisation that was consulted says what it thinks, once. */
export const opinionPut: Route = (app, { repository }) => {
  app.put(
    '/v1/proposals/:proposalId/consultations/:organisationId/opinion',
    {
      schema: {
        tags: ['proposals'],
        summary: 'Answer a consultation (anybody of the organisation that was consulted)',
        params: ids('proposalId', 'organisationId'),
        body: opinionRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId, organisationId } = request.params
      const { state } = await repository.load(directory, directoryStream(request.reader.district))
      const command = {
        type: 'give-opinion',
        organisationId,
        ...request.body,
        directory: state,
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandProposal(repository, request, proposalId, giveOpinion, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
