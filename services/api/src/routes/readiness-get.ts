import { ready } from '@dutybook/contracts'
import { failing } from '../failing-checks.ts'
import { whyNotLive } from '../why-not-live.ts'
import { type OperationsRoute, orProblem } from './route.ts'

/** The process can serve: its read model is live, and every check passes. */
export const readinessGet: OperationsRoute = (app, { feed, checks, vitals }) => {
  app.get(
    '/readyz',
    {
      schema: {
        tags: ['operations'],
        summary: 'Whether this process can serve; 503 says what it waits for',
        response: { 200: ready, ...orProblem },
      },
    },
    async (_request, reply) => {
      const all = [...checks, ...vitals]
      const waitingFor = [...whyNotLive(feed), ...(await failing(all))]
      return waitingFor.length > 0
        ? reply.refuse({ code: 'not-ready', waitingFor })
        : reply.send({ status: 'ready', checks: ['read model', ...all.map(({ name }) => name)] })
    },
  )
}
