import { directoryDocument, noQuery } from '@dutybook/contracts'
import { orProblem, type Route } from './route.ts'

/** 机构名录 of the reader's district. */
export const directoryGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/directory',
    {
      schema: {
        tags: ['directory'],
        summary: "The organisations of the reader's district",
        querystring: noQuery,
        response: { 200: directoryDocument, ...orProblem },
      },
    },
    async ({ reader }, reply) => {
      const directory = readModel.directory(reader.district)
      return directory === undefined
        ? reply.refuse({ code: 'district-not-found' })
        : reply.header('dutybook-position', readModel.checkpoint()).send(directory)
    },
  )
}
