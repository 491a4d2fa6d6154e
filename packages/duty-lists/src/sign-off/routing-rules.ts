import type { ChangeKind } from '../lists/change.ts'
import type { Category } from '../lists/item.ts'

/** Whom a rule asks, found in the items before and after the change. */
export type Party =
  | 'departments-before'
  | 'departments-after'
  /** Named before and no more after. */
  | 'departments-leaving'
  | 'coordinating-office'
  | 'township'

/** What the change means for an organisation: the reason why it is asked. */
export type Effect =
  | 'gains-duties'
  | 'loses-duties'
  | 'duties-change'
  | 'receives-duty'
  | 'releases-duty'
  | 'takes-duty-back'
  | 'township-load-grows'
  | 'duty-is-cancelled'
  | 'editorial'
  | 'oversees'
  /** Somebody else proposes to change the township's list. */
  | 'list-changes'
  /** An admission would put the duty on the township's list. */
  | 'is-heard'
  /** A department that the directory does not know; the coordinating office stands in for it. */
  | 'department-unresolved'

/** Whom to ask, and why. */
export interface Asking {
  readonly party: Party
  readonly effect: Effect
  /** 会签阶段, from 1: asked when everybody of the stages before has approved; 1 when not given. */
  readonly stage?: number
  /** Working days to answer in; as the program has it for the effect when not given. */
  readonly within?: number
}

export interface RoutingRule {
  readonly change: ChangeKind
  /** Category before the change; any when not given. */
  readonly from?: Category
  /** Category after the change; any when not given. */
  readonly to?: Category
  /** Only when the duty is cancelled. */
  readonly cancelled?: true
  readonly ask: readonly Asking[]
}

/** 会签规则: who must sign for which change. Data, versioned; a proposal keeps the version it was routed under. */
export interface RoutingRules {
  readonly version: number
  readonly rules: readonly RoutingRule[]
}

export const defaultRoutingRules: RoutingRules = {
  version: 1,
  rules: [
    { change: 'add', to: 'basic', ask: [{ party: 'coordinating-office', effect: 'editorial' }] },
    {
      change: 'add',
      to: 'cooperative',
      ask: [
        { party: 'departments-after', effect: 'gains-duties' },
        { party: 'coordinating-office', effect: 'oversees' },
      ],
    },
    {
      change: 'add',
      to: 'reclaimed',
      ask: [
        { party: 'departments-after', effect: 'receives-duty' },
        { party: 'coordinating-office', effect: 'oversees' },
      ],
    },
    { change: 'move', ask: [{ party: 'coordinating-office', effect: 'editorial' }] },
    { change: 'amend', to: 'basic', ask: [{ party: 'coordinating-office', effect: 'editorial' }] },
    {
      change: 'amend',
      ask: [
        { party: 'departments-leaving', effect: 'loses-duties' },
        { party: 'departments-after', effect: 'duties-change' },
      ],
    },
    {
      change: 'reclassify',
      to: 'cooperative',
      ask: [
        { party: 'departments-after', effect: 'gains-duties' },
        { party: 'coordinating-office', effect: 'oversees' },
      ],
    },
    {
      change: 'reclassify',
      to: 'basic',
      ask: [
        { party: 'departments-before', effect: 'loses-duties' },
        { party: 'coordinating-office', effect: 'township-load-grows' },
      ],
    },
    {
      change: 'reclaim',
      ask: [
        { party: 'departments-after', effect: 'receives-duty' },
        { party: 'departments-leaving', effect: 'loses-duties' },
      ],
    },
    {
      change: 'reclaim',
      cancelled: true,
      ask: [{ party: 'coordinating-office', effect: 'duty-is-cancelled' }],
    },
    {
      change: 'return',
      ask: [
        { party: 'departments-before', effect: 'releases-duty' },
        { party: 'departments-after', effect: 'gains-duties' },
        { party: 'township', effect: 'takes-duty-back' },
        { party: 'coordinating-office', effect: 'oversees' },
      ],
    },
    {
      change: 'merge',
      ask: [
        { party: 'departments-before', effect: 'duties-change' },
        { party: 'departments-after', effect: 'duties-change' },
      ],
    },
    {
      change: 'split',
      ask: [
        { party: 'departments-before', effect: 'duties-change' },
        { party: 'departments-after', effect: 'duties-change' },
      ],
    },
    {
      change: 'retire',
      ask: [
        { party: 'departments-before', effect: 'loses-duties' },
        { party: 'coordinating-office', effect: 'oversees' },
      ],
    },
  ],
}
