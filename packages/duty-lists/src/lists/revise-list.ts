import { ok, type Result, refuse } from '@dutybook/kernel'
import { type Change, itemsTouched } from './change.ts'
import type { DutyList } from './duty-list.ts'
import type { DutyListEvent } from './duty-list-events.ts'
import { evolveDutyList } from './evolve-duty-list.ts'
import { inspect } from './inspect-change.ts'
import { perform } from './perform-change.ts'
import type { RevisionRefusal, StaleItems } from './refusals.ts'

/** A set of changes to one list, made against the list as it was at `baseRevision`. */
export interface Revision {
  readonly proposalId: string
  readonly baseRevision: number
  readonly changes: readonly Change[]
}

/** The events of all changes in order, or why not one of them can be made. The same rule serves proposing and applying. */
export const reviseList = (
  list: DutyList,
  { proposalId, baseRevision, changes }: Revision,
): Result<readonly DutyListEvent[], RevisionRefusal> => {
  if (changes.length === 0) return refuse({ code: 'no-changes' })
  if (baseRevision < 0 || baseRevision > list.revision) {
    return refuse({ code: 'unknown-revision', baseRevision, revision: list.revision })
  }
  const stale = staleItems(list, baseRevision, changes)
  if (stale !== undefined) return refuse(stale)

  let revised = list
  const events: DutyListEvent[] = []
  for (const [index, change] of changes.entries()) {
    const before = events.at(-1)
    if (before !== undefined) revised = evolveDutyList(revised, before)
    const refusal = inspect(revised, change, index)
    if (refusal !== undefined) return refuse(refusal)
    const performed = perform(revised, change, proposalId, index)
    if (!performed.ok) return performed
    events.push(performed.value)
  }
  return ok(events)
}

const staleItems = (
  list: DutyList,
  baseRevision: number,
  changes: readonly Change[],
): StaleItems | undefined => {
  const items: StaleItems['items'][number][] = []
  for (const itemId of new Set(changes.flatMap(itemsTouched))) {
    const item = list.items.get(itemId) ?? list.ended.get(itemId)
    if (item === undefined || item.changedAt <= baseRevision) continue
    items.push({ itemId, name: item.content.name, changedAt: item.changedAt })
  }
  return items.length === 0
    ? undefined
    : { code: 'stale-items', baseRevision, revision: list.revision, items }
}
