import type { FastifyInstance } from 'fastify'
import type { ApiDependencies } from '../dependencies.ts'
import { Refused } from '../problems/refused.ts'
import { whyNotLive } from '../why-not-live.ts'

/** This part of the app answers once the read model has been at the end of the log; before, what is missing only is not there yet. */
export const refuseUntilFresh = (app: FastifyInstance, { feed }: Pick<ApiDependencies, 'feed'>): void => {
  app.addHook('onRequest', (_request, _reply, done) => {
    const { fresh } = feed.progress()
    done(fresh ? undefined : new Refused({ code: 'not-ready', waitingFor: whyNotLive(feed) }))
  })
}
