import { openCampaignRequest, recorded } from '@dutybook/contracts'
import { campaignStream, directory as directories, directoryStream, openCampaign } from '@dutybook/duty-lists'
import { actorOf } from '../auth/reader.ts'
import { listsOfDistrict } from '../campaigns/lists-of-district.ts'
import { campaignIdOf } from '../ids.ts'
import { answer, issue, issuedBy } from '../plugins/commands.ts'
import { orProblem, type Route } from './route.ts'

/** 发起专项调整: says what is looked for and what is to change, and searches all lists of the district. */
export const campaignsPost: Route = (app, deps) => {
  const { repository } = deps
  app.post(
    '/v1/campaigns',
    {
      schema: {
        tags: ['campaigns'],
        summary:
          'Open a campaign over all lists (a department for duties that name it; the coordinating office)',
        body: openCampaignRequest,
        response: { 201: recorded, ...orProblem },
      },
    },
    async (request, reply) => {
      const { district } = request.reader
      const { state: directory } = await repository.load(directories, directoryStream(district))
      const campaignId = campaignIdOf(request.commandId)
      const command = {
        type: 'open-campaign',
        campaignId,
        ...request.body,
        lists: await listsOfDistrict(deps, district),
        directory,
        actor: actorOf(request.reader),
      } as const
      const outcome = await repository.execute(
        openCampaign,
        campaignStream(campaignId),
        issue(request, command),
        issuedBy(request),
      )
      return answer(reply, outcome, { id: campaignId, location: `/v1/campaigns/${campaignId}`, status: 201 })
    },
  )
}
