import { recorded, withdrawObjectionRequest } from '@dutybook/contracts'
import { withdrawObjection } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer } from '../plugins/commands.ts'
import { commandObjection } from '../requests/command-objection.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 撤回异议: before it is decided, or to let a sustained one rest. */
export const objectionWithdrawalPost: Route = (app, { repository }) => {
  app.post(
    '/v1/objections/:objectionId/withdrawal',
    {
      schema: {
        tags: ['objections'],
        summary: 'Withdraw an objection that is open or was sustained (head of the township)',
        params: ids('objectionId'),
        body: withdrawObjectionRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { objectionId } = request.params
      const command = {
        type: 'withdraw-objection',
        reason: request.body.reason,
        actor: actorOf(request.reader),
      } as const
      const outcome = await commandObjection(repository, request, objectionId, withdrawObjection, command)
      return answer(reply, outcome, {
        id: objectionId,
        location: `/v1/objections/${objectionId}`,
        status: 200,
      })
    },
  )
}
