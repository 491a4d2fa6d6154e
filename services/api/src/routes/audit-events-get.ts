import { auditPage, auditQuery } from '@dutybook/contracts'
import { mayReadLog } from '@dutybook/duty-lists'
import { readDistrictEvents } from '../audit/read-district-events.ts'
import { streamsOfDistricts } from '../audit/streams-of-districts.ts'
import { Refused } from '../problems/refused.ts'
import { orProblem, type Route } from './route.ts'

/** The log itself, as far as it is about the auditor's district. */
export const auditEventsGet: Route = (app, { store }) => {
  const districtOf = streamsOfDistricts(store)
  app.get(
    '/v1/audit/events',
    {
      schema: {
        tags: ['audit'],
        summary: "The events of the district's directory, lists and proposals (auditor)",
        querystring: auditQuery,
        response: { 200: auditPage, ...orProblem },
      },
    },
    async ({ reader, query }, reply) => {
      const districtId = reader.district
      if (!mayReadLog(reader))
        return reply.refuse({ code: 'reading-not-permitted', role: reader.role, permitted: ['auditor'] })
      if (query.stream !== undefined && (await districtOf(query.stream)) !== districtId)
        return reply.refuse({ code: 'stream-not-found', stream: query.stream })
      const page = await readDistrictEvents(store, districtOf, { districtId, ...query }).catch(
        unknownPosition,
      )
      return reply.header('dutybook-position', page.readTo).send(page)
    },
  )
}

/** The store says so of a position that is not one of its own. */
const unknownPosition = (error: unknown): never => {
  if (!(error instanceof RangeError)) throw error
  const flaw = { in: 'querystring', at: 'after', kind: 'format', expected: 'a position of this log' } as const
  throw new Refused({ code: 'request-invalid', flaws: [flaw] })
}
