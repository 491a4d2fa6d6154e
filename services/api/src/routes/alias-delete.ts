import { aliasPath, recorded } from '@dutybook/contracts'
import { directoryStream, removeAlias } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { orProblem, type Route } from './route.ts'

/** 撤销别名: a name that was entered by mistake. */
export const aliasDelete: Route = (app, { repository }) => {
  app.delete(
    '/v1/directory/organisations/:organisationId/aliases/:alias',
    {
      schema: {
        tags: ['directory'],
        summary: 'Remove a name that was entered by mistake (coordinating office)',
        params: aliasPath,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { organisationId, alias } = request.params
      const command = { type: 'remove-alias', organisationId, alias, actor: actorOf(request.reader) } as const
      const outcome = await repository.execute(
        removeAlias,
        directoryStream(request.reader.district),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      return answer(reply, outcome, { id: organisationId, location: '/v1/directory', status: 200 })
    },
  )
}
