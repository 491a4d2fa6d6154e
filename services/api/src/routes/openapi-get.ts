import type { Route } from './route.ts'

/** The contract itself. */
export const openapiGet: Route = (app) => {
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(app.swagger())),
  )
}
