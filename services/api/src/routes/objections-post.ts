import { raiseObjectionRequest, recorded } from '@dutybook/contracts'
import {
  absentList,
  calendarBook,
  calendarInForce,
  calendarStream,
  directory as directories,
  directoryStream,
  dutyList,
  listStream,
  objectionStream,
  raiseObjection,
} from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { objectionIdOf } from '../ids.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { orProblem, type Route } from './route.ts'

/** 提出异议: to a duty on the list as it is now; the time to answer is counted by the calendar of today. */
export const objectionsPost: Route = (app, { repository, clock }) => {
  app.post(
    '/v1/objections',
    {
      schema: {
        tags: ['objections'],
        summary: 'Object to a duty on the own list (head of the township)',
        body: raiseObjectionRequest,
        response: { 201: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { reader, body } = request
      const { listId, ...grounds } = body
      const { state: list } = await repository.load(dutyList, listStream(listId))
      const { state: directory } = await repository.load(directories, directoryStream(reader.district))
      const { state: calendars } = await repository.load(calendarBook, calendarStream(reader.district))
      const objectionId = objectionIdOf(request.commandId)
      const command = {
        type: 'raise-objection',
        objectionId,
        list: list.districtId === reader.district ? list : absentList,
        directory,
        calendar: calendarInForce(calendars),
        ...grounds,
        at: clock().toISOString(),
        actor: actorOf(reader),
      } as const
      const outcome = await repository.execute(
        raiseObjection,
        objectionStream(objectionId),
        issue(request, command),
        issuedBy(request),
      )
      return answer(reply, outcome, {
        id: objectionId,
        location: `/v1/objections/${objectionId}`,
        status: 201,
      })
    },
  )
}
