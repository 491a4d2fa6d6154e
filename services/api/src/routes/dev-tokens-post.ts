import { devToken, devTokenRequest } from '@dutybook/contracts'
import { calledOnLoopback } from '../dev-issuer/called-on-loopback.ts'
import { orProblem, type Route } from './route.ts'

/** Signs in as one of the development issuer's people. */
export const devTokensPost: Route = (app, { devIssuer }) => {
  if (devIssuer === undefined) return
  app.post(
    '/dev/tokens',
    {
      onRequest: calledOnLoopback,
      schema: {
        tags: ['development'],
        summary: 'A bearer token for one of these people (development only)',
        body: devTokenRequest,
        response: { 201: devToken, ...orProblem },
      },
    },
    async ({ body: { personId } }, reply) => {
      const token = await devIssuer.tokenFor(personId)
      return token === undefined
        ? reply.refuse({ code: 'person-not-found', personId })
        : reply.code(201).header('cache-control', 'no-store').send(token)
    },
  )
}
