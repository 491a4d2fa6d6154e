import type {
  Act,
  Alarm,
  Answer,
  CampaignAct,
  Category,
  Compared,
  Delegation,
  Difference,
  Edition,
  ImportStatus,
  Lane,
  Merger,
  ObjectionAct,
  ObjectionStatus,
  Organisation,
  ProposalStatus,
  Regime,
  SignOffRequest,
  Staleness,
  StepKind,
} from '@dutybook/duty-lists'
import type { Position, RecordedEvent } from '@dutybook/kernel'
import type { CampaignDocument, CampaignSummary, CampaignTrouble } from './campaigns/campaign-document.ts'
import type { ObjectionDocument, ObjectionSummary } from './objections/objection-document.ts'
import type { ConsultationDocument, TransferDocument } from './proposals/asides.ts'
import type { NotificationQueries } from './notifications/notification-queries.ts'
import type { Page, PageRequest } from './paging.ts'
import type { AsOf, HistoryEntry, Lineage, ListSummary, RenderedList } from './lists/shown-list.ts'
import type {
  Opinion,
  ProposalDocument,
  ProposalSummary,
  ReturnedBy,
  Silence,
  Urgency,
} from './proposals/shown-proposal.ts'

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
  readonly act: Act | ObjectionAct | CampaignAct
  /** Absent for an act on an objection, and of a campaign, which has lists and proposals of its own. */
  readonly proposalId?: string
  readonly objectionId?: string
  readonly listId?: string
  /** Of an act of a campaign. */
  readonly campaignId?: string
  /** To settle a campaign: the lists that hold it up. */
  readonly trouble?: readonly CampaignTrouble[]
  /** The township whose list it is; of a campaign, the organisation that initiated it. */
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

/** What waits, and since when: enough to say so. */
export interface InboxHead
  extends Pick<
    InboxEntry,
    'act' | 'proposalId' | 'objectionId' | 'campaignId' | 'listId' | 'township' | 'title' | 'since'
  > {}

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
 * proposal or objection stands, its last event; of a campaign's step, the event that last added to it. `since`: of a reminder
 * the instant from which it is owed.
 */
export interface PendingStep {
  readonly eventId: string
  readonly kind: StepKind
  /** What the step is taken for: the proposal, the objection or the campaign. */
  readonly subjectId: string
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
  /** The first entries of the inbox in short. */
  inboxHeads(organisationId: string, limit: number): readonly InboxHead[]
  /** Grows whenever what waits for the organisation may have changed, as far as this process has taken in the log. */
  inboxVersion(organisationId: string): number
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
  /** Those of the district that `visibleTo` may see, latest first: all, or those of an initiator and of a township with a proposal. */
  campaigns(
    districtId: string,
    visibleTo: 'all' | { readonly organisationId: string },
    page: PageRequest,
  ): Page<CampaignSummary>
  campaign(campaignId: string): CampaignDocument | undefined
  /** Organisations that went into this one, over any number of mergers. */
  predecessors(organisationId: string): readonly string[]
  /** Department names of the district's open proposals that nobody knows. */
  unresolvedNames(districtId: string): readonly string[]
  /** What is owed, in the order of the log, and then what has come due by an instant (ISO, UTC), if one is given. */
  pendingSteps(limit: number, at?: string): readonly PendingStep[]
  close(): void
}
