import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { coordinatingOffice, type Directory } from '../directory/directory.ts'
import { categoriesAllowed, type ChangeKind } from '../lists/change.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type BrokenExample, brokenExamples, type RoutingExample } from './routing-examples.ts'
import { kindsLeavingUnasked } from './kinds-leaving-unasked.ts'
import type { RoutingRule } from './routing-rules.ts'
import { type RuleBook, type RuleBookEvent, ruleBook, rulesInForce } from './rule-book.ts'

export interface ChangeRoutingRules {
  readonly type: 'change-routing-rules'
  /** The directory as it is now. */
  readonly directory: Directory
  /** Version that the new table was made from. */
  readonly basedOn: number
  readonly rules: readonly RoutingRule[]
  /** What the new rules promise; without them, what the present ones do. */
  readonly examples?: readonly RoutingExample[]
  readonly reason: string
  readonly actor: Actor
}

export type ChangeRoutingRulesRefusal =
  | NotPermitted
  | MakerIsChecker
  | Refusal<'district-not-found'>
  | Refusal<'rules-reason-missing'>
  | (Refusal<'rules-changed-meanwhile'> & { readonly basedOn: number; readonly version: number })
  | (Refusal<'changes-without-rule'> & { readonly kinds: readonly ChangeKind[] })
  | (Refusal<'changes-without-example'> & { readonly kinds: readonly ChangeKind[] })
  | (Refusal<'departments-left-unasked'> & { readonly kinds: readonly ChangeKind[] })
  | (Refusal<'rules-break-examples'> & { readonly examples: readonly BrokenExample[] })

/** 调整会签规则: the whole table anew, for proposals that are routed from now on. */
export const changeRoutingRules: Decider<
  RuleBook,
  ChangeRoutingRules,
  RuleBookEvent,
  ChangeRoutingRulesRefusal
> = {
  ...ruleBook,
  decide: (command, book) => {
    const { directory, basedOn, rules, reason, actor } = command
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const office = coordinatingOffice(directory).organisationId
    const refusal = forbid('change-routing-rules', actor, { coordinatingOffice: office })
    if (refusal !== undefined) return decline(refusal)
    if (reason.trim() === '') return decline({ code: 'rules-reason-missing' })
    const present = rulesInForce(book)
    if (basedOn !== present.version)
      return decline({ code: 'rules-changed-meanwhile', basedOn, version: present.version })
    const { examples = present.examples } = command
    const ruleless = kindsMissing(rules.map(({ change }) => change))
    if (ruleless.length > 0) return decline({ code: 'changes-without-rule', kinds: ruleless })
    const unshown = kindsMissing(examples.map(({ change }) => change))
    if (unshown.length > 0) return decline({ code: 'changes-without-example', kinds: unshown })
    const version = present.version + 1
    const unasked = kindsLeavingUnasked({ version, rules })
    if (unasked.length > 0) return decline({ code: 'departments-left-unasked', kinds: unasked })
    const broken = brokenExamples({ version, rules }, examples)
    if (broken.length > 0) return decline({ code: 'rules-break-examples', examples: broken })
    const { districtId } = directory
    return accept({ type: 'RoutingRulesChanged', data: { districtId, version, rules, examples, reason } })
  },
}

const changeKinds = ['add', ...Object.keys(categoriesAllowed)] as readonly ChangeKind[]

const kindsMissing = (kinds: readonly ChangeKind[]): readonly ChangeKind[] =>
  changeKinds.filter((kind) => !kinds.includes(kind))
