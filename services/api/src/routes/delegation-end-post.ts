import { recorded } from '@dutybook/contracts'
import { directoryStream, endDelegation } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 终止授权 before its time. */
export const delegationEndPost: Route = (app, { repository, clock }) => {
  app.post(
    '/v1/delegations/:delegationId/end',
    {
      schema: {
        tags: ['directory'],
        summary: 'End a delegation before its time (a head of the organisation, or the coordinating office)',
        params: ids('delegationId'),
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { delegationId } = request.params
      const at = clock().toISOString()
      const command = { type: 'end-delegation', delegationId, at, actor: actorOf(request.reader) } as const
      const outcome = await repository.execute(
        endDelegation,
        directoryStream(request.reader.district),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      return answer(reply, outcome, { id: delegationId, location: '/v1/delegations', status: 200 })
    },
  )
}
