import { publishCampaignRequest, recorded } from '@dutybook/contracts'
import {
  dayInChina,
  type DutyList,
  dutyList,
  editions,
  editionsStream,
  listStream,
  liveLines,
  publishCampaign,
} from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { commandCampaign } from '../campaigns/command-campaign.ts'
import { draftersOf } from '../editions/drafters-of.ts'
import { answer } from '../plugins/commands.ts'
import { ids, orProblem, type Route } from './route.ts'

/** 公布: an edition of every list of the campaign, all at once; the program prepares them first. */
export const campaignPublicationPost: Route = (app, { repository, clock }) => {
  app.post(
    '/v1/campaigns/:campaignId/publication',
    {
      schema: {
        tags: ['campaigns'],
        summary: 'Publish every list of a campaign at once, or none (coordinating office)',
        params: ids('campaignId'),
        body: publishCampaignRequest,
        response: { 200: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { campaignId } = request.params
      const { lists: seen, ...wanted } = request.body
      const at = clock().toISOString()
      const outcome = await commandCampaign(
        repository,
        request,
        campaignId,
        publishCampaign,
        async ({ campaign, directory, statusOf }) => {
          const lists: DutyList[] = []
          const drafters: string[] = []
          for (const { listId } of liveLines(campaign)) {
            const { state: list } = await repository.load(dutyList, listStream(listId))
            const { proposals } = (await repository.load(editions, editionsStream(listId))).state
            const newly = [...list.appliedProposals].filter((proposalId) => !proposals.has(proposalId))
            lists.push(list)
            for (const { person } of await draftersOf(repository, newly)) drafters.push(person)
          }
          return {
            type: 'publish-campaign' as const,
            seen,
            decidedOn: dayInChina(at),
            note: '',
            ...wanted,
            lists,
            directory,
            statusOf,
            drafters,
            at,
            actor: actorOf(request.reader),
          }
        },
      )
      return answer(reply, outcome, { id: campaignId, location: `/v1/campaigns/${campaignId}`, status: 200 })
    },
  )
}
