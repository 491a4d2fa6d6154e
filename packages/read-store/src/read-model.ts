import type {
  Act,
  Adjudication,
  Alarm,
  Answer,
  Category,
  Comment,
  Compared,
  Delegation,
  Difference,
  Edition,
  ImportStatus,
  ItemContent,
  Lane,
  Lapse,
  Merger,
  MetObjection,
  ObjectionAct,
  ObjectionStatus,
  Organisation,
  ProposalStatus,
  Regime,
  Returned,
  SignOffRequest,
  Staleness,
  StepKind,
  UnflaggedPower,
} from '@dutybook/duty-lists'
import type { Actor, Position, RecordedEvent } from '@dutybook/kernel'
import type { ObjectionDocument, ObjectionSummary } from './objections/objection-document.ts'
import type { ConsultationDocument, TransferDocument } from './proposals/asides.ts'
import type { NotificationQueries } from './notifications/notification-queries.ts'

/** A page of results; `next` continues where it ends. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}

export interface PageRequest {
  /** 1 to 200 */
  readonly limit: number
  readonly after?: string
}

export interface ListSummary {
  readonly listId: string
  readonly districtId: string
  readonly townshipId: string
  readonly township: string
  readonly title: string
  readonly revision: number
  readonly counts: Readonly<Record<Category, number>>
  readonly updatedAt: string
}

/** Which state of a list is wanted: the current one, the one after a revision, or the one at an instant (ISO, UTC). */
export type AsOf = { readonly revision: number } | { readonly at: string } | 'now'

/** A list as it was after one revision, as the JSON text that is served (see `listDocument` in contracts). */
export interface RenderedList {
  readonly districtId: string
  readonly revision: number
  readonly recordedAt: string
  readonly position: Position
  readonly json: Buffer
}

/**
 * One entry of an item's history. `before` and `after`: what the item said; absent when it did not exist.
 * The first entry of an item that came from others names them, and the last entry of one that went into others.
 */
export interface HistoryEntry {
  readonly eventId: string
  readonly type: string
  readonly revision: number
  readonly position: Position
  readonly recordedAt: string
  readonly actor: Actor
  readonly proposalId?: string
  /** The reason given in the proposal. */
  readonly reason?: string
  /** The people behind the proposal, in the order in which they acted. */
  readonly decidedBy?: readonly { readonly act: DecidingAct; readonly actor: Actor }[]
  readonly before?: ItemContent
  readonly after?: ItemContent
  readonly predecessors?: readonly string[]
  readonly successors?: readonly string[]
}

/** 'signed' only for sign-offs that stood to the end. */
export type DecidingAct = 'drafted' | 'amended' | 'submitted' | 'signed' | 'adjudicated'

export interface LineageNode {
  readonly itemId: string
  readonly name: string
  readonly category: Category
  readonly status: 'in-force' | 'merged' | 'split' | 'retired' | 'withdrawn'
  /** Number in its category now, when in force. */
  readonly number?: number
}

/** 沿革: every item that this one came from or went into, over any number of merges and splits. */
export interface Lineage {
  readonly nodes: readonly LineageNode[]
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly how: 'merged' | 'split'
    readonly revision: number
    readonly proposalId: string
  }[]
}

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
  readonly act: Exclude<InboxEntry['act'], ObjectionAct> | 'route' | 'apply'
  /** Organisation that acts; absent when it is the program. */
  readonly organisationId?: string
  readonly organisation?: string
  /** Department names that nobody knows yet. */
  readonly names?: readonly string[]
}

