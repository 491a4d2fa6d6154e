import { recorded, registerOrganisationsRequest } from '@dutybook/contracts'
import { directoryStream, registerOrganisations } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { organisationIdOf } from '../ids.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { orProblem, type Route } from './route.ts'

/** Enters townships and departments into the directory. */
export const organisationsPost: Route = (app, { repository }) => {
  app.post(
    '/v1/directory/organisations',
    {
      schema: {
        tags: ['directory'],
        summary: 'Enter townships and departments (coordinating office)',
        body: registerOrganisationsRequest,
        response: { 201: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const districtId = request.reader.district
      const organisations = request.body.organisations.map(({ kind, name, aliases }) => ({
        organisationId: organisationIdOf(districtId, kind, name),
        kind,
        name,
        aliases: aliases ?? [],
      }))
      const outcome = await repository.execute(
        registerOrganisations,
        directoryStream(districtId),
        issue(request, { type: 'register-organisations', organisations, actor: actorOf(request.reader) }),
        issuedBy(request),
        request.expectedRevision,
      )
      return answer(reply, outcome, { id: districtId, location: '/v1/directory', status: 201 })
    },
  )
}
