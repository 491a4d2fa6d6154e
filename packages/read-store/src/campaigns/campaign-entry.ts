import type { InboxEntry } from '../read-model.ts'
import type { CampaignTrouble } from './campaign-document.ts'
import type { WaitingCampaign } from './waiting-campaigns.ts'

/** What a campaign waits for, as an entry of an inbox. */
export const campaignEntry = (
  { act, since, campaign, trouble, statusOf }: WaitingCampaign,
  nameOf: (districtId: string, id: string) => string,
): InboxEntry => {
  const { campaignId, districtId, initiator, title, reason } = campaign
  const held = trouble.map(({ listId, townshipId, status, proposalId }): CampaignTrouble => {
    const township = nameOf(districtId, townshipId)
    return status === 'refused' || proposalId === undefined
      ? { listId, township }
      : { listId, township, proposalId, proposalStatus: statusOf(proposalId) }
  })
  const entry = {
    act,
    campaignId,
    township: nameOf(districtId, initiator),
    title,
    reason,
    since,
    differences: [],
  }
  return act === 'settle-campaign' ? { ...entry, trouble: held } : entry
}
