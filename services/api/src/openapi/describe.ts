import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { securityOf } from '../plugins/public-reads.ts'
import { tidy } from './tidy.ts'

type ZodToJsonConfig = NonNullable<
  NonNullable<Parameters<typeof createJsonSchemaTransform>[0]>['zodToJsonConfig']
>
type Transform = NonNullable<FastifyDynamicSwaggerOptions['transform']>
type TransformObject = NonNullable<FastifyDynamicSwaggerOptions['transformObject']>

/** Answers may gain fields, so that only what is strict in Zod forbids others. */
const zodToJsonConfig: ZodToJsonConfig = {
  override: ({ zodSchema, jsonSchema }) => {
    const { def } = zodSchema._zod
    if (def.type === 'object' && def.catchall === undefined) delete jsonSchema.additionalProperties
  },
}
const fromZod = createJsonSchemaTransform({ zodToJsonConfig })
const componentsFromZod = createJsonSchemaTransformObject({ zodToJsonConfig })

const header = (description: string) => ({ type: 'string', description })

const commandHeaders = {
  type: 'object',
  properties: {
    'Idempotency-Key': header(
      '1 to 255 visible ASCII characters, new for each command; repeat it to repeat the command',
    ),
    'If-Match': header('ETag of the revision that the command is meant for'),
  },
  required: ['Idempotency-Key'],
}

const upload = {
  type: 'object',
  required: ['file'],
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description: 'The document: text, .docx, .xlsx, .csv, .pdf or .json, told by its content',
    },
  },
}

const readHeaders = {
  type: 'object',
  properties: { 'Dutybook-Min-Position': header('The read waits until it is at least this fresh') },
}

/** The schema of a route with what its part of the app adds: the protocol's headers, and the bearer token. */
export const describeRoute: Transform = (document) => {
  const { schema, url } = fromZod(document as Parameters<typeof fromZod>[0])
  if (!url.startsWith('/v1/') || schema['hide'] === true) return { schema, url }
  const command = document.route.method !== 'GET'
  const headers = command ? commandHeaders : readHeaders
  const body = schema.consumes?.includes('multipart/form-data') ? { body: upload } : {}
  const security = securityOf(document.route.method, document.url)
  return { schema: { ...schema, ...body, headers, security }, url }
}

/** The whole document with its components. */
export const describeObject: TransformObject = (document) => tidy(componentsFromZod(document))
