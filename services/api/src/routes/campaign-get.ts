import { campaignDocument } from '@dutybook/contracts'
import { findCampaign } from '../campaigns/find-campaign.ts'
import { ids, orProblem, type Route } from './route.ts'

/** A campaign with where each list stands and who acts next. */
export const campaignGet: Route = (app, { readModel }) => {
  app.get(
    '/v1/campaigns/:campaignId',
    {
      schema: {
        tags: ['campaigns'],
        summary: 'A campaign with the progress of each list (a township: of its own list)',
        params: ids('campaignId'),
        response: { 200: campaignDocument, ...orProblem },
      },
    },
    async ({ reader, params: { campaignId } }, reply) => {
      const campaign = findCampaign(readModel, reader, campaignId)
      if (campaign === undefined) return reply.refuse({ code: 'campaign-not-found' })
      return reply
        .header('etag', `"${campaign.revision}"`)
        .header('dutybook-position', readModel.checkpoint())
        .send(campaign)
    },
  )
}
