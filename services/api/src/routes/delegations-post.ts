import { grantDelegationRequest, recorded } from '@dutybook/contracts'
import { directoryStream, grantDelegation } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { delegationIdOf } from '../ids.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { orProblem, type Route } from './route.ts'

/** 授权: somebody gives verdicts on behalf of a head for a time. */
export const delegationsPost: Route = (app, { repository, clock }) => {
  app.post(
    '/v1/delegations',
    {
      schema: {
        tags: ['directory'],
        summary:
          'Let somebody give verdicts on behalf of a head (the head, or for an absent one another head or the coordinating office)',
        body: grantDelegationRequest,
        response: { 201: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { reader, body } = request
      const { absent = { organisationId: reader.organisation, delegator: reader.id }, ...delegation } = body
      const delegationId = delegationIdOf(request.commandId)
      const command = {
        type: 'grant-delegation',
        delegationId,
        ...delegation,
        ...absent,
        at: clock().toISOString(),
        actor: actorOf(reader),
      } as const
      const outcome = await repository.execute(
        grantDelegation,
        directoryStream(reader.district),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      return answer(reply, outcome, { id: delegationId, location: '/v1/delegations', status: 201 })
    },
  )
}
