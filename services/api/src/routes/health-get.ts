import { alive } from '@dutybook/contracts'
import type { Route } from './route.ts'

/** The process is alive. */
export const healthGet: Route = (app) => {
  app.get(
    '/healthz',
    { schema: { tags: ['operations'], summary: 'Whether the process is alive', response: { 200: alive } } },
    async () => ({ status: 'alive' as const }),
  )
}
