import { imported, importQuery } from '@dutybook/contracts'
import { actorOf } from '../auth/reader.ts'
import { importList } from '../imports/import-list.ts'
import { takeDocuments } from '../plugins/bodies.ts'
import { issue, issuedBy } from '../plugins/commands.ts'
import { orProblem, type Route } from './route.ts'

const consumes = ['application/octet-stream', 'text/plain']

/** 导入: the bytes of a published document become the list of its township, all or nothing. */
export const importsPost: Route = (app, { repository }) => {
  app.register(async (part: typeof app) => {
    takeDocuments(part, consumes)
    part.post(
      '/v1/imports',
      {
        config: { consumes },
        schema: {
          tags: ['lists'],
          summary: 'Import a published duty list (coordinating office); the body is the document itself',
          consumes,
          querystring: importQuery,
          response: { 201: imported, ...orProblem },
        },
      },
      async (request, reply) => {
        const bytes = request.rawBody
        if (bytes === undefined || bytes.length === 0) return reply.refuse({ code: 'body-missing' })
        const districtId = request.reader.district
        const command = issue(request, {
          bytes,
          fileName: request.query.name,
          districtId,
          actor: actorOf(request.reader),
        })
        const result = await importList({ repository, by: issuedBy(request) }, command)
        if (!result.ok) return reply.refuse(result.refusal)
        const { listId, townshipId, document, outcome } = result.value
        const { revision, position } = outcome
        const counts = { basic: 0, cooperative: 0, reclaimed: 0 }
        for (const { category, sectors } of document.categories)
          counts[category] += sectors.reduce((sum, { items }) => sum + items.length, 0)
        return reply
          .code(201)
          .header('etag', `"${revision}"`)
          .header('dutybook-position', position)
          .header('location', `/v1/lists/${listId}`)
          .send({ listId, townshipId, districtId, counts, findings: document.findings, revision, position })
      },
    )
  })
}
