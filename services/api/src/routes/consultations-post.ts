import { consultationRequest, recorded } from '@dutybook/contracts'
import { directory, directoryStream, requestConsultation } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 征求意见: an organisation of the district is asked for its opinion, without a vote. */
export const consultationsPost: Route = (app, { repository }) => {
  app.post(
    '/v1/proposals/:proposalId/consultations',
    {
      schema: {
        tags: ['proposals'],
        summary: 'Ask an organisation for its opinion (proposer, those asked to sign, coordinating office)',
        params: ids('proposalId'),
        body: consultationRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId } = request.params
      const { state } = await repository.load(directory, directoryStream(request.reader.district))
      const command = {
        type: 'request-consultation',
        ...request.body,
        directory: state,
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandProposal(repository, request, proposalId, requestConsultation, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
