import { importDocument } from '@dutybook/contracts'
import { findImport } from '../imports/find-import.ts'
import { shownImport } from '../imports/shown-import.ts'
import { ids, orProblem, type Route } from './route.ts'

/** An import in full: what was understood, what was noticed, what was corrected. */
export const importGet: Route = (app, { repository }) => {
  app.get(
    '/v1/imports/:importId',
    {
      schema: {
        tags: ['imports'],
        summary: 'A document as it was understood, with findings and corrections',
        params: ids('importId'),
        response: { 200: importDocument, ...orProblem },
      },
    },
    async (request, reply) => {
      const found = await findImport(repository, request.params.importId, request.reader)
      if (!found.ok) return reply.refuse(found.refusal)
      const { draft, revision } = found.value
      return reply.header('etag', `"${revision}"`).send(shownImport(draft, revision))
    },
  )
}
