import { recorded } from '@dutybook/contracts'
import { matchCampaign } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { commandCampaign } from '../campaigns/command-campaign.ts'
import { listsOfDistrict } from '../campaigns/lists-of-district.ts'
import { answer } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 重新查找: what was decided stays, and what is new is shown. */
export const campaignMatchingPost: Route = (app, deps) => {
  const { repository } = deps
  app.post(
    '/v1/campaigns/:campaignId/matching',
    {
      schema: {
        tags: ['campaigns'],
        summary: 'Search the lists again (initiator)',
        params: ids('campaignId'),
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { campaignId } = request.params
      const { reader } = request
      const outcome = await commandCampaign(
        repository,
        request,
        campaignId,
        matchCampaign,
        async ({ directory }) => ({
          type: 'match-campaign' as const,
          lists: await listsOfDistrict(deps, reader.district),
          directory,
          actor: actorOf(reader),
        }),
      )
      return answer(reply, outcome, { id: campaignId, location: `/v1/campaigns/${campaignId}`, status: 200 })
    },
  )
}
