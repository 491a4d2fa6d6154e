import type { DomainEvent } from '@dutybook/kernel'
import type { Addressee } from '../sign-off/footprint.ts'

/** What has a deadline: a sign-off, or a proposal on the desk of the coordinating office or of its proposer. */
export type TimedAct = 'sign-off' | 'adjudicate' | 'amend' | 'rebase'

/** 办理期限: instants (UTC, ISO 8601) at which something happens while the answer is missing. */
export interface Deadline {
  readonly act: TimedAct
  /** The organisation that was asked, or whose desk it is. */
  readonly organisationId: string
  /** When it was asked; working days count from here. */
  readonly openedAt: string
  /** Working days to answer. */
  readonly days: number
  readonly remindAt: string
  /** The due instant: from here on it is overdue, and a sign-off goes to the head. */
  readonly escalateAt: string
  /** When an unanswered sign-off goes to the coordinating office; absent when the office itself was asked. */
  readonly toOfficeAt?: string
  /** Years within, for which no calendar was published: their holidays count as working days. */
  readonly weekendsOnlyIn?: readonly number[]
}

/** `to`: who answers now; `at`: the instant by which it was found. */
interface Marked {
  readonly proposalId: string
  readonly organisationId: string
  readonly dueAt: string
  readonly at: string
}

export type DeadlineEvent =
  | DomainEvent<
      'DeadlinesSet',
      {
        readonly proposalId: string
        readonly calendarVersion: number
        readonly deadlines: readonly Deadline[]
      }
    >
  /** 催办: those who are to answer are told that the due day comes near. */
  | DomainEvent<'SignOffReminded', Marked & { readonly to: Addressee }>
  /** 超期上报: to the head of the organisation, then to the coordinating office. It decides nothing. */
  | DomainEvent<
      'SignOffEscalated',
      Marked & { readonly to: Addressee; readonly level: 'head' | 'coordinating-office' }
    >
  | DomainEvent<'DeskReminded', Marked & { readonly act: Exclude<TimedAct, 'sign-off'> }>
  | DomainEvent<'DeskOverdue', Marked & { readonly act: Exclude<TimedAct, 'sign-off'> }>
