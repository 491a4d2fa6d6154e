import type { ChangeKind } from '../lists/change.ts'
import { askedIn, type ExampleItem } from './routing-examples.ts'
import type { RoutingRules } from './routing-rules.ts'

const NEWCOMER = 'newcomer'
const basic: ExampleItem = { category: 'basic' }
const of = (category: 'cooperative' | 'reclaimed', ...departments: readonly string[]): ExampleItem => ({
  category,
  departments,
})

/** Every way in which a duty can come to a department that did not have it. */
const arrivals: readonly {
  readonly change: ChangeKind
  readonly before: readonly ExampleItem[]
  readonly after: readonly ExampleItem[]
}[] = [
  { change: 'add', before: [], after: [of('cooperative', NEWCOMER)] },
  { change: 'add', before: [], after: [of('reclaimed', NEWCOMER)] },
  { change: 'amend', before: [of('cooperative', 'a')], after: [of('cooperative', 'a', NEWCOMER)] },
  { change: 'amend', before: [of('reclaimed', 'a')], after: [of('reclaimed', NEWCOMER)] },
  { change: 'reclassify', before: [basic], after: [of('cooperative', NEWCOMER)] },
  { change: 'reclaim', before: [of('cooperative', 'a')], after: [of('reclaimed', NEWCOMER)] },
  { change: 'reclaim', before: [basic], after: [of('reclaimed', NEWCOMER)] },
  { change: 'return', before: [of('reclaimed', 'a')], after: [of('cooperative', NEWCOMER)] },
  {
    change: 'merge',
    before: [of('cooperative', 'a'), of('cooperative', 'b')],
    after: [of('cooperative', NEWCOMER)],
  },
  {
    change: 'split',
    before: [of('cooperative', 'a')],
    after: [of('cooperative', 'a'), of('cooperative', NEWCOMER)],
  },
]

/** Changes by which, under these rules, a duty would land on a department that nobody asked. */
export const kindsLeavingUnasked = (rules: RoutingRules): readonly ChangeKind[] => {
  const unasked = arrivals.filter(
    (arrival) => !askedIn(rules, arrival).some(({ department }) => department === NEWCOMER),
  )
  return [...new Set(unasked.map(({ change }) => change))]
}
