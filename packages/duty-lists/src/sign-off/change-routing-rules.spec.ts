import { given } from '@dutybook/kernel/given-when-then'
import { fold } from '@dutybook/kernel'
import { describe, expect, it } from 'vitest'
import { absentDirectory } from '../directory/directory.ts'
import { coordinator, district, head } from '../duty-lists.examples.ts'
import { type ChangeRoutingRules, changeRoutingRules } from './change-routing-rules.ts'
import { defaultRoutingExamples } from './default-routing-examples.ts'
import { brokenExamples } from './routing-examples.ts'
import { defaultRoutingRules, type RoutingRule } from './routing-rules.ts'
import { defaultRuleSet, ruleBook, type RuleBookEvent, ruleSetOf, rulesInForce } from './rule-book.ts'

const { rules } = defaultRoutingRules
/** The office is to oversee every reclaim, not only cancelled ones. */
const overseen: readonly RoutingRule[] = [
  ...rules,
  { change: 'reclaim', ask: [{ party: 'coordinating-office', effect: 'oversees' }] },
]
const examples = defaultRoutingExamples.map((example) =>
  example.change === 'reclaim'
    ? {
        ...example,
        expected: [...example.expected, { party: 'coordinating-office', effect: 'oversees' } as const],
      }
    : example,
)
const command: ChangeRoutingRules = {
  type: 'change-routing-rules',
  directory: district,
  basedOn: 1,
  rules: overseen,
  examples,
  reason: '编办须掌握收回情况',
  actor: coordinator,
}
const changed: RuleBookEvent = {
  type: 'RoutingRulesChanged',
  data: { districtId: 'district', version: 2, rules: overseen, examples, reason: '编办须掌握收回情况' },
}
const when = (change: Partial<ChangeRoutingRules>, events: readonly RuleBookEvent[] = []) =>
  given(changeRoutingRules, events).when({ ...command, ...change })
const without = (kind: string) => rules.filter(({ change }) => change !== kind)

describe('the default rules', () => {
  it('are version 1 of every district and keep their examples', () => {
    expect(rulesInForce(ruleBook.initial)).toBe(defaultRuleSet)
    expect(brokenExamples(defaultRoutingRules, defaultRoutingExamples)).toEqual([])
  })
})

describe('a new table', () => {
  it('becomes the next version; the earlier ones stay', () => {
    when({}).events(changed)
    const book = fold(ruleBook, [changed])
    expect(rulesInForce(book)).toMatchObject({ version: 2, rules: overseen })
    expect(ruleSetOf(book, 1)).toBe(defaultRuleSet)
    expect(ruleSetOf(book, 3)).toBeUndefined()
  })

  it('without examples keeps the promises of the present one', () => {
    const { examples: _, ...bare } = command
    given(changeRoutingRules, [changed])
      .when({ ...bare, basedOn: 2, rules: [...overseen].toReversed() })
      .events({
        type: 'RoutingRulesChanged',
        data: { ...changed.data, version: 3, rules: [...overseen].toReversed() },
      })
  })
})

describe('a table is refused', () => {
  it('to anybody but the coordinating office', () => {
    when({ actor: head }).refused({
      code: 'not-permitted',
      command: 'change-routing-rules',
      role: 'township-head',
      organisation: 'town',
      permitted: [{ role: 'coordinator', of: 'coordinating-office' }],
    })
  })

  it('in a district that is not open, or without a reason', () => {
    when({ directory: absentDirectory }).refused({ code: 'district-not-found' })
    when({ reason: ' ' }).refused({ code: 'rules-reason-missing' })
  })

  it('made from a version that is not in force any more, also when sent twice', () => {
    when({}, [changed]).refused({ code: 'rules-changed-meanwhile', basedOn: 1, version: 2 })
  })

  it('that forgets a change, in its rules or its examples', () => {
    when({ rules: without('split') }).refused({ code: 'changes-without-rule', kinds: ['split'] })
    when({ examples: examples.filter(({ change }) => change !== 'move') }).refused({
      code: 'changes-without-example',
      kinds: ['move'],
    })
  })

  it('under which a duty would land on a department unasked, whatever its examples say', () => {
    const quiet: readonly RoutingRule[] = [
      ...without('reclaim'),
      { change: 'reclaim', ask: [{ party: 'departments-leaving', effect: 'loses-duties' }] },
    ]
    when({ rules: quiet, examples: [] }).refused({
      code: 'changes-without-example',
      kinds: ['add', 'amend', 'reclassify', 'reclaim', 'return', 'merge', 'split', 'move', 'retire'],
    })
    when({ rules: quiet }).refused({ code: 'departments-left-unasked', kinds: ['reclaim'] })
  })

  it('that breaks its own examples, and says how', () => {
    const decision = changeRoutingRules.decide(
      { ...command, examples: defaultRoutingExamples },
      ruleBook.initial,
    )
    expect(decision).toMatchObject({
      accepted: false,
      refusal: {
        code: 'rules-break-examples',
        examples: [{ title: '收回由一个部门承接' }, { title: '收回并取消' }],
      },
    })
  })
})

describe('stages', () => {
  const later = rules.map((rule) =>
    rule.change === 'retire'
      ? { ...rule, ask: rule.ask.map((one, index) => ({ ...one, stage: index + 1 })) }
      : rule,
  )
  const promise = (stage: number) => [
    ...defaultRoutingExamples,
    {
      title: '废止后由编办把关',
      change: 'retire',
      before: [{ category: 'cooperative', departments: ['教育局'] }],
      after: [],
      expected: [
        { party: 'department', department: '教育局', effect: 'loses-duties', stage: 1 },
        { party: 'coordinating-office', effect: 'oversees', stage },
      ],
    } as const,
  ]

  it('are no matter to examples that do not speak of them', () => {
    expect(brokenExamples({ version: 2, rules: later }, defaultRoutingExamples)).toEqual([])
  })

  it('are kept where an example names them', () => {
    expect(brokenExamples({ version: 2, rules: later }, promise(2))).toEqual([])
    expect(brokenExamples({ version: 2, rules: later }, promise(1))).toMatchObject([
      { title: '废止后由编办把关', actual: [{ department: '教育局' }, { stage: 2 }] },
    ])
    when({ rules: later, examples: promise(2) }).events({
      type: 'RoutingRulesChanged',
      data: { ...changed.data, rules: later, examples: promise(2) },
    })
  })
})
