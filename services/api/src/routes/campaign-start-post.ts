import { recorded } from '@dutybook/contracts'
import { startCampaign } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { commandCampaign } from '../campaigns/command-campaign.ts'
import { partOf, proposalIdOf } from '../ids.ts'
import { answer } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 启动: proposes the change for every list that is confirmed; the program does it, list by list. */
export const campaignStartPost: Route = (app, { repository }) => {
  app.post(
    '/v1/campaigns/:campaignId/start',
    {
      schema: {
        tags: ['campaigns'],
        summary: 'Start what others have reviewed (head of the initiating organisation)',
        params: ids('campaignId'),
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { campaignId } = request.params
      const outcome = await commandCampaign(
        repository,
        request,
        campaignId,
        startCampaign,
        ({ directory }) => ({
          type: 'start-campaign' as const,
          directory,
          proposalIdOf: (listId) => proposalIdOf(partOf(request.commandId, listId)),
          actor: actorOf(request.reader),
        }),
      )
      return answer(reply, outcome, { id: campaignId, location: `/v1/campaigns/${campaignId}`, status: 200 })
    },
  )
}
