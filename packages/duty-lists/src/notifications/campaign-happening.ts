import type { Campaign } from '../campaigns/campaign.ts'
import type { CampaignEvent } from '../campaigns/campaign-events.ts'
import { type CampaignParties, campaignWaits, townshipsTold } from '../campaigns/campaign-waits.ts'
import type { ProposalEvent, ProposalStatus } from '../proposals/proposal.ts'
import { type Audience, campaignAudiences } from './audiences.ts'
import type { Happening, ProposalStep } from './happening.ts'

/** An event of a campaign, as it is told. */
export const campaignHappening = (
  before: Campaign,
  event: CampaignEvent,
  after: Campaign,
  parties: CampaignParties,
): Happening => {
  const audience: Audience = campaignAudiences[event.type]
  const townships = audience === 'participants' ? townshipsTold(after, parties) : []
  return {
    ...headlineOf(after, parties),
    happened: event.type,
    subject: { campaignId: after.campaignId },
    moved: before.status !== after.status,
    before: campaignWaits(before, parties),
    after: campaignWaits(after, parties),
    hearing: [parties.initiator, ...townships],
    overseen: true,
    reminded: [],
  }
}

/** What an event of one of its proposals makes a campaign wait for: that somebody settles it, or publishes. `parties`: before the event. */
export const campaignAfterProposal = (
  campaign: Campaign,
  { type }: ProposalEvent,
  { proposalId: through, before, after }: ProposalStep,
  parties: CampaignParties,
): Happening => {
  const given = (status: ProposalStatus): CampaignParties => ({
    ...parties,
    statusOf: (proposalId) => (proposalId === through ? status : parties.statusOf(proposalId)),
  })
  return {
    ...headlineOf(campaign, parties),
    happened: type,
    subject: { campaignId: campaign.campaignId, through },
    moved: false,
    before: campaignWaits(campaign, given(before)),
    after: campaignWaits(campaign, given(after)),
    hearing: [],
    overseen: false,
    reminded: [],
  }
}

const headlineOf = (
  { districtId, title, status }: Campaign,
  { initiator }: Pick<CampaignParties, 'initiator'>,
) => ({ districtId, whose: initiator, title, status })
