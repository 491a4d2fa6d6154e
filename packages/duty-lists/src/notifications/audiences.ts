import type { CampaignEvent } from '../campaigns/campaign-events.ts'
import type { ObjectionEvent } from '../objections/objection.ts'
import type { ProposalEvent } from '../proposals/proposal.ts'

/**
 * Who hears of an event besides those who have to act anew: all who take part, the organisation it is about, the one that
 * initiated the campaign, who is reminded, nobody.
 */
export type Audience = 'participants' | 'own-organisation' | 'initiator' | 'reminded' | 'nobody'

/**
 * Every event of a proposal and who is told of it. Whoever has to act anew is told in any case. A refused attempt to sign
 * is told to nobody: it moves nothing, and it stands in the log for the auditor; nor are deadlines, which follow each request.
 */
export const audiences = {
  ProposalDrafted: 'participants',
  ProposalSubmitted: 'participants',
  ProposalWithdrawn: 'participants',
  SignOffsRequested: 'participants',
  SignOffsMoved: 'participants',
  ProposerMoved: 'participants',
  DepartmentsResolved: 'participants',
  VerdictGiven: 'participants',
  SignOffRefused: 'nobody',
  ProposalAccepted: 'participants',
  ProposalRejected: 'participants',
  ProposalApplied: 'participants',
  ProposalBecameStale: 'participants',
  ProposalReturned: 'participants',
  ProposalAmended: 'participants',
  ProposalRebased: 'participants',
  SignOffLapsed: 'participants',
  SignOffReleased: 'participants',
  VerdictPrepared: 'own-organisation',
  StageOpened: 'participants',
  ConsultationRequested: 'participants',
  OpinionGiven: 'participants',
  TransferProposed: 'participants',
  SignOffTransferred: 'participants',
  TransferRefused: 'participants',
  AdjudicationRequested: 'participants',
  ProposalAdjudicated: 'participants',
  ProposalCommented: 'participants',
  DeadlinesSet: 'nobody',
  SignOffReminded: 'reminded',
  SignOffEscalated: 'participants',
  DeskReminded: 'reminded',
  DeskOverdue: 'participants',
} as const satisfies Readonly<Record<ProposalEvent['type'], Audience>>

/** Every event of an objection and who is told of it. */
export const objectionAudiences = {
  ObjectionRaised: 'participants',
  ObjectionAnswered: 'participants',
  ObjectionMoved: 'participants',
  ObjectionPutToOffice: 'participants',
  ObjectionOverdue: 'participants',
  ObjectionDecided: 'participants',
  ObjectionWithdrawn: 'participants',
} as const satisfies Readonly<Record<ObjectionEvent['type'], Audience>>

/**
 * Every event of a campaign and who is told of it. What concerns single lists is its initiator's; a township hears of it from the
 * proposal for its own list.
 */
export const campaignAudiences = {
  CampaignOpened: 'initiator',
  CandidatesMatched: 'initiator',
  CampaignItemsConfirmed: 'initiator',
  CampaignListExcluded: 'initiator',
  CampaignStarted: 'initiator',
  CampaignProposalMade: 'initiator',
  CampaignProposalRefused: 'initiator',
  CampaignReleased: 'participants',
  CampaignCancelled: 'participants',
  CampaignPublicationOrdered: 'initiator',
  CampaignPublicationFailed: 'initiator',
  CampaignPublished: 'participants',
} as const satisfies Readonly<Record<CampaignEvent['type'], Audience>>

const all = { ...audiences, ...objectionAudiences, ...campaignAudiences }

/** An event that somebody is told of. */
export type ToldEvent = {
  [T in keyof typeof all]: (typeof all)[T] extends 'nobody' ? never : T
}[keyof typeof all]

/** Types of events that somebody is told of: what a webhook may ask for. */
export const toldEvents = Object.entries<Audience>(all)
  .filter(([, audience]) => audience !== 'nobody')
  .map(([type]) => type) as ToldEvent[]
