import type { DomainEvent } from '@dutybook/kernel'
import type { Day } from './day.ts'

/** 版本: a published state of a list. */
export interface Edition {
  /** 1, 2, 3 … in each list */
  readonly number: number
  /** Revision of the list that it freezes. */
  readonly revision: number
  /** 审定 */
  readonly decidedOn: Day
  /** 施行; may lie in the future. */
  readonly effectiveOn: Day
  /** 公布: instant, UTC */
  readonly publishedAt: string
  readonly note: string
  /** 更正: the edition whose place it takes, and why. */
  readonly corrects?: { readonly number: number; readonly reason: string }
}

/** All editions of one list, in the order of their numbers. */
export interface Editions {
  readonly published: readonly Edition[]
  /** Proposals that stand in an edition already. */
  readonly proposals: ReadonlySet<string>
  /** The next edition, taken by a campaign and not published yet; no other one is published meanwhile. */
  readonly prepared?: PreparedEdition
}

/** An edition with the list it is of. */
export interface ListEdition extends Edition {
  readonly listId: string
  readonly districtId: string
  readonly townshipId: string
  /** The proposals that no earlier edition holds. */
  readonly proposals: readonly string[]
}

export interface PreparedEdition extends Omit<ListEdition, 'publishedAt'> {
  readonly campaignId: string
  /** The order to publish that it is prepared for. */
  readonly orderId: string
}

interface Prepared {
  readonly listId: string
  readonly campaignId: string
  readonly orderId: string
  readonly number: number
}

export type EditionEvent =
  | DomainEvent<'EditionPublished', ListEdition>
  /** Visible only by `CampaignPublished` in the stream of the campaign. */
  | DomainEvent<'EditionPrepared', PreparedEdition>
  | DomainEvent<'PreparedEditionPublished', Prepared & { readonly publishedAt: string }>
  /** The campaign's editions do not appear; the number is free again. */
  | DomainEvent<'EditionGivenUp', Prepared>

const noEditions: Editions = { published: [], proposals: new Set() }

const evolveEditions = (editions: Editions, event: EditionEvent): Editions => {
  const { prepared, ...visible } = editions
  switch (event.type) {
    case 'EditionPublished':
      return withEdition(editions, event.data)
    case 'EditionPrepared':
      return { ...visible, prepared: event.data }
    case 'PreparedEditionPublished': {
      if (prepared === undefined) return editions
      const { campaignId: _, orderId: __, ...edition } = prepared
      return withEdition(visible, { ...edition, publishedAt: event.data.publishedAt })
    }
    case 'EditionGivenUp':
      return visible
  }
}

const withEdition = (editions: Editions, published: ListEdition): Editions => {
  const { listId: _, districtId: __, townshipId: ___, proposals, ...edition } = published
  return {
    ...editions,
    published: [...editions.published, edition],
    proposals: new Set([...editions.proposals, ...proposals]),
  }
}

export const editions = { initial: noEditions, evolve: evolveEditions }

/** Stream of the editions of one list. */
export const editionsStream = (listId: string): string => `editions-${listId}`
