import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { readJson } from '../requests/read-json.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The body exactly as it came; none when there was none. */
    rawBody: Buffer | undefined
  }
  interface FastifyContextConfig {
    /** Content types that the route takes; JSON when not said. */
    consumes?: readonly string[]
  }
}

/** Keeps the bytes of a body, because a command is recognised by them, and reads JSON. */
export const bodies = fastifyPlugin(async (app: FastifyInstance) => {
  app.decorateRequest('rawBody', undefined)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    request.rawBody = body
    try {
      done(null, readJson(body))
    } catch (error) {
      done(error as Error)
    }
  })
})
