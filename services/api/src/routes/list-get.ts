import { listDocument, listQuery } from '@dutybook/contracts'
import type { AsOf } from '@dutybook/read-store'
import type { z } from 'zod'
import { sendExport } from '../exports/send-export.ts'
import { isKnown, notModified, sendReady } from './conditional.ts'
import { ids, orProblem, type Route } from './route.ts'

/** A list as it is, or as it was after a revision or at an instant. The read model has the bytes ready. */
export const listGet: Route = (app, deps) => {
  const { readModel } = deps
  app.get(
    '/v1/lists/:listId',
    {
      schema: {
        tags: ['lists'],
        summary:
          'A duty list, now or as of a revision or an instant; with `format` as a document to download',
        params: ids('listId'),
        querystring: listQuery,
        response: { 200: listDocument, ...orProblem },
      },
    },
    async (request, reply) => {
      const { listId } = request.params
      const { district } = request.reader
      const { format, ...query } = request.query
      const asOf = asOfQuery(query)
      const list = readModel.list(listId, asOf)
      if (list === undefined || list.districtId !== district) {
        const exists = asOf !== 'now' && readModel.list(listId, 'now')?.districtId === district
        return reply.refuse(
          exists ? { code: 'list-absent-then', asOf: inWords(asOf) } : { code: 'list-not-found' },
        )
      }
      const etag = format === undefined ? `"${list.revision}"` : `"${list.revision}-${format}"`
      reply.header('etag', etag).header('dutybook-position', list.position)
      if (isKnown(etag, request.headers['if-none-match'])) return notModified(reply)
      return format === undefined ? sendReady(reply, list.json) : sendExport(reply, deps, list, format)
    },
  )
}

const asOfQuery = ({ revision, at }: Omit<z.output<typeof listQuery>, 'format'>): AsOf => {
  if (revision !== undefined) return { revision }
  return at === undefined ? 'now' : { at: new Date(at).toISOString() }
}

const inWords = (asOf: Exclude<AsOf, 'now'>): string => ('at' in asOf ? asOf.at : `revision ${asOf.revision}`)
