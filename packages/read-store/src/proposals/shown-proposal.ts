import type {
  Act,
  Adjudication,
  Alarm,
  Comment,
  Difference,
  ItemContent,
  Lane,
  Lapse,
  MetObjection,
  ProposalStatus,
  Returned,
  SignOffRequest,
  Staleness,
  UnflaggedPower,
} from '@dutybook/duty-lists'
import type { Actor, Position } from '@dutybook/kernel'
import type { ConsultationDocument, TransferDocument } from './asides.ts'

export interface ProposalSummary {
  readonly proposalId: string
  readonly listId: string
  readonly districtId: string
  readonly townshipId: string
  readonly township: string
  /** The organisation that proposes: the township itself, a department or the coordinating office. */
  readonly proposerId: string
  readonly proposer: string
  readonly title: string
  readonly status: ProposalStatus
  readonly createdAt: string
  readonly updatedAt: string
}

/** 办理期限 of a request; all instants UTC. */
export interface ShownDeadline {
  /** When it was asked. */
  readonly since: string
  /** Working days to answer. */
  readonly days: number
  readonly remindAt: string
  readonly due: string
  /** When its silence goes before the coordinating office; absent when the office itself was asked. */
  readonly toOfficeAt?: string
  readonly remindedAt?: string
  /** The head has been told since. */
  readonly overdueSince?: string
  readonly withOfficeSince?: string
  /** Years for which no calendar was published: only weekends were left out. */
  readonly weekendsOnlyIn?: readonly number[]
}

/** By when to act, and what was told already; all instants UTC. */
export interface Urgency {
  readonly due?: string
  readonly remindedAt?: string
  readonly overdueSince?: string
}

/** An organisation that did not answer in its time. */
export interface Silence extends Pick<SignOffRequest, 'organisationId' | 'name' | 'movedTo'> {
  readonly due: string
  readonly withOfficeSince: string
}

export interface SignOff extends SignOffRequest {
  readonly verdict?: 'approve' | 'reject'
  readonly comment?: string
  readonly reason?: string
  readonly signedBy?: Actor
  readonly signedAt?: string
  /** Person whose authority the signer held by delegation. */
  readonly onBehalfOf?: string
  /** While the answer is missing. */
  readonly deadline?: ShownDeadline
  /** The former sign-off, when it does not count any more. */
  readonly lapsed?: Pick<Lapse, 'verdict' | 'why'>
}

/** 退回修改: by whom, why, and remarks on single fields. */
export interface ReturnedBy extends Returned {
  readonly organisation: string
}

/** What another revision did to an item of a stale proposal. Without `after` the item ended. */
export interface ChangedSince {
  readonly itemId: string
  readonly itemName: string
  /** Names of the fields of its content; `place` when it only stands elsewhere. */
  readonly fields: readonly string[]
  readonly revision: number
  readonly proposalId?: string
  readonly before?: ItemContent
  readonly after?: ItemContent
}

/** What an organisation said, for whoever adjudicates. */
export interface Opinion {
  readonly organisationId: string
  readonly name: string
  readonly verdict: 'approve' | 'reject'
  readonly comment?: string
  readonly reason?: string
}

export interface ProposalDocument extends ProposalSummary {
  /** Revision of the proposal's stream, for If-Match. */
  readonly revision: number
  readonly lane: Lane
  /** The sustained objection that it was drafted to meet. */
  readonly objection?: MetObjection
  readonly baseRevision: number
  readonly reason: string
  readonly campaignId?: string
  readonly differences: readonly Difference[]
  /** What the changes resemble in the list as it was at the base revision. */
  readonly alarms: readonly Alarm[]
  /** Duties of the township that speak of a power without a flag of it. */
  readonly unflagged: readonly UnflaggedPower[]
  readonly signOffs: readonly SignOff[]
  /** Revision of the list after application. */
  readonly appliedAt?: number
  readonly staleness?: Staleness
  readonly rejection?: { readonly organisationId: string; readonly reason: string }
  readonly withdrawal?: string
  /** What others changed of its items meanwhile, when it is stale. */
  readonly changedSince?: readonly ChangedSince[]
  readonly returns: readonly ReturnedBy[]
  /** What those who take part said without a vote, in order. */
  readonly comments: readonly (Comment & { readonly organisation: string })[]
  readonly consultations: readonly ConsultationDocument[]
  readonly transfers: readonly TransferDocument[]
  /** Organisations that were asked in an earlier round and are concerned no more. */
  readonly released: readonly { readonly organisationId: string; readonly name: string }[]
  readonly adjudication?: Adjudication
  /** Who must act next, and how; empty when the proposal is closed. */
  readonly next: readonly NextStep[]
  readonly timeline: readonly {
    readonly type: string
    readonly recordedAt: string
    readonly position: Position
    readonly actor: Actor
    /** The organisation that signed or tried to. */
    readonly organisationId?: string
    /** Person whose authority the signer held by delegation. */
    readonly onBehalfOf?: string
  }[]
}

export interface NextStep extends Urgency {
  readonly act: Act | 'route' | 'apply' | 'await-campaign'
  /** Organisation that acts; absent when it is the program. */
  readonly organisationId?: string
  readonly organisation?: string
  /** Department names that nobody knows yet. */
  readonly names?: readonly string[]
}
