import type { DomainEvent } from '@dutybook/kernel'
import type { Change } from '../lists/change.ts'
import type { Difference } from '../lists/difference.ts'
import type { Verdict } from './proposal.ts'

/** What binds a verdict: the person, and the hash of the clauses it was given on. Absent before version 3. */
export interface Binding {
  readonly signer?: string
  readonly clauses?: string
  /** Person whose authority the signer held by delegation. */
  readonly onBehalfOf?: string
}

/** A remark on one field of the items of one change (its index, from 0). */
export interface FieldComment {
  readonly change: number
  readonly field: string
  readonly comment: string
}

/** 退回修改: the proposer is asked to change the text before it is decided. */
export interface ReturnForAmendment {
  readonly verdict: 'return'
  readonly reason: string
  readonly comments?: readonly FieldComment[]
}

/** What an organisation may answer when it is asked. */
export type Answer = Verdict | ReturnForAmendment

export interface Returned {
  readonly organisationId: string
  readonly reason: string
  readonly comments: readonly FieldComment[]
  /** Person whose authority the signer held by delegation. */
  readonly onBehalfOf?: string
}

/** A sign-off that no longer counts. `clauses-changed`: the text is another one; `not-bound`: nobody can tell (before version 3). */
export interface Lapse {
  readonly organisationId: string
  readonly verdict: Verdict['verdict']
  readonly why: 'clauses-changed' | 'not-bound'
}

/** What a reviewer prepared for the head of an organisation. */
export interface Prepared {
  readonly organisationId: string
  readonly answer: Answer
  readonly preparedBy: string
  readonly clauses?: string
}

/** Set by the coordinating office when verdicts are mixed, or missing for too long. */
export interface Adjudication {
  readonly ruling: 'accept' | 'reject' | 'return'
  readonly grounds: string
  readonly adjudicatedBy: string
  /** Organisations that had not answered in time, when it was about their silence. */
  readonly silent?: readonly string[]
}

/** 意见 without a vote. */
export interface Comment {
  readonly organisationId: string
  readonly text: string
  readonly comments: readonly FieldComment[]
  readonly commentedBy: string
}

/** A proposal's changes as they are after an amendment or a rebase. */
export interface Redrafted {
  readonly proposalId: string
  readonly baseRevision: number
  readonly changes: readonly Change[]
  readonly differences: readonly Difference[]
}

export type RoundEvent =
  | DomainEvent<'ProposalReturned', { readonly proposalId: string; readonly signer: string } & Returned>
  | DomainEvent<
      'ProposalAmended',
      Redrafted & { readonly title: string; readonly reason: string; readonly amendedBy: string }
    >
  | DomainEvent<'ProposalRebased', Redrafted & { readonly rebasedBy: string }>
  | DomainEvent<'SignOffLapsed', { readonly proposalId: string } & Lapse>
  | DomainEvent<
      'SignOffReleased',
      { readonly proposalId: string; readonly organisationId: string; readonly name: string }
    >
  | DomainEvent<'VerdictPrepared', { readonly proposalId: string } & Prepared>
  | DomainEvent<
      'AdjudicationRequested',
      {
        readonly proposalId: string
        readonly approvedBy: readonly string[]
        readonly rejectedBy: readonly string[]
      }
    >
  | DomainEvent<
      'ProposalAdjudicated',
      { readonly proposalId: string; readonly organisationId: string } & Adjudication
    >
  | DomainEvent<'ProposalCommented', { readonly proposalId: string } & Comment>
