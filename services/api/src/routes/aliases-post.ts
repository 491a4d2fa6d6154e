import { addAliasesRequest, recorded } from '@dutybook/contracts'
import { addAliases, directoryStream } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 别名: further names under which lists mention an organisation. */
export const aliasesPost: Route = (app, { repository }) => {
  app.post(
    '/v1/directory/organisations/:organisationId/aliases',
    {
      schema: {
        tags: ['directory'],
        summary: 'Add other names of an organisation (coordinating office)',
        params: ids('organisationId'),
        body: addAliasesRequest,
        response: { 201: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { organisationId } = request.params
      const { aliases } = request.body
      const command = {
        type: 'add-aliases',
        organisationId,
        aliases,
        actor: actorOf(request.reader),
      } as const
      const outcome = await repository.execute(
        addAliases,
        directoryStream(request.reader.district),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      return answer(reply, outcome, { id: organisationId, location: '/v1/directory', status: 201 })
    },
  )
}
