import { calendarDocument, calendarQuery } from '@dutybook/contracts'
import { calendarBook, calendarInForce, calendarOf, calendarStream } from '@dutybook/duty-lists'
import { orProblem, type Route } from './route.ts'

/** 工作日历 of the reader's district: the one in force, or an earlier version. Read from the log itself. */
export const calendarGet: Route = (app, { repository, readModel }) => {
  app.get(
    '/v1/calendar',
    {
      schema: {
        tags: ['calendar'],
        summary: 'Holidays and make-up days that deadlines are counted by, in force or in an earlier version',
        querystring: calendarQuery,
        response: { 200: calendarDocument, ...orProblem },
      },
    },
    async ({ reader, query }, reply) => {
      if (readModel.directory(reader.district) === undefined)
        return reply.refuse({ code: 'district-not-found' })
      const { state: book } = await repository.load(calendarBook, calendarStream(reader.district))
      const latest = calendarInForce(book).version
      const { version = latest } = query
      const calendar = calendarOf(book, version)
      return calendar === undefined
        ? reply.refuse({ code: 'calendar-version-unknown', version, latest })
        : reply.send({ latest, ...calendar })
    },
  )
}
