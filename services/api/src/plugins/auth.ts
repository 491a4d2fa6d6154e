import type { CredentialRefusal } from '@dutybook/contracts'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { Reader } from '../auth/reader.ts'
import { createTokenCache } from '../auth/token-cache.ts'
import type { ApiDependencies } from '../dependencies.ts'
import { Refused } from '../problems/refused.ts'
import { isPublicRead } from './public-reads.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request. Set on every request that is not public. */
    reader: Reader
  }
}

/** The only addresses that need no token; a name ending in `*` stands for all below it. */
const publicAddresses: readonly string[] = [
  '/',
  '/healthz',
  '/readyz',
  '/metrics',
  '/openapi.json',
  '/docs',
  '/docs/*',
  '/dev/people',
  '/dev/tokens',
]

const isPublic = (url: string): boolean =>
  publicAddresses.some((address) =>
    address.endsWith('*') ? url.startsWith(address.slice(0, -1)) : url === address,
  )

/** Lets nobody in without a valid token, wherever it is not said otherwise. */
export const auth = fastifyPlugin(
  async (
    app: FastifyInstance,
    { verifier, clock, limits }: Pick<ApiDependencies, 'verifier' | 'clock' | 'limits'>,
  ) => {
    const tokens = createTokenCache(limits.tokens, clock)
    app.decorateRequest('reader')

    app.addHook('onRequest', (request, _reply, done) => {
      const { url } = request.routeOptions
      if (url === undefined || isPublic(url) || isPublicRead(request)) return done()
      const token = bearerOf(request.headers.authorization)
      if (token === undefined) return done(refused({ code: 'credentials-missing' }))
      const reader = tokens.find(token)
      if (reader !== undefined) {
        request.reader = reader
        return done()
      }
      verifier.verify(token).then((verified) => {
        if (!verified.ok) return done(refused(verified.refusal))
        tokens.keep(token, verified.value)
        request.reader = verified.value.reader
        return done()
      }, done)
    })
  },
)

const refused = (refusal: CredentialRefusal): Refused => new Refused(refusal)

const bearerOf = (authorization: string | undefined): string | undefined => {
  if (authorization === undefined || authorization.slice(0, 7).toLowerCase() !== 'bearer ') return undefined
  const token = authorization.slice(7).trim()
  return token === '' ? undefined : token
}
