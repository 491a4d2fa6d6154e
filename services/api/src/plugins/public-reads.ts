import type { FastifyRequest } from 'fastify'

type Query = Readonly<Record<string, unknown>>

const isEdition = (moment: unknown): boolean => typeof moment === 'string' && moment.startsWith('edition:')

/** What is published is for everybody: these reads need no token, and look at none. Whatever is not here needs one. */
const publicReads: Readonly<Record<string, 'always' | ((query: Query) => boolean)>> = {
  '/v1/lists/:listId': ({ edition }) => typeof edition === 'string',
  '/v1/lists/:listId/editions': 'always',
  '/v1/lists/:listId/editions.atom': 'always',
  '/v1/lists/:listId/changes': ({ from, to }) => isEdition(from) && isEdition(to),
  '/v1/districts/:districtId/editions.atom': 'always',
}

const isRead = (method: unknown): boolean => method === 'GET' || method === 'HEAD'

/** Whether the request reads what is published, and nothing else. */
export const isPublicRead = ({ method, routeOptions, query }: FastifyRequest): boolean => {
  const when = isRead(method) ? publicReads[routeOptions.url ?? ''] : undefined
  return when === 'always' || when?.((query ?? {}) as Query) === true
}

/** How a route is secured, as the OpenAPI document says it: by a token, by one unless it is about editions, or not. */
export const securityOf = (
  method: unknown,
  url: string,
): readonly Readonly<Record<string, readonly string[]>>[] => {
  const when = isRead(method) ? publicReads[url] : undefined
  if (when === 'always') return []
  return when === undefined ? [{ bearer: [] }] : [{ bearer: [] }, {}]
}
