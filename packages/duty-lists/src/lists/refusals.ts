import type { Refusal } from '@dutybook/kernel'
import type { ChangeKind } from './change.ts'
import type { EndedItem } from './duty-list.ts'
import type { Category, ContentDefect } from './item.ts'

/** Why a change cannot be made. `change` is its index in the proposal, from 0. */
export type ChangeRefusal =
  | (At<'unknown-item'> & { readonly itemId: string })
  | (At<'item-ended'> & {
      readonly itemId: string
      readonly how: EndedItem['how']
      readonly successors: readonly string[]
    })
  | (At<'wrong-category'> & {
      readonly kind: ChangeKind
      readonly itemId: string
      readonly category: Category
      readonly allowed: readonly Category[]
    })
  | (At<'incomplete-content'> & {
      readonly itemName: string
      readonly category: Category
      readonly defects: readonly ContentDefect[]
    })
  | (At<'field-not-of-category'> & {
      readonly itemId: string
      readonly category: Category
      readonly fields: readonly string[]
    })
  | (At<'merge-needs-two'> & { readonly given: number })
  | (At<'split-needs-two'> & { readonly given: number })
  | (At<'reclaim-without-receiver'> & { readonly itemId: string })
  | (At<'unknown-place'> & { readonly sector: string; readonly anchor: string })
  | (At<'nothing-changes'> & { readonly itemId: string })
  | (At<'item-id-taken'> & { readonly itemId: string })

interface At<Code extends string> extends Refusal<Code> {
  readonly change: number
}

export interface StaleItems extends Refusal<'stale-items'> {
  readonly baseRevision: number
  readonly revision: number
  readonly items: readonly { readonly itemId: string; readonly name: string; readonly changedAt: number }[]
}

export interface NoChanges extends Refusal<'no-changes'> {}

export interface UnknownRevision extends Refusal<'unknown-revision'> {
  readonly baseRevision: number
  readonly revision: number
}

export type RevisionRefusal = ChangeRefusal | StaleItems | NoChanges | UnknownRevision
