import { changesQuery, listChanges } from '@dutybook/contracts'
import { compareLists, type ListChange, type Standing } from '@dutybook/duty-lists'
import { LRUCache } from 'lru-cache'
import { countsOf, linesWithCauses } from '../editions/describe-changes.ts'
import { findMoment } from '../editions/find-edition.ts'
import { isPublicRead } from '../plugins/public-reads.ts'
import { ids, orProblem, type Route } from './route.ts'

interface Comparison {
  readonly before: readonly Standing[]
  readonly after: readonly Standing[]
  readonly changes: readonly ListChange[]
}

const COMPARISONS_KEPT = 50

/** What changed in a list between two moments; between two editions it is for everybody. */
export const changesGet: Route = (app, { readModel, clock }) => {
  const kept = new LRUCache<string, Comparison>({ max: COMPARISONS_KEPT })
  const compare = (listId: string, from: number, to: number): Comparison => {
    const key = `${listId} ${from} ${to}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const compared = readModel.between(listId, from, to)
    const { before, after } = compared
    const comparison = { before, after, changes: compareLists(compared) }
    kept.set(key, comparison)
    return comparison
  }

  app.get(
    '/v1/lists/:listId/changes',
    {
      schema: {
        tags: ['lists'],
        summary:
          'What changed in a list between two revisions, editions or instants, with the proposals behind it',
        params: ids('listId'),
        querystring: changesQuery,
        response: { 200: listChanges, ...orProblem },
      },
    },
    async (request, reply) => {
      const { listId } = request.params
      if (!isPublicRead(request) && readModel.list(listId, 'now')?.districtId !== request.reader.district)
        return reply.refuse({ code: 'list-not-found' })
      const [from, to] = [request.query.from, request.query.to].map((wanted) =>
        findMoment(readModel, listId, wanted, clock()),
      ) as [ReturnType<typeof findMoment>, ReturnType<typeof findMoment>]
      if (!from.ok) return reply.refuse(from.refusal)
      if (!to.ok) return reply.refuse(to.refusal)
      if (from.value.revision > to.value.revision) {
        const revisions = { from: from.value.revision, to: to.value.revision }
        return reply.refuse({ code: 'moments-reversed', ...revisions })
      }
      const { before, after, changes } = compare(listId, from.value.revision, to.value.revision)
      return reply.header('dutybook-position', readModel.checkpoint()).send({
        listId,
        from: { ...from.value, counts: countsOf(before) },
        to: { ...to.value, counts: countsOf(after) },
        items: linesWithCauses(readModel, changes),
      })
    },
  )
}
