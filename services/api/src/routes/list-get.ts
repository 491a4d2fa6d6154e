import { listDocument, listQuery } from '@dutybook/contracts'
import type { AsOf } from '@dutybook/read-store'
import type { z } from 'zod'
import { sendEdition } from '../editions/send-edition.ts'
import { sendExport } from '../exports/send-export.ts'
import { findEdition } from '../editions/find-edition.ts'
import { isKnown, notModified, sendReady } from './conditional.ts'
import { ids, orProblem, type Route } from './route.ts'

/** A list as it is, as it was after a revision or at an instant, or as published. The read model has the bytes ready. */
export const listGet: Route = (app, deps) => {
  const { readModel } = deps
  app.get(
    '/v1/lists/:listId',
    {
      schema: {
        tags: ['lists'],
        summary:
          'A duty list, now or as of a revision, an instant or an edition; with `format` as a document to download',
        params: ids('listId'),
        querystring: listQuery,
        response: { 200: listDocument, ...orProblem },
      },
    },
    async (request, reply) => {
      const { listId } = request.params
      const { format, edition, ...query } = request.query
      if (edition !== undefined) {
        const found = findEdition(readModel, listId, edition, deps.clock())
        if (!found.ok) return reply.refuse(found.refusal)
        return sendEdition(request, reply, deps, listId, found.value, format)
      }
      const { district } = request.reader
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

const asOfQuery = ({ revision, at }: Pick<z.output<typeof listQuery>, 'revision' | 'at'>): AsOf => {
  if (revision !== undefined) return { revision }
  return at === undefined ? 'now' : { at: new Date(at).toISOString() }
}

const inWords = (asOf: Exclude<AsOf, 'now'>): string => ('at' in asOf ? asOf.at : `revision ${asOf.revision}`)
