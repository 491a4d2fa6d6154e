import type { Directory, Organisation } from '../directory/directory.ts'
import type { ChangeKind } from '../lists/change.ts'
import type { Category, ItemContent } from '../lists/item.ts'
import type { Difference, Standing } from '../lists/difference.ts'
import { footprint } from './footprint.ts'
import type { Effect, RoutingRules } from './routing-rules.ts'
import { inStage, stageOf } from './stages.ts'

/** As much of an item as routing looks at. */
export interface ExampleItem {
  readonly category: Category
  readonly departments?: readonly string[]
  readonly lead?: string
  readonly cancelled?: boolean
}

/** Whom an example expects to be asked: a department by name, the coordinating office or the township; and why. */
export interface ExpectedAsking {
  readonly party: 'department' | 'coordinating-office' | 'township'
  readonly department?: string
  readonly effect: Effect
  /** Stage in which it is asked; any when not given. */
  readonly stage?: number
}

/** 规则示例: a change, and exactly who is asked for what reason. */
export interface RoutingExample {
  readonly title: string
  readonly change: ChangeKind
  readonly before: readonly ExampleItem[]
  readonly after: readonly ExampleItem[]
  readonly expected: readonly ExpectedAsking[]
}

/** An example that does not come out as it says. */
export interface BrokenExample {
  readonly title: string
  readonly expected: readonly ExpectedAsking[]
  readonly actual: readonly ExpectedAsking[]
}

/** The examples that these rules do not keep. The order in which organisations are asked does not count. */
export const brokenExamples = (
  rules: RoutingRules,
  examples: readonly RoutingExample[],
): readonly BrokenExample[] =>
  examples.flatMap((example) => {
    const actual = askedIn(rules, example)
    return keysOf(actual) === keysOf(example.expected) && inTheirStages(example.expected, actual)
      ? []
      : [{ title: example.title, expected: example.expected, actual }]
  })

/** Who is asked about the example's change, and why. */
export const askedIn = (
  rules: RoutingRules,
  example: Pick<RoutingExample, 'change' | 'before' | 'after'>,
): readonly ExpectedAsking[] => {
  const items = [...example.before, ...example.after]
  const directory = directoryOf(items.flatMap(({ departments = [] }) => departments))
  const difference: Difference = {
    kind: example.change,
    before: example.before.map(standingOf),
    after: example.after.map(standingOf),
  }
  const requests = footprint([difference], directory, rules, { townshipId: 'township', proposer: '' })
  return requests.flatMap(({ kind: party, name, concerns, ...request }) =>
    concerns.map(({ effect }) => ({
      party,
      ...(party === 'department' ? { department: name } : {}),
      effect,
      ...inStage(stageOf(request)),
    })),
  )
}

const inTheirStages = (expected: readonly ExpectedAsking[], actual: readonly ExpectedAsking[]): boolean =>
  expected.every(
    (one) =>
      one.stage === undefined ||
      actual.some((other) => keysOf([other]) === keysOf([one]) && stageOf(other) === one.stage),
  )

const standingOf = (item: ExampleItem, index: number): Standing => ({
  itemId: `item ${index}`,
  sector: '',
  number: index + 1,
  content: contentOf(item),
})

const contentOf = ({ category, departments = [], lead, cancelled = false }: ExampleItem): ItemContent => {
  switch (category) {
    case 'basic':
      return { category, name: '' }
    case 'cooperative':
      return {
        category,
        name: '',
        departments,
        ...(lead === undefined ? {} : { leadDepartment: lead }),
        departmentDuties: '',
        townshipDuties: '',
      }
    case 'reclaimed':
      return { category, name: '', receivingDepartments: departments, workMethod: '', cancelled }
  }
}

const directoryOf = (departments: readonly string[]): Directory => {
  const organisation = (kind: Organisation['kind'], name: string, organisationId = name): Organisation => ({
    organisationId,
    kind,
    name,
    aliases: [],
  })
  const organisations = [
    organisation('coordinating-office', 'coordinating office'),
    organisation('township', 'township'),
    ...departments.map((name) => organisation('department', name, `department ${name}`)),
  ]
  return {
    status: 'open',
    districtId: '',
    name: '',
    organisations: new Map(organisations.map((one) => [one.organisationId, one])),
    successors: new Map(),
    delegations: new Map(),
  }
}

const keysOf = (asked: readonly ExpectedAsking[]): string =>
  [...new Set(asked.map(({ party, department, effect }) => `${party} ${department ?? ''} ${effect}`))]
    .toSorted()
    .join('\n')
