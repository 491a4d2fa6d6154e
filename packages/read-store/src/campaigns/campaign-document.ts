import type {
  Campaign,
  CampaignAct,
  CampaignChange,
  CampaignStatus,
  Line,
  ProposalStatus,
  Search,
} from '@dutybook/duty-lists'
import type { NextStep } from '../proposals/shown-proposal.ts'

export interface CampaignSummary {
  readonly campaignId: string
  readonly districtId: string
  readonly initiatorId: string
  readonly initiator: string
  readonly title: string
  readonly status: CampaignStatus
  readonly createdAt: string
  readonly updatedAt: string
}

/** One list in a campaign, and where its proposal stands. */
export interface CampaignLine extends Line {
  readonly township: string
  /** Revision of the list now. */
  readonly revision: number
  readonly proposalStatus?: ProposalStatus
  /** Who acts next on its proposal. */
  readonly next: readonly NextStep[]
}

/** What a campaign waits for an organisation to do. */
export interface CampaignStep {
  readonly act: CampaignAct
  readonly organisationId: string
  readonly organisation: string
}

export interface CampaignDocument
  extends CampaignSummary,
    Pick<Campaign, 'reason' | 'openedBy' | 'matchings' | 'editions'>,
    Partial<Pick<Campaign, 'startedBy' | 'cancellation' | 'publication' | 'publicationFailure'>> {
  /** Revision of the campaign's stream, for If-Match. */
  readonly revision: number
  readonly search: Search
  readonly change: CampaignChange
  readonly lines: readonly CampaignLine[]
  /** How many lists stand where: the status of the proposal, of the line where there is none. */
  readonly progress: Readonly<Record<string, number>>
  readonly next: readonly CampaignStep[]
  /** Campaigns on the same lists that are to be published before this one is released. */
  readonly behind: readonly string[]
}

/** Lists of a campaign that hold it up, for whoever settles it. */
export interface CampaignTrouble {
  readonly listId: string
  readonly township: string
  /** What became of the proposal; without it none could be made. */
  readonly proposalStatus?: ProposalStatus
  readonly proposalId?: string
}
