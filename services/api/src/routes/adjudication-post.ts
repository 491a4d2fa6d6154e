import { adjudicationRequest, recorded } from '@dutybook/contracts'
import { adjudicateProposal, coordinatingOffice, directory, directoryStream } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 裁定: the coordinating office decides where the verdicts are mixed, or missing for too long. */
export const adjudicationPost: Route = (app, { repository }) => {
  app.post(
    '/v1/proposals/:proposalId/adjudication',
    {
      schema: {
        tags: ['proposals'],
        summary:
          'Accept, reject or send back a proposal whose verdicts are mixed, or missing for too long (coordinating office)',
        params: ids('proposalId'),
        body: adjudicationRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId } = request.params
      const { state } = await repository.load(directory, directoryStream(request.reader.district))
      const command = {
        type: 'adjudicate-proposal',
        ruling: request.body,
        coordinatingOffice: state.status === 'absent' ? '' : coordinatingOffice(state).organisationId,
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandProposal(repository, request, proposalId, adjudicateProposal, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
