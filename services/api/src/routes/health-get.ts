import { alive } from '@dutybook/contracts'
import type { OperationsRoute } from './route.ts'

/** The process is alive. */
export const healthGet: OperationsRoute = (app) => {
  app.get(
    '/healthz',
    { schema: { tags: ['operations'], summary: 'Whether the process is alive', response: { 200: alive } } },
    async () => ({ status: 'alive' as const }),
  )
}
