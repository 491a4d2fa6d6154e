import type { Route } from './route.ts'

/** Who opens the address in a browser wants to read. */
export const rootGet: Route = (app) => {
  app.get('/', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/docs'))
}
