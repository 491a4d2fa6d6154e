import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { describeObject, describeRoute } from '../openapi/describe.ts'
import { about } from '../openapi/about.ts'

/** OpenAPI 3.1 made from the routes, and Swagger UI at /docs. */
export const documentation = fastifyPlugin(async (app: FastifyInstance) => {
  await app.register(swagger, { openapi: about, transform: describeRoute, transformObject: describeObject })
  await app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list' } })
})
