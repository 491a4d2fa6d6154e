import type { DomainEvent } from '@dutybook/kernel'
import type { Change } from '../lists/change.ts'
import type { RevisionRefusal } from '../lists/refusals.ts'
import type { MetObjection } from '../objections/met-objection.ts'
import type { MakerIsChecker, NotPermitted } from '../policy.ts'
import type { Addressee, SignOffRequest } from '../sign-off/footprint.ts'
import { progress, stageOf } from '../sign-off/stages.ts'
import type { Difference } from '../lists/difference.ts'
import {
  type Consultation,
  type ConsultationEvent,
  evolveConsultations,
} from '../consultations/consultations.ts'
import type { Binding, RoundEvent } from './round-events.ts'
import type { DeadlineEvent } from '../deadlines/deadline-events.ts'
import { evolveDeadlines, type Timed, untimed } from '../deadlines/deadlines.ts'
import { evolveRound, type Rounds, unrounded } from './rounds.ts'
import { evolveTransfers, type Transfer, type TransferEvent } from '../transfers/transfers.ts'

/**
 * draft 起草 · submitted 已提交, waits for routing · in-sign-off 会签中 · returned 退回修改, waits for its proposer ·
 * in-adjudication 待裁定, waits for the coordinating office · accepted 会签通过, waits to be applied · applied 已生效 ·
 * rejected 不同意 · stale 已过期, waits for its proposer · withdrawn 已撤回
 */
export const proposalStatuses = [
  'absent',
  'draft',
  'submitted',
  'in-sign-off',
  'returned',
  'in-adjudication',
  'accepted',
  'applied',
  'rejected',
  'stale',
  'withdrawn',
] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

export type Verdict =
  | { readonly verdict: 'approve'; readonly comment?: string }
  | { readonly verdict: 'reject'; readonly reason: string }

/** Why an accepted or submitted proposal no longer fits its list. */
export type Staleness = RevisionRefusal

/** What the proposer drafts: one atomic set of changes to one list. */
export interface Draft {
  readonly proposalId: string
  readonly listId: string
  readonly districtId: string
  readonly townshipId: string
  /** The organisation that proposes, when it is not the township itself. */
  readonly proposer?: string
  /** 专项调整: the campaign it belongs to; accepted, it waits for the others of it. */
  readonly campaignId?: string
  /** 动态调整 unless it says otherwise. */
  readonly lane?: 'admission'
  /** The objection that it meets. */
  readonly objection?: MetObjection
  /** Revision of the list that the changes were made for. */
  readonly baseRevision: number
  readonly title: string
  readonly reason: string
  readonly changes: readonly Change[]
  /** What each change does to the list as it was at the base revision. */
  readonly differences: readonly Difference[]
  /** Person */
  readonly draftedBy: string
}

/** 修订提案: a draft, and its way through sign-off. */
export interface Proposal extends Draft, Rounds, Timed {
  readonly status: ProposalStatus
  readonly submittedBy?: string
  readonly requests: readonly SignOffRequest[]
  /** Version of the rules it was routed under. */
  readonly rulesVersion?: number
  /** By organisation id. */
  readonly verdicts: ReadonlyMap<string, Verdict & Binding>
  /** How often sign-offs were requested. */
  readonly round: number
  readonly consultations: readonly Consultation[]
  readonly transfers: readonly Transfer[]
  /** Revision of the list that closed the application. */
  readonly appliedAt?: number
  readonly staleness?: Staleness
}

export type ProposalEvent =
  | DomainEvent<'ProposalDrafted', Draft>
  | DomainEvent<'ProposalSubmitted', { readonly proposalId: string; readonly submittedBy: string }>
  | DomainEvent<'ProposalWithdrawn', { readonly proposalId: string; readonly reason: string }>
  | DomainEvent<
      'SignOffsRequested',
      {
        readonly proposalId: string
        readonly requests: readonly SignOffRequest[]
        readonly rulesVersion: number
        readonly listRevision: number
      }
    >
  /** A merger moved open requests of departments to the one they went into. */
  | DomainEvent<
      'SignOffsMoved',
      {
        readonly proposalId: string
        readonly moves: readonly { readonly organisationId: string; readonly to: Addressee }[]
      }
    >
  /** A merger moved the proposal of a department to the one it went into. */
  | DomainEvent<'ProposerMoved', { readonly proposalId: string; readonly to: Addressee }>
  /** Names that nobody knew when it was routed are known now; `requests`: everything that is asked from here on. */
  | DomainEvent<
      'DepartmentsResolved',
      {
        readonly proposalId: string
        readonly names: readonly { readonly namedAs: string; readonly organisationId: string }[]
        readonly requests: readonly SignOffRequest[]
        /** Organisations whose verdict was given on less than they are asked now. */
        readonly lapsed: readonly string[]
      }
    >
  | DomainEvent<
      'VerdictGiven',
      { readonly proposalId: string; readonly organisationId: string } & Verdict & Binding
    >
  /** Somebody tried to sign who may not; the attempt is part of the record. */
  | DomainEvent<
      'SignOffRefused',
      {
        readonly proposalId: string
        readonly organisationId: string
        readonly refusal: NotPermitted | MakerIsChecker
      }
    >
  /** Everybody asked before has approved; those of this stage are asked from here on. */
  | DomainEvent<'StageOpened', { readonly proposalId: string; readonly stage: number }>
  | DomainEvent<'ProposalAccepted', { readonly proposalId: string }>
  | DomainEvent<
      'ProposalRejected',
      { readonly proposalId: string; readonly organisationId: string; readonly reason: string }
    >
  | DomainEvent<'ProposalApplied', { readonly proposalId: string; readonly listRevision: number }>
  | DomainEvent<'ProposalBecameStale', { readonly proposalId: string; readonly staleness: Staleness }>
  | RoundEvent
  | ConsultationEvent
  | TransferEvent
  | DeadlineEvent

