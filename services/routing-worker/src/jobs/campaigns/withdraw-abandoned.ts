import { isReleased, proposalStream, withdrawFromCampaign } from '@dutybook/duty-lists'
import { causedBy, issue, mustBeDone, routingWorker } from '../step-job.ts'
import type { CampaignRun } from './campaign-run.ts'

/** Withdraws a proposal that is no longer part of the campaign. */
export const withdrawAbandoned = async (
  { campaign, repository, lastEvent }: CampaignRun,
  proposalId: string,
): Promise<void> => {
  const { campaignId, title } = campaign
  const because = lastEvent(({ type }) =>
    ['CampaignCancelled', 'CampaignListExcluded', 'CampaignItemsConfirmed'].includes(type),
  )
  const reason = 'reason' in because.data ? `${title}：${String(because.data.reason)}` : title
  const released = isReleased(campaign)
  const outcome = await repository.execute(
    withdrawFromCampaign,
    proposalStream(proposalId),
    issue(
      'withdraw-from-campaign',
      { id: proposalId },
      { type: 'withdraw-from-campaign', campaignId, reason, released, actor: routingWorker },
    ),
    causedBy(because),
  )
  mustBeDone(outcome)
}
