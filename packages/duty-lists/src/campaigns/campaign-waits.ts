import type { Campaign } from './campaign.ts'
import { type CampaignAct, type CampaignFacts, campaignDuties } from './owed.ts'

/** What a campaign says about people depends on: who answers for it now, and where its proposals stand. */
export interface CampaignParties {
  /** The initiator, or the organisation that it went into. */
  readonly initiator: string
  readonly office: string
  readonly statusOf: CampaignFacts['statusOf']
}

export interface CampaignWait {
  readonly act: CampaignAct
  readonly organisationId: string
}

/** Whom a campaign waits for, each act of an organisation once: the one rule behind its desk and its notifications. */
export const campaignWaits = (
  campaign: Campaign,
  { initiator, office, statusOf }: CampaignParties,
): readonly CampaignWait[] =>
  campaignDuties(campaign, statusOf).flatMap(({ act, of }) =>
    [...new Set(of.map((whose) => (whose === 'office' ? office : initiator)))].map((organisationId) => ({
      act,
      organisationId,
    })),
  )

/** Townships that may read a campaign: those with a proposal for their own list. */
export const townshipsTold = (
  { lines }: Campaign,
  { statusOf }: Pick<CampaignParties, 'statusOf'>,
): readonly string[] =>
  lines
    .filter(({ proposalId }) => proposalId !== undefined && statusOf(proposalId) !== 'absent')
    .map(({ townshipId }) => townshipId)
