import { comparison } from '@dutybook/contracts'
import { compareImport } from '../imports/compare-import.ts'
import { findImport } from '../imports/find-import.ts'
import { ids, orProblem, type Route } from './route.ts'

/** What the document would change in the list, matched item by item. */
export const importComparisonGet: Route = (app, { repository }) => {
  app.get(
    '/v1/imports/:importId/comparison',
    {
      schema: {
        tags: ['imports'],
        summary: 'What a new version of a list would change in the list as it is now',
        params: ids('importId'),
        response: { 200: comparison, ...orProblem },
      },
    },
    async (request, reply) => {
      const found = await findImport(repository, request.params.importId, request.reader)
      if (!found.ok) return reply.refuse(found.refusal)
      const compared = await compareImport(repository, found.value.draft)
      return compared.ok ? reply.send(compared.value) : reply.refuse(compared.refusal)
    },
  )
}
