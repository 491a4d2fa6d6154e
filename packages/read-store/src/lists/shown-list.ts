import type { Category, ItemContent } from '@dutybook/duty-lists'
import type { Actor, Position } from '@dutybook/kernel'

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
