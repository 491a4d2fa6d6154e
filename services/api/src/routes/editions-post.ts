import { publishEditionRequest, recorded } from '@dutybook/contracts'
import {
  absentList,
  dayInChina,
  directory,
  directoryStream,
  dutyList,
  editions,
  editionsStream,
  listStream,
  publishEdition,
} from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { draftersOf } from '../editions/drafters-of.ts'
import { numberAt } from '../editions/number-at.ts'
import { withheldBy } from '../editions/withheld-by.ts'
import { editionIdOf } from '../ids.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 公布: the coordinating office freezes a list as its next edition. */
export const editionsPost: Route = (app, { store, repository, clock }) => {
  app.post(
    '/v1/lists/:listId/editions',
    {
      schema: {
        tags: ['lists'],
        summary: 'Publish a list as its next edition, or correct an earlier one (coordinating office)',
        params: ids('listId'),
        body: publishEditionRequest,
        response: { 201: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { listId } = request.params
      const { district } = request.reader
      const loaded = (await repository.load(dutyList, listStream(listId))).state
      const list = loaded.districtId === district ? loaded : absentList
      const { state } = await repository.load(editions, editionsStream(listId))
      const newly = [...list.appliedProposals].filter((proposalId) => !state.proposals.has(proposalId))
      const at = clock().toISOString()
      const command = {
        type: 'publish-edition',
        directory: (await repository.load(directory, directoryStream(district))).state,
        list,
        decidedOn: dayInChina(at),
        note: '',
        ...request.body,
        drafters: await draftersOf(repository, newly),
        withheld: await withheldBy(repository, newly),
        at,
        actor: actorOf(request.reader),
      } as const
      const outcome = await repository.execute(
        publishEdition,
        editionsStream(listId),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      const number = outcome.ok ? await numberAt(store, listId, outcome.revision) : 0
      const location = `/v1/lists/${listId}?edition=${number}`
      return answer(reply, outcome, { id: editionIdOf(listId, number), location, status: 201 })
    },
  )
}
