import type { ProposalEvent } from '../proposals/proposal.ts'

/** Who hears of an event besides those who have to act anew: all who take part, the organisation it is about, who is reminded, nobody. */
export type Audience = 'participants' | 'own-organisation' | 'reminded' | 'nobody'

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

type Told = {
  [T in ProposalEvent['type']]: (typeof audiences)[T] extends 'nobody' ? never : T
}[ProposalEvent['type']]

/** Types of events that somebody is told of: what a webhook may ask for. */
export const toldEvents = Object.entries<Audience>(audiences)
  .filter(([, audience]) => audience !== 'nobody')
  .map(([type]) => type) as Told[]
export type ToldEvent = Told
