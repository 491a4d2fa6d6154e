import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openApiDocument } from './openapi-document.ts'

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly required: boolean }[]
  readonly responses: object
  readonly security?: readonly object[]
}

const document = (await openApiDocument()) as {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** Reads of what is published: some need no token, some need none when they are about editions. */
const unlessPublic: Readonly<Record<string, readonly object[]>> = {
  'get /v1/lists/{listId}': [{ bearer: [] }, {}],
  'get /v1/lists/{listId}/changes': [{ bearer: [] }, {}],
  'get /v1/lists/{listId}/editions': [],
  'get /v1/lists/{listId}/editions.atom': [],
  'get /v1/districts/{districtId}/editions.atom': [],
}

describe('the OpenAPI document', () => {
  it('is docs/openapi.json (npm run generate)', async () => {
    const written = await readFile(join(import.meta.dirname, '../../../../docs/openapi.json'), 'utf8')
    expect(JSON.parse(written)).toEqual(document)
  })

  it('is of version 3.1 and refers to nothing that is not there', () => {
    expect(document.openapi).toBe('3.1.0')
    const text = JSON.stringify(document)
    const schemas: object = JSON.parse(text).components.schemas
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/gu)].map(([, name]) => name)
    expect(names.filter((name) => !Object.hasOwn(schemas, name ?? ''))).toEqual([])
    expect(Object.keys(schemas).filter((name) => name.endsWith('Input'))).toEqual([])
  })

  it.each(operations.filter(({ path }) => path.startsWith('/v1/')))(
    'says of $method $path that it may answer with a problem, needs a token unless it is public and keeps the protocol',
    ({ method, path, operation }) => {
      expect(operation.responses).toHaveProperty('default')
      expect(operation.security).toEqual(unlessPublic[`${method} ${path}`] ?? [{ bearer: [] }])
      const key = operation.parameters?.find(({ name }) => name === 'Idempotency-Key')
      expect(key?.required).toBe(method === 'get' ? undefined : true)
    },
  )
})
