import { routingRulesDocument, routingRulesQuery } from '@dutybook/contracts'
import { routingRulesStream, ruleBook, ruleSetOf, rulesInForce } from '@dutybook/duty-lists'
import { orProblem, type Route } from './route.ts'

/** 会签规则 of the reader's district: those in force, or an earlier version. Read from the log itself. */
export const routingRulesGet: Route = (app, { repository, readModel }) => {
  app.get(
    '/v1/routing-rules',
    {
      schema: {
        tags: ['routing rules'],
        summary: 'Who must sign for which change, in force or in an earlier version',
        querystring: routingRulesQuery,
        response: { 200: routingRulesDocument, ...orProblem },
      },
    },
    async ({ reader, query }, reply) => {
      if (readModel.directory(reader.district) === undefined)
        return reply.refuse({ code: 'district-not-found' })
      const { state: book } = await repository.load(ruleBook, routingRulesStream(reader.district))
      const latest = rulesInForce(book).version
      const { version = latest } = query
      const rules = ruleSetOf(book, version)
      return rules === undefined
        ? reply.refuse({ code: 'rules-version-unknown', version, latest })
        : reply.send({ latest, ...rules })
    },
  )
}
