import { conservation, conservationQuery, type ListDocument } from '@dutybook/contracts'
import {
  directory,
  directoryStream,
  dutyHolders,
  mayReadLog,
  resolveOrganisation,
} from '@dutybook/duty-lists'
import { orProblem, type Route } from './route.ts'

/** Who performs each reclaimed duty of a list on each day; a day without anybody is a finding. */
export const conservationGet: Route = (app, { readModel, repository }) => {
  app.get(
    '/v1/audit/conservation',
    {
      schema: {
        tags: ['audit'],
        summary: 'Who performs each reclaimed duty on each day; a day without anybody is a finding (auditor)',
        querystring: conservationQuery,
        response: { 200: conservation, ...orProblem },
      },
    },
    async ({ reader, query: { listId } }, reply) => {
      if (!mayReadLog(reader))
        return reply.refuse({ code: 'reading-not-permitted', role: reader.role, permitted: ['auditor'] })
      const list = readModel.list(listId, 'now')
      if (list?.districtId !== reader.district) return reply.refuse({ code: 'list-not-found' })
      const known = (await repository.load(directory, directoryStream(reader.district))).state
      const { township: name, townshipId: organisationId } = JSON.parse(list.json.toString()) as ListDocument
      const items = dutyHolders({
        township: { name, as: 'township', organisationId },
        regimes: readModel.regimes(listId),
        successors: readModel.successors(listId),
        resolve: (department) => resolveOrganisation(known, department)?.organisationId,
      })
      const findings = items.filter(({ periods }) => periods.some(({ finding }) => finding)).length
      return reply.header('dutybook-position', readModel.checkpoint()).send({ listId, findings, items })
    },
  )
}
