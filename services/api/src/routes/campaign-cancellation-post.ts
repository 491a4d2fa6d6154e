import { cancelCampaignRequest, recorded } from '@dutybook/contracts'
import { cancelCampaign } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { commandCampaign } from '../campaigns/command-campaign.ts'
import { answer } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 取消: nothing of the campaign takes effect. */
export const campaignCancellationPost: Route = (app, { repository }) => {
  app.post(
    '/v1/campaigns/:campaignId/cancellation',
    {
      schema: {
        tags: ['campaigns'],
        summary: 'Cancel a campaign before it is released (head of the initiator, coordinating office)',
        params: ids('campaignId'),
        body: cancelCampaignRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { campaignId } = request.params
      const { reason } = request.body
      const outcome = await commandCampaign(
        repository,
        request,
        campaignId,
        cancelCampaign,
        ({ directory }) => ({
          type: 'cancel-campaign' as const,
          reason,
          directory,
          actor: actorOf(request.reader),
        }),
      )
      return answer(reply, outcome, { id: campaignId, location: `/v1/campaigns/${campaignId}`, status: 200 })
    },
  )
}
