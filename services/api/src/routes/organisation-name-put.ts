import { recorded, renameOrganisationRequest } from '@dutybook/contracts'
import { directoryStream, renameOrganisation } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 更名: a new canonical name; the former one stays as an alias. */
export const organisationNamePut: Route = (app, { repository }) => {
  app.put(
    '/v1/directory/organisations/:organisationId/name',
    {
      schema: {
        tags: ['directory'],
        summary: 'Rename an organisation; the former name stays as an alias (coordinating office)',
        params: ids('organisationId'),
        body: renameOrganisationRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { organisationId } = request.params
      const command = {
        type: 'rename-organisation',
        organisationId,
        name: request.body.name,
        actor: actorOf(request.reader),
      } as const
      const outcome = await repository.execute(
        renameOrganisation,
        directoryStream(request.reader.district),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      return answer(reply, outcome, { id: organisationId, location: '/v1/directory', status: 200 })
    },
  )
}
