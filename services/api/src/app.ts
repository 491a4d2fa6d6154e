import Fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify'
import { type ApiDependencies, defaultLimits, type OperationsDependencies } from './dependencies.ts'
import { auth } from './plugins/auth.ts'
import { bodies } from './plugins/bodies.ts'
import { refuseBrokenAddress, refuseBrokenHttp } from './plugins/broken-http.ts'
import { documentation } from './plugins/documentation.ts'
import { observation } from './plugins/observation.ts'
import { problems } from './plugins/problems.ts'
import { seenReaders } from './plugins/seen-readers.ts'
import { validation } from './plugins/validation.ts'
import { operationsRoutes, routes } from './routes/routes.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** The REST API, ready to listen or to be injected into. It never starts by itself; the caller closes what it gave. */
export const createApp = (deps: ApiDependencies): FastifyInstance => {
  const app = server(deps, deps.limits.bodyBytes)
  app.register(observation, deps)
  app.register(problems, deps)
  app.register(auth, deps)
  app.register(seenReaders, deps)
  app.register(bodies)
  app.register(validation)
  app.register(documentation)
  app.register(routes, deps)
  return app
}

/** Health, readiness and metrics of a process that serves nothing else. */
export const createOperationsApp = (deps: OperationsDependencies): FastifyInstance => {
  const app = server(deps, defaultLimits.bodyBytes)
  app.register(observation, deps)
  app.register(problems, deps)
  app.register(validation)
  app.register(operationsRoutes, deps)
  return app
}

const server = (
  { logger, ids }: Pick<ApiDependencies, 'logger' | 'ids'>,
  bodyLimit: number,
): FastifyInstance =>
  Fastify({
    loggerInstance: logger,
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    // While draining, a request on a kept connection is still answered: what it needs is closed last.
    return503OnClosing: false,
    requestTimeout: 60_000,
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = headers['x-correlation-id']
      return typeof given === 'string' && UUID.test(given) ? given.toLowerCase() : ids()
    },
    frameworkErrors: (error, request, reply) =>
      refuseBrokenAddress(error, request.id, reply as unknown as FastifyReply),
    clientErrorHandler: refuseBrokenHttp(ids),
  })
