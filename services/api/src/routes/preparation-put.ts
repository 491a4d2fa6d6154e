import { answerRequest, recorded } from '@dutybook/contracts'
import { prepareVerdict } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandProposal } from '../requests/command-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 拟办: a reviewer prepares what the head of the organisation decides. */
export const preparationPut: Route = (app, { repository }) => {
  app.put(
    '/v1/proposals/:proposalId/sign-offs/:organisationId/preparation',
    {
      schema: {
        tags: ['proposals'],
        summary: 'Prepare a verdict for the head of an organisation that was asked (its reviewer)',
        params: ids('proposalId', 'organisationId'),
        body: answerRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { proposalId, organisationId } = request.params
      const actor = actorOf(request.reader)
      const command = { type: 'prepare-verdict', organisationId, answer: request.body, actor } as const
      const outcome = await commandProposal(repository, request, proposalId, prepareVerdict, command)
      return answer(reply, outcome, { id: proposalId, location: `/v1/proposals/${proposalId}`, status: 200 })
    },
  )
}
