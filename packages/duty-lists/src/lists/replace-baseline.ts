import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { coordinatingOffice, type Directory } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type BaselineIncomplete, type BaselineItem, incompleteBaseline, listedBaseline } from './baseline.ts'
import type { DutyList } from './duty-list.ts'
import type { DocumentSource, DutyListEvent } from './duty-list-events.ts'
import { dutyList } from './evolve-duty-list.ts'
import { categories } from './item.ts'

export interface ReplaceBaseline {
  readonly type: 'replace-baseline'
  readonly directory: Directory
  readonly title: string
  readonly source?: DocumentSource
  readonly items: readonly BaselineItem[]
  readonly actor: Actor
}

/** What departments have signed may not be overwritten by a document. */
export interface ListAlreadyRevised extends Refusal<'list-already-revised'> {
  readonly revisions: number
}

export type ReplaceBaselineRefusal =
  | NotPermitted
  | MakerIsChecker
  | BaselineIncomplete
  | ListAlreadyRevised
  | Refusal<'list-not-found'>
  | Refusal<'district-not-found'>

/** A corrected document takes the place of the one the list was opened with, as long as no revision was applied. */
export const replaceBaseline: Decider<DutyList, ReplaceBaseline, DutyListEvent, ReplaceBaselineRefusal> = {
  ...dutyList,
  decide: ({ directory, title, source, items, actor }, list) => {
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const office = coordinatingOffice(directory).organisationId
    const refusal = forbid('open-list', actor, { coordinatingOffice: office })
    if (refusal !== undefined) return decline(refusal)
    if (list.status === 'absent') return decline({ code: 'list-not-found' })
    if (list.appliedProposals.size > 0) {
      return decline({ code: 'list-already-revised', revisions: list.appliedProposals.size })
    }
    const incomplete = incompleteBaseline(items)
    if (incomplete !== undefined) return decline(incomplete)
    return accept(
      { type: 'BaselineReplaced', data: { title, ...(source === undefined ? {} : { source }) } },
      ...standing(list).map((itemId): DutyListEvent => ({ type: 'ItemWithdrawn', data: { itemId } })),
      ...listedBaseline(items),
    )
  },
}

const standing = ({ sections }: DutyList): readonly string[] =>
  categories.flatMap((category) => sections[category].flatMap(({ items }) => items))
