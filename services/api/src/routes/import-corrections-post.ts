import { correctionsRequest, recorded } from '@dutybook/contracts'
import { correctImport } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { correctionsWithIds } from '../imports/corrections-with-ids.ts'
import { answer } from '../plugins/commands.ts'
import { commandImport } from '../imports/command-import.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 更正: what a person sets right in a draft, all of it or nothing. */
export const importCorrectionsPost: Route = (app, { repository }) => {
  app.post(
    '/v1/imports/:importId/corrections',
    {
      schema: {
        tags: ['imports'],
        summary: 'Correct a draft: items, township, findings that were dealt with',
        params: ids('importId'),
        body: correctionsRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { importId } = request.params
      const corrections = correctionsWithIds(request.body.corrections, request.commandId)
      const outcome = await commandImport(repository, request, importId, correctImport, (office) => ({
        type: 'correct-import' as const,
        coordinatingOffice: office,
        corrections,
        actor: actorOf(request.reader),
      }))
      return answer(reply, outcome, { id: importId, location: `/v1/imports/${importId}`, status: 200 })
    },
  )
}
