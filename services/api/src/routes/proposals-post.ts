import { proposeRevisionRequest, recorded } from '@dutybook/contracts'
import {
  absentList,
  directory as directories,
  directoryStream,
  dutyList,
  listStream,
  objection as objections,
  objectionStream,
  proposalStream,
  proposeRevision,
} from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { proposalIdOf } from '../ids.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { changesWithIds } from '../requests/changes-with-ids.ts'
import { orProblem, type Route } from './route.ts'

/** 起草: a set of changes to one list, checked against the list as it is now. */
export const proposalsPost: Route = (app, { repository }) => {
  app.post(
    '/v1/proposals',
    {
      schema: {
        tags: ['proposals'],
        summary:
          'Draft a proposal (the township; a department for duties that name it; the coordinating office)',
        body: proposeRevisionRequest,
        response: { 201: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { listId, changes, objectionId, ...rest } = request.body
      const { state: list } = await repository.load(dutyList, listStream(listId))
      const { state: directory } = await repository.load(
        directories,
        directoryStream(request.reader.district),
      )
      const objection =
        objectionId === undefined
          ? {}
          : { objection: (await repository.load(objections, objectionStream(objectionId))).state }
      const proposalId = proposalIdOf(request.commandId)
      const command = {
        type: 'propose-revision',
        proposalId,
        directory,
        list: list.districtId === request.reader.district ? list : absentList,
        ...rest,
        ...objection,
        changes: changesWithIds(changes, request.commandId),
        actor: actorOf(request.reader),
      } as const
      const outcome = await repository.execute(
        proposeRevision,
        proposalStream(proposalId),
        issue(request, command),
        issuedBy(request),
      )
      return answer(reply, outcome, {
        id: proposalId,
        location: `/v1/proposals/${proposalId}`,
        status: 201,
      })
    },
  )
}
