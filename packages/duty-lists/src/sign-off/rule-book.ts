import type { DomainEvent } from '@dutybook/kernel'
import { defaultRoutingExamples } from './default-routing-examples.ts'
import type { RoutingExample } from './routing-examples.ts'
import { defaultRoutingRules, type RoutingRules } from './routing-rules.ts'

/** One version of a district's rules, with the examples that it keeps. */
export interface RuleSet extends RoutingRules {
  readonly examples: readonly RoutingExample[]
  /** Why it replaced the version before. */
  readonly reason?: string
}

/** 会签规则 of one district: every version there was; the first is everybody's. */
export interface RuleBook {
  readonly versions: readonly RuleSet[]
}

export type RuleBookEvent = DomainEvent<
  'RoutingRulesChanged',
  RuleSet & { readonly districtId: string; readonly reason: string }
>

export const defaultRuleSet: RuleSet = { ...defaultRoutingRules, examples: defaultRoutingExamples }

export const ruleBook = {
  initial: { versions: [defaultRuleSet] } as RuleBook,
  evolve: (book: RuleBook, { data }: RuleBookEvent): RuleBook => {
    const { districtId: _, ...rules } = data
    return { versions: [...book.versions, rules] }
  },
}

/** Stream of one district's routing rules. */
export const routingRulesStream = (districtId: string): string => `routing-rules-${districtId}`

/** The rules of a version, or those in force; undefined when there is no such version. */
export const ruleSetOf = ({ versions }: RuleBook, version?: number): RuleSet | undefined =>
  version === undefined ? versions.at(-1) : versions.find((rules) => rules.version === version)

/** The rules in force. There are some from the beginning. */
export const rulesInForce = ({ versions }: RuleBook): RuleSet => versions.at(-1) ?? defaultRuleSet
