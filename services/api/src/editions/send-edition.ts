import type { StandingEdition } from '@dutybook/duty-lists'
import type { Format } from '@dutybook/documents/writing'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ApiDependencies } from '../dependencies.ts'
import { sendExport } from '../exports/send-export.ts'
import { isKnown, notModified, sendReady } from '../routes/conditional.ts'

/** Sends a list as it was published, with its dates; as a document when a format is wanted. */
export const sendEdition = async (
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Pick<ApiDependencies, 'readModel' | 'writeDocument'>,
  listId: string,
  edition: StandingEdition,
  format: Format | undefined,
): Promise<FastifyReply> => {
  const list = deps.readModel.list(listId, { revision: edition.revision })
  if (list === undefined) return reply.refuse({ code: 'edition-not-found', number: edition.number })
  const shown = [edition.standing, edition.correctedBy ?? [], format ?? []].flat().join('-')
  const etag = `"${list.revision}-${edition.number}-${shown}"`
  reply.header('etag', etag).header('dutybook-position', deps.readModel.checkpoint())
  if (isKnown(etag, request.headers['if-none-match'])) return notModified(reply)
  if (format !== undefined) return sendExport(reply, deps, list, format, edition)
  return sendReady(reply, Buffer.concat([opening(edition), list.json.subarray(1)]))
}

/** The list's JSON is ready; the edition goes in as its first field. */
const opening = (edition: StandingEdition): Buffer => Buffer.from(`{"edition":${JSON.stringify(edition)},`)
