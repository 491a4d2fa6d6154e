import { mergeDepartmentsRequest, recorded } from '@dutybook/contracts'
import { directoryStream, mergeDepartments } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { organisationIdOf } from '../ids.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { orProblem, type Route } from './route.ts'

/** 机构合并: departments go into another one; what is open follows by itself. */
export const mergersPost: Route = (app, { repository, clock }) => {
  app.post(
    '/v1/directory/mergers',
    {
      schema: {
        tags: ['directory'],
        summary: 'Merge departments into another one, known or new (coordinating office)',
        body: mergeDepartmentsRequest,
        response: { 201: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const districtId = request.reader.district
      const { into, ...merger } = request.body
      const kind = 'department'
      const successor =
        'name' in into
          ? {
              organisationId: organisationIdOf(districtId, kind, into.name),
              kind,
              name: into.name,
              aliases: into.aliases ?? [],
            }
          : into
      const command = {
        type: 'merge-departments',
        ...merger,
        into: successor,
        at: clock().toISOString(),
        actor: actorOf(request.reader),
      } as const
      const outcome = await repository.execute(
        mergeDepartments,
        directoryStream(districtId),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      const id = successor.organisationId
      return answer(reply, outcome, { id, location: '/v1/directory', status: 201 })
    },
  )
}
