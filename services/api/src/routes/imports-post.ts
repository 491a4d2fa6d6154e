import { importDrafted } from '@dutybook/contracts'
import { importDraft, importStream } from '@dutybook/duty-lists'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorOf } from '../auth/reader.ts'
import type { ApiDependencies } from '../dependencies.ts'
import { bringIn, destinationFor } from '../imports/bring-in.ts'
import { shownImport } from '../imports/shown-import.ts'
import { issue, issuedBy } from '../plugins/commands.ts'
import { receiveFile, takeUploads } from '../plugins/uploads.ts'
import { ids, orProblem, type Route } from './route.ts'

const consumes = ['multipart/form-data']

/** 导入: a document is read and kept as a draft, for a township that has no list yet or as a new version of one. */
export const importsPost: Route = (app, deps) => {
  const described = (summary: string) => ({
    config: { consumes },
    schema: { tags: ['imports'], summary, consumes, response: { 201: importDrafted, ...orProblem } },
  })
  app.register(async (part: typeof app) => {
    takeUploads(part, deps.limits.uploadBytes)
    const forDistrict = described('Bring in a duty list as a draft (coordinating office); one file, `file`')
    part.post('/v1/imports', forDistrict, async (request, reply) => {
      await take(deps, request, reply, undefined)
      return reply
    })
    const forList = described('Bring in a new version of a list as a draft (township, coordinating office)')
    part.post(
      '/v1/lists/:listId/imports',
      { ...forList, schema: { ...forList.schema, params: ids('listId') } },
      async (request, reply) => {
        await take(deps, request, reply, request.params.listId)
        return reply
      },
    )
  })
}

const take = async (
  { repository, readDocument, limits }: ApiDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  listId: string | undefined,
): Promise<FastifyReply> => {
  const actor = actorOf(request.reader)
  const wanted = { districtId: request.reader.district, listId, actor }
  const destination = await destinationFor(repository, wanted)
  if (!destination.ok) return reply.refuse(destination.refusal)
  const file = await receiveFile(request, limits.uploadBytes)
  const context = { repository, readDocument, by: issuedBy(request) }
  const drafted = await bringIn(context, destination.value, issue(request, file))
  if (!drafted.ok) return reply.refuse(drafted.refusal)
  const { importId, outcome } = drafted.value
  if (!outcome.ok) return reply.refuse(outcome.refusal)
  const { state: draft } = await repository.load(importDraft, importStream(importId))
  const { counts, findings, openErrors, township } = shownImport(draft, outcome.revision)
  const { revision, position } = outcome
  return reply
    .code(201)
    .header('etag', `"${revision}"`)
    .header('dutybook-position', position)
    .header('location', `/v1/imports/${importId}`)
    .send({
      id: importId,
      revision,
      position,
      ...(township !== undefined && { township }),
      counts,
      openErrors,
      findings,
    })
}
