import type { DutyList } from '../lists/duty-list.ts'
import type { DutyListEvent } from '../lists/duty-list-events.ts'
import { evolveDutyList } from '../lists/evolve-duty-list.ts'
import type { RevisionRefusal } from '../lists/refusals.ts'
import { type Revision, reviseList } from '../lists/revise-list.ts'
import type { Standing } from '../lists/difference.ts'
import { compareLists, type ListChange } from './compare-lists.ts'
import { standingsOf, stepsOf } from './steps.ts'

/** What a revision would make of a list; with `refusal` the list would not take it, and stays as it is. */
export interface Preview {
  readonly before: readonly Standing[]
  readonly after: readonly Standing[]
  readonly changes: readonly ListChange[]
  readonly events: readonly DutyListEvent[]
  readonly refusal?: RevisionRefusal
}

/** Performs a revision on a list as it is now, and compares the list after it with the list before it. */
export const previewOf = (list: DutyList, revision: Revision): Preview => {
  const before = standingsOf(list)
  const revised = reviseList(list, revision)
  if (!revised.ok) return { before, after: before, changes: [], events: [], refusal: revised.refusal }
  const events = revised.value
  const after = standingsOf(events.reduce(evolveDutyList, list))
  return { before, after, changes: compareLists({ before, after, steps: stepsOf(events) }), events }
}
