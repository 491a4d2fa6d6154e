import { openDistrictRequest, recorded } from '@dutybook/contracts'
import { directoryStream, openDistrict } from '@dutybook/duty-lists'
import { districtIdOf, organisationIdOf } from '../ids.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { actorOf } from '../auth/reader.ts'
import { orProblem, type Route } from './route.ts'

/** Opens a district with its coordinating office. */
export const districtsPost: Route = (app, { repository }) => {
  app.post(
    '/v1/districts',
    {
      schema: {
        tags: ['directory'],
        summary: 'Open a district with its coordinating office (administrator)',
        body: openDistrictRequest,
        response: { 201: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { coordinatingOffice: office, ...place } = request.body
      const districtId = districtIdOf(place)
      const organisationId = organisationIdOf(districtId, 'coordinating-office', office.name)
      const command = {
        type: 'open-district',
        districtId,
        ...place,
        coordinatingOffice: { organisationId, name: office.name, aliases: office.aliases ?? [] },
        actor: actorOf(request.reader),
      } as const
      const outcome = await repository.execute(
        openDistrict,
        directoryStream(districtId),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      return answer(reply, outcome, { id: districtId, location: '/v1/directory', status: 201 })
    },
  )
}
