import { listDocument, listQuery } from '@dutybook/contracts'
import type { AsOf } from '@dutybook/read-store'
import type { z } from 'zod'
import { isKnown, notModified, sendReady } from './conditional.ts'
import { ids, orProblem, type Route } from './route.ts'

/** A list as it is, or as it was after a revision or at an instant. The read model has the bytes ready. */
export const listGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/lists/:listId',
    {
      schema: {
        tags: ['lists'],
        summary: 'A duty list, now or as of a revision or an instant',
        params: ids('listId'),
        querystring: listQuery,
        response: { 200: listDocument, ...orProblem },
      },
    },
    async (request, reply) => {
      const { listId } = request.params
      const { district } = request.reader
      const asOf = asOfQuery(request.query)
      const list = readModel.list(listId, asOf)
      if (list === undefined || list.districtId !== district) {
        const exists = asOf !== 'now' && readModel.list(listId, 'now')?.districtId === district
        return reply.refuse(
          exists ? { code: 'list-absent-then', asOf: inWords(asOf) } : { code: 'list-not-found' },
        )
      }
      const etag = `"${list.revision}"`
      reply.header('etag', etag).header('dutybook-position', list.position)
      return isKnown(etag, request.headers['if-none-match'])
        ? notModified(reply)
        : sendReady(reply, list.json)
    },
  )
}

const asOfQuery = ({ revision, at }: z.output<typeof listQuery>): AsOf => {
  if (revision !== undefined) return { revision }
  return at === undefined ? 'now' : { at: new Date(at).toISOString() }
}

const inWords = (asOf: Exclude<AsOf, 'now'>): string => ('at' in asOf ? asOf.at : `revision ${asOf.revision}`)
