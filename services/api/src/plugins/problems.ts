import type { ApiRefusal } from '@dutybook/contracts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Metrics } from '../metrics.ts'
import { problemOf } from '../problems/problem.ts'
import { refusalOfError } from '../problems/refusal-of-error.ts'
import { retryAfter } from '../problems/status-codes.ts'
import { allowedMethods } from './allowed-methods.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with the problem document of a refusal. */
    refuse(refusal: ApiRefusal): FastifyReply
  }
}

/** Every answer that is not a success is a problem document. */
export const problems = fastifyPlugin(async (app: FastifyInstance, { metrics }: { metrics: Metrics }) => {
  const methodsFor = allowedMethods(app)

  app.decorateReply('refuse', function (this: FastifyReply, refusal: ApiRefusal) {
    const { id, method, headers } = this.request
    const problem = problemOf(refusal, id, headers['accept-language'])
    const seconds = retryAfter[refusal.code]
    if (seconds !== undefined) this.header('retry-after', seconds)
    if (problem.status === 401) this.header('www-authenticate', challenge(refusal, problem.titles.en))
    if (refusal.code === 'method-not-allowed') this.header('allow', refusal.allowed.join(', '))
    if (method !== 'GET' && method !== 'HEAD') metrics.refused(refusal.code)
    return this.code(problem.status)
      .header('content-language', problem.title === problem.titles.zh ? 'zh' : 'en')
      .type('application/problem+json')
      .send(JSON.stringify(problem))
  })

  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOfError(error, request)
    if (refusal.code === 'internal-error' || refusal.code === 'store-unavailable')
      request.log.error({ err: error, correlationId: request.id }, 'request failed')
    return reply.refuse(refusal)
  })

  app.setNotFoundHandler((request, reply) => {
    const { method } = request
    const path = request.url.split('?')[0] ?? ''
    const allowed = methodsFor(path)
    return reply.refuse(
      allowed.length > 0
        ? { code: 'method-not-allowed', method, allowed }
        : { code: 'route-not-found', method, path },
    )
  })
})

/** RFC 6750: a missing token gets the bare challenge, a bad one says why. */
const challenge = ({ code }: ApiRefusal, title: string): string =>
  code === 'credentials-missing'
    ? 'Bearer realm="dutybook"'
    : `Bearer realm="dutybook", error="invalid_token", error_description="${title}"`
