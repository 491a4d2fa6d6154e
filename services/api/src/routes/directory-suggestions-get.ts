import { directorySuggestions, noQuery } from '@dutybook/contracts'
import { mayReadSuggestions } from '@dutybook/duty-lists'
import { suggestionsFor } from '../directory/suggestions-for.ts'
import { orProblem, type Route } from './route.ts'

/** Pairs of names that look like one body: what documents brought in, and what proposals name. */
export const directorySuggestionsGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/directory/suggestions',
    {
      schema: {
        tags: ['directory'],
        summary: 'Names that look like one body, to be made aliases or merged (coordinating office, auditor)',
        querystring: noQuery,
        response: { 200: directorySuggestions, ...orProblem },
      },
    },
    async ({ reader }, reply) => {
      if (!mayReadSuggestions(reader)) {
        const { role } = reader
        return reply.refuse({ code: 'reading-not-permitted', role, permitted: ['coordinator', 'auditor'] })
      }
      const directory = readModel.directory(reader.district)
      if (directory === undefined) return reply.refuse({ code: 'district-not-found' })
      const items = suggestionsFor(directory, readModel.unresolvedNames(reader.district))
      return reply.header('dutybook-position', readModel.checkpoint()).send({ items })
    },
  )
}
