import { importSummary, importsQuery, pageOf } from '@dutybook/contracts'
import { mayReadImport } from '@dutybook/duty-lists'
import { orProblem, type Route } from './route.ts'

const page = pageOf(importSummary).meta({ id: 'ImportPage' })

/** The imports that the reader may see. */
export const importsGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/imports',
    {
      schema: {
        tags: ['imports'],
        summary: 'Documents that were brought in, latest first',
        querystring: importsQuery,
        response: { 200: page, ...orProblem },
      },
    },
    async ({ reader, query: { limit, after, ...filter } }, reply) => {
      const own = { organisationId: reader.organisation }
      const visibleTo = mayReadImport(reader, {}) ? 'all' : own
      reply.header('dutybook-position', readModel.checkpoint())
      return mayReadImport(reader, { township: reader.organisation })
        ? reply.send(
            readModel.imports(
              reader.district,
              visibleTo,
              filter,
              after === undefined ? { limit } : { limit, after },
            ),
          )
        : reply.send({ items: [] })
    },
  )
}
