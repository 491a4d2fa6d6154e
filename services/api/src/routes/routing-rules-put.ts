import { changeRoutingRulesRequest, recorded } from '@dutybook/contracts'
import { changeRoutingRules, directory, directoryStream, routingRulesStream } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { orProblem, type Route } from './route.ts'

/** 调整会签规则: a new version of the whole table, for proposals routed from now on. */
export const routingRulesPut: Route = (app, { repository }) => {
  app.put(
    '/v1/routing-rules',
    {
      schema: {
        tags: ['routing rules'],
        summary: 'Change the routing rules; refused when they break their own examples (coordinating office)',
        body: changeRoutingRulesRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const districtId = request.reader.district
      const { state: known } = await repository.load(directory, directoryStream(districtId))
      const command = {
        type: 'change-routing-rules',
        directory: known,
        ...request.body,
        actor: actorOf(request.reader),
      } as const
      const outcome = await repository.execute(
        changeRoutingRules,
        routingRulesStream(districtId),
        issue(request, command),
        issuedBy(request),
        request.expectedRevision,
      )
      return answer(reply, outcome, { id: districtId, location: '/v1/routing-rules', status: 200 })
    },
  )
}
