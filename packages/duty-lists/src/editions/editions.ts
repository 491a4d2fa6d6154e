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
}

export type EditionEvent = DomainEvent<
  'EditionPublished',
  Edition & {
    readonly listId: string
    readonly districtId: string
    readonly townshipId: string
    /** The proposals that no earlier edition holds. */
    readonly proposals: readonly string[]
  }
>

export const noEditions: Editions = { published: [], proposals: new Set() }

export const evolveEditions = (editions: Editions, { data }: EditionEvent): Editions => {
  const { listId: _, districtId: __, townshipId: ___, proposals, ...edition } = data
  return {
    published: [...editions.published, edition],
    proposals: new Set([...editions.proposals, ...proposals]),
  }
}

export const editions = { initial: noEditions, evolve: evolveEditions }

/** Stream of the editions of one list. */
export const editionsStream = (listId: string): string => `editions-${listId}`
