import { alive } from '@dutybook/contracts'
import { failing } from '../failing-checks.ts'
import { type OperationsRoute, orProblem } from './route.ts'

/** The process is alive, and its work goes on; when it does not, the process should be started anew. */
export const healthGet: OperationsRoute = (app, { vitals }) => {
  app.get(
    '/healthz',
    {
      schema: {
        tags: ['operations'],
        summary: 'Whether the process is alive and its work goes on; 503 asks for a restart',
        response: { 200: alive, ...orProblem },
      },
    },
    async (_request, reply) => {
      const waitingFor = await failing(vitals)
      return waitingFor.length > 0
        ? reply.refuse({ code: 'not-ready', waitingFor })
        : reply.send({ status: 'alive' as const })
    },
  )
}
