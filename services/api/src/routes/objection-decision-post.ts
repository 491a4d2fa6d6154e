import { objectionDecisionRequest, recorded } from '@dutybook/contracts'
import { coordinatingOffice, decideObjection, directory, directoryStream } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandObjection } from '../requests/command-objection.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 裁定异议: when everybody has answered, or the time to answer is over. */
export const objectionDecisionPost: Route = (app, { repository, clock }) => {
  app.post(
    '/v1/objections/:objectionId/decision',
    {
      schema: {
        tags: ['objections'],
        summary: 'Sustain or dismiss an objection, with grounds (coordinating office)',
        params: ids('objectionId'),
        body: objectionDecisionRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { objectionId } = request.params
      const { state } = await repository.load(directory, directoryStream(request.reader.district))
      const command = {
        type: 'decide-objection',
        ...request.body,
        coordinatingOffice: state.status === 'absent' ? '' : coordinatingOffice(state).organisationId,
        at: clock().toISOString(),
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandObjection(repository, request, objectionId, decideObjection, command)
      return answer(reply, outcome, {
        id: objectionId,
        location: `/v1/objections/${objectionId}`,
        status: 200,
      })
    },
  )
}
