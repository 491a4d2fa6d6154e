import { changeCalendarRequest, recorded } from '@dutybook/contracts'
import { calendarStream, changeCalendar, directory, directoryStream } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { orProblem, type Route } from './route.ts'

/** 调整工作日历: a new version of all published years, for deadlines that are set from now on. */
export const calendarPut: Route = (app, { repository }) => {
  app.put(
    '/v1/calendar',
    {
      schema: {
        tags: ['calendar'],
        summary: 'Change the working calendar, for deadlines set from now on (coordinating office)',
        body: changeCalendarRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const districtId = request.reader.district
      const { state: known } = await repository.load(directory, directoryStream(districtId))
      const command = {
        type: 'change-calendar',
        directory: known,
        ...request.body,
        actor: actorOf(request.reader),
      } as const
      const outcome = await repository.execute(
        changeCalendar,
        calendarStream(districtId),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      return answer(reply, outcome, { id: districtId, location: '/v1/calendar', status: 200 })
    },
  )
}
