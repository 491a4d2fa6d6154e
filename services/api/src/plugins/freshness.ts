import type { FastifyInstance } from 'fastify'
import type { ApiDependencies } from '../dependencies.ts'
import { Refused } from '../problems/refused.ts'

/** Reads of this part of the app wait, within bounds, until they are as fresh as Dutybook-Min-Position asks. */
export const honourMinPosition = (
  app: FastifyInstance,
  { feed, limits }: Pick<ApiDependencies, 'feed' | 'limits'>,
): void => {
  const waitedMs = limits.freshnessWaitMs
  app.addHook('onRequest', (request, _reply, done) => {
    const position = request.headers['dutybook-min-position']
    if (typeof position !== 'string') return done()
    feed.waitFor(position, waitedMs).then((reached) => {
      done(reached ? undefined : new Refused({ code: 'position-not-reached', position, waitedMs }))
    }, done)
  })
}