export const absentProposal: Proposal = {
  status: 'absent',
  proposalId: '',
  listId: '',
  districtId: '',
  townshipId: '',
  baseRevision: -1,
  title: '',
  reason: '',
  changes: [],
  differences: [],
  draftedBy: '',
  requests: [],
  verdicts: new Map(),
  round: 0,
  consultations: [],
  transfers: [],
  ...unrounded,
  ...untimed,
}

export const evolveProposal = (before: Proposal, event: ProposalEvent): Proposal =>
  evolveDeadlines(
    before,
    evolveTransfers(evolveConsultations(evolveStatus(before, event), event), event),
    event,
  )

const evolveStatus = (before: Proposal, event: ProposalEvent): Proposal => {
  const proposal = evolveRound(before, event)
  switch (event.type) {
    case 'ProposalDrafted':
      return { ...proposal, ...event.data, status: 'draft' }
    case 'ProposalSubmitted':
      return { ...proposal, status: 'submitted', submittedBy: event.data.submittedBy }
    case 'ProposalWithdrawn':
      return { ...proposal, status: 'withdrawn' }
    case 'SignOffsRequested':
      return {
        ...proposal,
        status: 'in-sign-off',
        requests: event.data.requests,
        rulesVersion: event.data.rulesVersion,
        round: proposal.round + 1,
      }
    case 'SignOffsMoved': {
      const moved = new Map(event.data.moves.map(({ organisationId, to }) => [organisationId, to]))
      const requests = proposal.requests.map((request) => {
        const movedTo = moved.get(request.organisationId)
        return movedTo === undefined ? request : { ...request, movedTo }
      })
      return { ...proposal, requests }
    }
    case 'ProposerMoved':
      return { ...proposal, proposer: event.data.to.organisationId }
    case 'DepartmentsResolved': {
      const verdicts = new Map(proposal.verdicts)
      for (const organisationId of event.data.lapsed) verdicts.delete(organisationId)
      return { ...proposal, requests: event.data.requests, verdicts }
    }
    case 'VerdictGiven': {
      const { proposalId: _, organisationId, ...verdict } = event.data
      return { ...proposal, verdicts: new Map(proposal.verdicts).set(organisationId, verdict) }
    }
    case 'SignOffRefused':
      return proposal
    case 'ProposalAccepted':
      return { ...proposal, status: 'accepted' }
    case 'ProposalRejected':
      return { ...proposal, status: 'rejected' }
    case 'ProposalApplied':
      return { ...proposal, status: 'applied', appliedAt: event.data.listRevision }
    case 'ProposalBecameStale':
      return { ...proposal, status: 'stale', staleness: event.data.staleness }
    default:
      return proposal
  }
}

export const proposal = { initial: absentProposal, evolve: evolveProposal }

/** Stream of one proposal. */
export const proposalStream = (proposalId: string): string => `proposal-${proposalId}`

/** The organisation that proposes, and does what a proposal in its hands needs. */
export const proposerOf = ({ proposer, townshipId }: Pick<Draft, 'proposer' | 'townshipId'>): string =>
  proposer ?? townshipId

/** Organisations that are asked in the open stage and have not answered yet. */
export const outstanding = ({ status, requests, verdicts }: Proposal): readonly SignOffRequest[] => {
  if (status !== 'in-sign-off') return []
  const { open } = progress({ requests, verdicts })
  return requests.filter((request) => stageOf(request) === open && !verdicts.has(request.organisationId))
}
