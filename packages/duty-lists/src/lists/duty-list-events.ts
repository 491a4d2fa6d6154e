import type { DomainEvent } from '@dutybook/kernel'
import type { ChangeKind } from './change.ts'
import type { Place } from './duty-list.ts'
import type { Category, Item, ItemContent } from './item.ts'
import type { RevisionRefusal } from './refusals.ts'

interface Revised {
  readonly proposalId: string
}

export interface NewItem extends Item {
  readonly place: Place
}

/** The document a list was read from: SHA-256 (hex) of its bytes and the name it came under. */
export interface DocumentSource {
  readonly sha256: string
  readonly name?: string
}

export type DutyListEvent =
  | DomainEvent<
      'ListOpened',
      {
        readonly listId: string
        readonly districtId: string
        readonly townshipId: string
        readonly title: string
        readonly source?: DocumentSource
      }
    >
  /** A corrected document takes the place of the baseline, before any revision: what stood is withdrawn after this event. */
  | DomainEvent<'BaselineReplaced', { readonly title: string; readonly source?: DocumentSource }>
  /** An item of the former baseline; the list never was meant to have it. */
  | DomainEvent<'ItemWithdrawn', { readonly itemId: string }>
  /** One item of the list as imported; it stands last in its sector. */
  | DomainEvent<
      'ItemListed',
      { readonly itemId: string; readonly sector: string; readonly content: ItemContent }
    >
  /** Closes an import: all items of the document have been listed. */
  | DomainEvent<'BaselineRecorded', { readonly counts: Readonly<Record<Category, number>> }>
  | DomainEvent<'ItemAdded', Revised & NewItem>
  | DomainEvent<'ItemAmended', Revised & { readonly itemId: string; readonly content: ItemContent }>
  | DomainEvent<'ItemReclassified', Revised & NewItem & { readonly from: Category }>
  | DomainEvent<'ItemReclaimed', Revised & NewItem & { readonly from: Category }>
  | DomainEvent<'ItemReturned', Revised & NewItem>
  | DomainEvent<'ItemsMerged', Revised & { readonly itemIds: readonly string[]; readonly into: NewItem }>
  | DomainEvent<'ItemSplit', Revised & { readonly itemId: string; readonly parts: readonly NewItem[] }>
  | DomainEvent<'ItemMoved', Revised & { readonly itemId: string; readonly place: Place }>
  | DomainEvent<'ItemRetired', Revised & { readonly itemId: string; readonly reason: string }>
  /** Closes an applied proposal: all its changes stand before this event. */
  | DomainEvent<
      'RevisionApplied',
      Revised & {
        readonly baseRevision: number
        readonly reason: string
        readonly changes: readonly ChangeKind[]
      }
    >
  /** The list's answer to an accepted proposal that it cannot take (any more). The list is as it was. */
  | DomainEvent<'RevisionRefused', Revised & { readonly refusal: RevisionRefusal }>
