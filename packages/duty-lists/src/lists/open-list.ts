import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { coordinatingOffice, type Directory } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import { type BaselineIncomplete, type BaselineItem, incompleteBaseline, listedBaseline } from './baseline.ts'
import type { DutyList } from './duty-list.ts'
import type { DocumentSource, DutyListEvent } from './duty-list-events.ts'
import { dutyList } from './evolve-duty-list.ts'

export interface OpenList {
  readonly type: 'open-list'
  readonly listId: string
  readonly directory: Directory
  readonly townshipId: string
  readonly title: string
  readonly source?: DocumentSource
  readonly items: readonly BaselineItem[]
  readonly actor: Actor
}

export type OpenListRefusal =
  | NotPermitted
  | MakerIsChecker
  | BaselineIncomplete
  | Refusal<'list-already-open'>
  | Refusal<'district-not-found'>
  | (Refusal<'township-not-found'> & { readonly townshipId: string })

/** Opens a township's list with all items of its published document, all or nothing. */
export const openList: Decider<DutyList, OpenList, DutyListEvent, OpenListRefusal> = {
  ...dutyList,
  decide: ({ listId, directory, townshipId, title, source, items, actor }, list) => {
    if (directory.status === 'absent') return decline({ code: 'district-not-found' })
    const office = coordinatingOffice(directory).organisationId
    const refusal = forbid('open-list', actor, { coordinatingOffice: office })
    if (refusal !== undefined) return decline(refusal)
    if (list.status === 'open') return decline({ code: 'list-already-open' })
    if (directory.organisations.get(townshipId)?.kind !== 'township') {
      return decline({ code: 'township-not-found', townshipId })
    }
    const incomplete = incompleteBaseline(items)
    if (incomplete !== undefined) return decline(incomplete)
    const { districtId } = directory
    return accept(
      {
        type: 'ListOpened',
        data: { listId, districtId, townshipId, title, ...(source === undefined ? {} : { source }) },
      },
      ...listedBaseline(items),
    )
  },
}
