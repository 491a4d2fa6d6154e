import type { ListDocument } from '@dutybook/contracts'
import { CannotWrite, type Format, mediaTypes } from '@dutybook/documents/writing'
import type { Edition } from '@dutybook/duty-lists'
import type { RenderedList } from '@dutybook/read-store'
import type { FastifyReply } from 'fastify'
import type { ApiDependencies } from '../dependencies.ts'
import { writtenList } from './written-list.ts'

/** Sends a list as a document; the same revision or edition gives the same bytes. */
export const sendExport = async (
  reply: FastifyReply,
  { readModel, writeDocument }: Pick<ApiDependencies, 'readModel' | 'writeDocument'>,
  rendered: RenderedList,
  format: Format,
  edition?: Edition,
): Promise<FastifyReply> => {
  const list = JSON.parse(rendered.json.toString()) as ListDocument
  const written = writtenList(list, readModel.directory(rendered.districtId), edition)
  try {
    const bytes = await writeDocument(written, format, new Date(edition?.publishedAt ?? list.recordedAt))
    const which = edition === undefined ? list.revision : `第${edition.number}版`
    const name = encodeURIComponent(`${list.title}-${which}.${format}`)
    return await reply
      .type(mediaTypes[format])
      .header('content-disposition', `attachment; filename="list.${format}"; filename*=UTF-8''${name}`)
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error
    return reply.refuse({ code: 'document-not-writable', format, reason: error.reason })
  }
}
