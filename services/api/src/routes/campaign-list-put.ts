import { recorded, reviewListRequest } from '@dutybook/contracts'
import { absentList, confirmItems, dutyList, excludeList, listStream } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { commandCampaign } from '../campaigns/command-campaign.ts'
import { answer } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 核对: the items of a list are confirmed, or the list is excluded. */
export const campaignListPut: Route = (app, { repository }) => {
  app.put(
    '/v1/campaigns/:campaignId/lists/:listId',
    {
      schema: {
        tags: ['campaigns'],
        summary:
          'Confirm the items of a list (initiator), or exclude the list (also the coordinating office)',
        params: ids('campaignId', 'listId'),
        body: reviewListRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { campaignId, listId } = request.params
      const { body, reader } = request
      const actor = actorOf(reader)
      const loaded = (await repository.load(dutyList, listStream(listId))).state
      const list = loaded.districtId === reader.district ? loaded : absentList
      const answered = { id: campaignId, location: `/v1/campaigns/${campaignId}`, status: 200 } as const
      if (body.decision === 'exclude') {
        const { reason } = body
        const excluded = await commandCampaign(
          repository,
          request,
          campaignId,
          excludeList,
          ({ directory, statusOf }) => ({
            type: 'exclude-list' as const,
            listId,
            reason,
            directory,
            statusOf,
            actor,
          }),
        )
        return answer(reply, excluded, answered)
      }
      const named = body.itemIds === undefined ? {} : { itemIds: body.itemIds }
      const confirmed = await commandCampaign(
        repository,
        request,
        campaignId,
        confirmItems,
        ({ directory, statusOf }) => ({
          type: 'confirm-items' as const,
          list,
          ...named,
          directory,
          statusOf,
          actor,
        }),
      )
      return answer(reply, confirmed, answered)
    },
  )
}
