import type { Actor, DomainEvent, Refusal } from '@dutybook/kernel'
import type { Day } from '../editions/day.ts'
import type { ListEdition } from '../editions/editions.ts'
import type { CampaignChange } from './campaign-change.ts'
import type { MatchedList, Search } from './matching.ts'

/** What an initiator asks of many lists. */
export interface CampaignTerms {
  readonly campaignId: string
  readonly districtId: string
  /** The organisation that asks: a department or the coordinating office. */
  readonly initiator: string
  readonly title: string
  readonly reason: string
  readonly search: Search
  readonly change: CampaignChange
  /** Person */
  readonly openedBy: string
}

/** An item that a person has decided to propose the change for, as it stood at that revision of its list. */
export interface ConfirmedItem {
  readonly itemId: string
  readonly name: string
  /** Absent when the matching did not find it. */
  readonly confidence?: number
}

/** 公布: what the editions of all lists are to say. */
export interface PublicationOrder {
  readonly decidedOn: Day
  readonly effectiveOn: Day
  readonly note: string
  /** The lists, each with the revision that the publisher saw. */
  readonly lists: readonly { readonly listId: string; readonly revision: number }[]
  readonly orderedBy: Actor
  /** Instant, UTC */
  readonly at: string
}

/** An edition of one list among those that are published together; its instant is that of the event. */
export type EditionOfCampaign = Omit<ListEdition, 'publishedAt'>

interface OfCampaign {
  readonly campaignId: string
}
interface OfList extends OfCampaign {
  readonly listId: string
}

/** `obstacle`: why something could not be done; the campaign itself took the answer. */
export type CampaignEvent =
  | DomainEvent<'CampaignOpened', CampaignTerms>
  | DomainEvent<'CandidatesMatched', OfCampaign & { readonly lists: readonly MatchedList[] }>
  | DomainEvent<
      'CampaignItemsConfirmed',
      OfList & {
        readonly townshipId: string
        readonly listRevision: number
        readonly items: readonly ConfirmedItem[]
        readonly confirmedBy: Actor
      }
    >
  | DomainEvent<'CampaignListExcluded', OfList & { readonly reason: string; readonly excludedBy: Actor }>
  | DomainEvent<
      'CampaignStarted',
      OfCampaign & {
        readonly proposals: readonly { readonly listId: string; readonly proposalId: string }[]
        readonly startedBy: Actor
      }
    >
  | DomainEvent<'CampaignProposalMade', OfList & { readonly proposalId: string }>
  | DomainEvent<
      'CampaignProposalRefused',
      OfList & { readonly proposalId: string; readonly obstacle: Refusal }
    >
  /** All are accepted: from here on they are applied. */
  | DomainEvent<'CampaignReleased', OfCampaign & { readonly proposals: readonly string[] }>
  | DomainEvent<'CampaignCancelled', OfCampaign & { readonly reason: string; readonly cancelledBy: Actor }>
  | DomainEvent<'CampaignPublicationOrdered', OfCampaign & PublicationOrder>
  | DomainEvent<'CampaignPublicationFailed', OfList & { readonly obstacle: Refusal }>
  /** Makes the editions of all lists visible at once. */
  | DomainEvent<'CampaignPublished', OfCampaign & { readonly editions: readonly EditionOfCampaign[] }>
