import { noQuery, preview } from '@dutybook/contracts'
import {
  differences,
  dutyList,
  listStream,
  previewOf,
  proposal,
  proposalStream,
  unflaggedPowers,
} from '@dutybook/duty-lists'
import { countsOf, lineOf } from '../editions/describe-changes.ts'
import { findProposal } from '../proposals/find-proposal.ts'
import { ids, orProblem, type Route } from './route.ts'

/** What an open proposal would make of its list as it is now. */
export const previewGet: Route = (app, { readModel, repository }) => {
  app.get(
    '/v1/proposals/:proposalId/preview',
    {
      schema: {
        tags: ['proposals'],
        summary: 'What an open proposal would make of the list as it is now',
        params: ids('proposalId'),
        querystring: noQuery,
        response: { 200: preview, ...orProblem },
      },
    },
    async ({ reader, params: { proposalId } }, reply) => {
      if (findProposal(readModel, reader, proposalId) === undefined)
        return reply.refuse({ code: 'proposal-not-found' })
      const { state } = await repository.load(proposal, proposalStream(proposalId))
      const { listId, status } = state
      if (closed.has(status)) return reply.refuse({ code: 'preview-of-closed-proposal', status })
      const list = (await repository.load(dutyList, listStream(listId))).state
      const { before, after, changes, events, refusal } = previewOf(list, state)
      const changed = differences(list, events)
      return reply.send({
        proposalId,
        listId,
        status,
        revision: list.revision,
        ...(refusal === undefined ? {} : { refusal }),
        counts: { before: countsOf(before), after: countsOf(after) },
        items: changes.map(lineOf),
        alarms: readModel.alarms(listId, list.revision, changed),
        unflagged: unflaggedPowers(changed),
      })
    },
  )
}

const closed: ReadonlySet<string> = new Set(['applied', 'rejected', 'withdrawn'])
