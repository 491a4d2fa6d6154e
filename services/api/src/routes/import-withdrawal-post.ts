import { recorded, withdrawImportRequest } from '@dutybook/contracts'
import { withdrawImport } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { commandImport } from '../imports/command-import.ts'
import { answer } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 撤回: a draft that nobody will accept ends. */
export const importWithdrawalPost: Route = (app, { repository }) => {
  app.post(
    '/v1/imports/:importId/withdrawal',
    {
      schema: {
        tags: ['imports'],
        summary: 'Withdraw a draft',
        params: ids('importId'),
        body: withdrawImportRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { importId } = request.params
      const outcome = await commandImport(repository, request, importId, withdrawImport, (office) => ({
        type: 'withdraw-import' as const,
        coordinatingOffice: office,
        reason: request.body.reason,
        actor: actorOf(request.reader),
      }))
      return answer(reply, outcome, { id: importId, location: `/v1/imports/${importId}`, status: 200 })
    },
  )
}
