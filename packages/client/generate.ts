import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'

/** The types of all requests and answers, as the text of `src/generated/schema.ts`. */
export const generateClientTypes = async (openapi: object): Promise<string> => {
  const nodes = await openapiTypescript(openapi as OpenAPI3, { alphabetize: true })
  return `// Generated from docs/openapi.json by packages/client/generate.ts; do not edit.\n${astToString(nodes)}`
}
