import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ApiDependencies, OperationsDependencies } from '../dependencies.ts'
import { takeCommands } from '../plugins/commands.ts'
import { honourMinPosition } from '../plugins/freshness.ts'
import { refuseUntilFresh } from '../plugins/until-fresh.ts'
import { adjudicationPost } from './adjudication-post.ts'
import { amendmentPost } from './amendment-post.ts'
import { auditEventsGet } from './audit-events-get.ts'
import { calendarGet } from './calendar-get.ts'
import { calendarPut } from './calendar-put.ts'
import { changesGet } from './changes-get.ts'
import { conservationGet } from './conservation-get.ts'
import { aliasDelete } from './alias-delete.ts'
import { aliasesPost } from './aliases-post.ts'
import { commentsPost } from './comments-post.ts'
import { consultationsPost } from './consultations-post.ts'
import { delegationEndPost } from './delegation-end-post.ts'
import { delegationsGet } from './delegations-get.ts'
import { delegationsPost } from './delegations-post.ts'
import { devPeopleGet } from './dev-people-get.ts'
import { devTokensPost } from './dev-tokens-post.ts'
import { directoryGet } from './directory-get.ts'
import { directorySuggestionsGet } from './directory-suggestions-get.ts'
import { districtsPost } from './districts-post.ts'
import { districtFeedGet } from './district-feed-get.ts'
import { editionsGet } from './editions-get.ts'
import { editionsPost } from './editions-post.ts'
import { eventsGet } from './events-get.ts'
import { healthGet } from './health-get.ts'
import { importAcceptancePost } from './import-acceptance-post.ts'
import { importComparisonGet } from './import-comparison-get.ts'
import { importCorrectionsPost } from './import-corrections-post.ts'
import { importGet } from './import-get.ts'
import { importsGet } from './imports-get.ts'
import { importsPost } from './imports-post.ts'
import { importWithdrawalPost } from './import-withdrawal-post.ts'
import { inboxGet } from './inbox-get.ts'
import { itemHistoryGet } from './item-history-get.ts'
import { itemLineageGet } from './item-lineage-get.ts'
import { listFeedGet } from './list-feed-get.ts'
import { listGet } from './list-get.ts'
import { listsGet } from './lists-get.ts'
import { mergersPost } from './mergers-post.ts'
import { metricsGet } from './metrics-get.ts'
import { objectionDecisionPost } from './objection-decision-post.ts'
import { objectionGet } from './objection-get.ts'
import { objectionResponsePut } from './objection-response-put.ts'
import { objectionsGet } from './objections-get.ts'
import { objectionsPost } from './objections-post.ts'
import { objectionWithdrawalPost } from './objection-withdrawal-post.ts'
import { myNotificationsDelete } from './my-notifications-delete.ts'
import { myNotificationsGet } from './my-notifications-get.ts'
import { myNotificationsPut } from './my-notifications-put.ts'
import { openapiGet } from './openapi-get.ts'
import { opinionPut } from './opinion-put.ts'
import { organisationNamePut } from './organisation-name-put.ts'
import { organisationsPost } from './organisations-post.ts'
import { previewGet } from './preview-get.ts'
import { proposalGet } from './proposal-get.ts'
import { proposalsGet } from './proposals-get.ts'
import { proposalsPost } from './proposals-post.ts'
import { preparationPut } from './preparation-put.ts'
import { readinessGet } from './readiness-get.ts'
import { rebasePost } from './rebase-post.ts'
import { redeliveryPost } from './redelivery-post.ts'
import { rootGet } from './root-get.ts'
import { routingRulesGet } from './routing-rules-get.ts'
import { routingRulesPut } from './routing-rules-put.ts'
import type { Route } from './route.ts'
import { signOffPut } from './sign-off-put.ts'
import { submissionPost } from './submission-post.ts'
import { transferDecisionPost } from './transfer-decision-post.ts'
import { transferPost } from './transfer-post.ts'
import { webhookDeliveriesGet } from './webhook-deliveries-get.ts'
import { webhookEndPost } from './webhook-end-post.ts'
import { webhookGet } from './webhook-get.ts'
import { webhookPut } from './webhook-put.ts'
import { webhookSecretPost } from './webhook-secret-post.ts'
import { webhooksGet } from './webhooks-get.ts'
import { webhooksPost } from './webhooks-post.ts'
import { withdrawalPost } from './withdrawal-post.ts'

const operations: readonly Route[] = [rootGet, healthGet, readinessGet, metricsGet, openapiGet]

const reads: readonly Route[] = [
  directoryGet,
  directorySuggestionsGet,
  routingRulesGet,
  calendarGet,
  listsGet,
  listGet,
  itemHistoryGet,
  itemLineageGet,
  importsGet,
  importGet,
  importComparisonGet,
  proposalsGet,
  proposalGet,
  inboxGet,
  eventsGet,
  auditEventsGet,
  editionsGet,
  changesGet,
  previewGet,
  listFeedGet,
  districtFeedGet,
  conservationGet,
  delegationsGet,
  objectionsGet,
  objectionGet,
  webhooksGet,
  webhookGet,
  webhookDeliveriesGet,
  myNotificationsGet,
]

const commands: readonly Route[] = [
  districtsPost,
  organisationsPost,
  aliasesPost,
  aliasDelete,
  organisationNamePut,
  mergersPost,
  routingRulesPut,
  calendarPut,
  importsPost,
  importCorrectionsPost,
  importAcceptancePost,
  importWithdrawalPost,
  proposalsPost,
  submissionPost,
  withdrawalPost,
  signOffPut,
  editionsPost,
  preparationPut,
  amendmentPost,
  rebasePost,
  adjudicationPost,
  commentsPost,
  consultationsPost,
  opinionPut,
  transferPost,
  transferDecisionPost,
  delegationsPost,
  delegationEndPost,
  objectionsPost,
  objectionResponsePut,
  objectionDecisionPost,
  objectionWithdrawalPost,
  webhooksPost,
  webhookPut,
  webhookSecretPost,
  webhookEndPost,
  redeliveryPost,
  myNotificationsPut,
  myNotificationsDelete,
]

const development: readonly Route[] = [devPeopleGet, devTokensPost]

/** What a process answers that serves nobody but those who run it. */
export const operationsRoutes = async (app: FastifyInstance, deps: OperationsDependencies): Promise<void> => {
  for (const route of [healthGet, readinessGet, metricsGet])
    route(app.withTypeProvider<ZodTypeProvider>(), deps)
}

/** Every route there is, in the part of the app whose protocol it keeps. */
export const routes = async (app: FastifyInstance, deps: ApiDependencies): Promise<void> => {
  const mount = (all: readonly Route[], prepare: (part: FastifyInstance) => void = () => undefined) =>
    app.register(async (part) => {
      prepare(part)
      for (const route of all) route(part.withTypeProvider<ZodTypeProvider>(), deps)
    })
  mount(operations)
  mount(reads, (part) => {
    refuseUntilFresh(part, deps)
    honourMinPosition(part, deps)
  })
  mount(commands, (part) => {
    refuseUntilFresh(part, deps)
    takeCommands(part)
  })
  if (deps.devIssuer !== undefined) mount(development)
}
