import { recorded, responseRequest } from '@dutybook/contracts'
import { respondToObjection } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandObjection } from '../requests/command-objection.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 答复异议: a department agrees that the duty goes, or maintains it. */
export const objectionResponsePut: Route = (app, { repository }) => {
  app.put(
    '/v1/objections/:objectionId/responses/:organisationId',
    {
      schema: {
        tags: ['objections'],
        summary: 'Answer an objection for a department that was asked (its head)',
        params: ids('objectionId', 'organisationId'),
        body: responseRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { objectionId, organisationId } = request.params
      const command = {
        type: 'respond-to-objection',
        organisationId,
        ...request.body,
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandObjection(repository, request, objectionId, respondToObjection, command)
      return answer(reply, outcome, {
        id: objectionId,
        location: `/v1/objections/${objectionId}`,
        status: 200,
      })
    },
  )
}