/** Where an import stands; the counts are those of the document as it was read. */
export interface ImportSummary {
  readonly importId: string
  readonly districtId: string
  readonly listId?: string
  readonly townshipId?: string
  readonly township?: string
  readonly title: string
  readonly status: ImportStatus
  readonly fileName?: string
  readonly counts: Readonly<Record<Category, number>>
  readonly findings: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** Something an organisation must act on, with what it needs to decide. Only the differences that concern it. */
export interface InboxEntry extends Urgency {
  readonly act: Act | ObjectionAct
  /** Absent for an act on an objection. */
  readonly proposalId?: string
  readonly objectionId?: string
  readonly listId: string
  readonly township: string
  /** Of the proposal; of an objection the name of the duty. */
  readonly title: string
  /** Of the proposal; of an objection its grounds. */
  readonly reason: string
  /** Absent: adjustment. */
  readonly lane?: Lane
  readonly since: string
  readonly request?: SignOffRequest
  /** What a reviewer of the organisation has prepared. */
  readonly prepared?: { readonly answer: Answer; readonly preparedBy: string }
  /** To amend: the last return. */
  readonly returned?: ReturnedBy
  /** To adjudicate: what those who were asked have said. */
  readonly opinions?: readonly Opinion[]
  /** To give an opinion: what is asked. */
  readonly consultation?: ConsultationDocument
  /** To consent to: what departments want to pass on. */
  readonly transfers?: readonly TransferDocument[]
  /** To adjudicate over silence: who did not answer. */
  readonly silent?: readonly Silence[]
  /** To rebase: why the list did not take it. */
  readonly staleness?: Staleness
  /** To act on an objection: the duty, and what those who were asked have answered. */
  readonly objection?: Pick<ObjectionDocument, 'itemId' | 'addressees' | 'decision'>
  readonly differences: readonly Difference[]
}

export interface DirectoryDocument {
  readonly districtId: string
  readonly name: string
  readonly city?: string
  readonly province?: string
  /** `successorId`: the organisation that a merged one's names and requests lead to now. */
  readonly organisations: readonly (Organisation & { readonly successorId?: string })[]
  readonly mergers: readonly Merger[]
}

/** A delegation as people see it; `endedAt`: ended before its time. */
export interface ListedDelegation extends Delegation {
  readonly organisation: string
  readonly grantedAt: string
  readonly endedAt?: string
  readonly endedBy?: string
}

/**
 * A step that the log says the program still owes. `eventId`: the event that opened it; of a step that follows from how the
 * proposal stands, its last event. `since`: of a reminder the instant from which it is owed. The steps of objections alike.
 */
export interface PendingStep {
  readonly eventId: string
  readonly kind: StepKind
  /** The proposal; of an objection's step, the objection. */
  readonly proposalId: string
  readonly since: string
}

/** An edition among those of a whole district. */
export interface DistrictEdition extends Edition {
  readonly listId: string
  readonly township: string
  readonly title: string
}

/** The local read model: disposable rows, rebuilt from the log at any time. Queries never change it. */
export interface ReadModel extends NotificationQueries {
  /** How far the log has been applied. */
  checkpoint(): Position
  /** Applies a run of events and moves the checkpoint, in one transaction. Throws PoisonEvent and changes nothing when one cannot be applied. */
  apply(events: readonly RecordedEvent[], position: Position): void
  lists(districtId: string, page: PageRequest): Page<ListSummary>
  /** undefined: no such list, or it did not exist then. */
  list(listId: string, asOf: AsOf): RenderedList | undefined
  itemHistory(listId: string, itemId: string): readonly HistoryEntry[]
  lineage(listId: string, itemId: string): Lineage | undefined
  /** What two revisions of a list are compared by; both must be such that `list` answers, the earlier first. */
  between(listId: string, from: number, to: number): Compared
  /** What these differences to a revision of a list resemble in it. */
  alarms(listId: string, revision: number, differences: readonly Difference[]): readonly Alarm[]
  /** The texts of a list in force over the days, earliest first. */
  regimes(listId: string): readonly Regime[]
  /** What the items of a list were merged or split into. */
  successors(listId: string): ReadonlyMap<string, readonly string[]>
  /** All editions of a list, by number; none for a list that is not there. */
  editions(listId: string): readonly Edition[]
  /** A list that has an edition, as it is called. */
  publishedList(listId: string): Pick<ListSummary, 'districtId' | 'township' | 'title'> | undefined
  /** The latest editions of all lists of a district, latest first. */
  editionsOfDistrict(districtId: string, limit: number): readonly DistrictEdition[]
  /** Those of the district that `visibleTo` may see: all, or those of a township, or those where an organisation was asked or consulted. */
  proposals(
    districtId: string,
    visibleTo: 'all' | { readonly organisationId: string },
    filter: { readonly listId?: string; readonly status?: ProposalStatus },
    page: PageRequest,
  ): Page<ProposalSummary>
  proposal(proposalId: string): ProposalDocument | undefined
  inbox(organisationId: string, page: PageRequest): Page<InboxEntry>
  /** Those of the district that `visibleTo` may see, latest first: all, or those that an organisation has part in. */
  objections(
    districtId: string,
    visibleTo: 'all' | { readonly organisationId: string },
    filter: { readonly listId?: string; readonly itemId?: string; readonly status?: ObjectionStatus },
    page: PageRequest,
  ): Page<ObjectionSummary>
  objection(objectionId: string): ObjectionDocument | undefined
  /** Those of the district that `visibleTo` may see: all, or those for the list of a township. */
  imports(
    districtId: string,
    visibleTo: 'all' | { readonly organisationId: string },
    filter: { readonly status?: ImportStatus },
    page: PageRequest,
  ): Page<ImportSummary>
  directories(): readonly Pick<DirectoryDocument, 'districtId' | 'name' | 'city' | 'province'>[]
  directory(districtId: string): DirectoryDocument | undefined
  /** Those of the district that `visibleTo` may see, latest first: all, or those of an organisation. */
  delegations(
    districtId: string,
    visibleTo: 'all' | { readonly organisationId: string },
    page: PageRequest,
  ): Page<ListedDelegation>
  /** Organisations that went into this one, over any number of mergers. */
  predecessors(organisationId: string): readonly string[]
  /** Department names of the district's open proposals that nobody knows. */
  unresolvedNames(districtId: string): readonly string[]
  /** What is owed, in the order of the log, and then what has come due by an instant (ISO, UTC), if one is given. */
  pendingSteps(limit: number, at?: string): readonly PendingStep[]
  close(): void
}
