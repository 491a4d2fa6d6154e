import { campaignSummary, campaignsQuery, pageOf } from '@dutybook/contracts'
import { mayReadEveryCampaign } from '@dutybook/duty-lists'
import { orProblem, type Route } from './route.ts'

const page = pageOf(campaignSummary).meta({ id: 'CampaignPage' })

/** The campaigns that the reader may see: the own ones and those that change the own list, or all of the district. */
export const campaignsGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/campaigns',
    {
      schema: {
        tags: ['campaigns'],
        summary: 'Campaigns, latest first',
        querystring: campaignsQuery,
        response: { 200: page, ...orProblem },
      },
    },
    async ({ reader, query: { limit, after } }, reply) => {
      const visibleTo = mayReadEveryCampaign(reader) ? 'all' : { organisationId: reader.organisation }
      const request = after === undefined ? { limit } : { limit, after }
      return reply
        .header('dutybook-position', readModel.checkpoint())
        .send(readModel.campaigns(reader.district, visibleTo, request))
    },
  )
}
