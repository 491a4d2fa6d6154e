import { type Actor, accept, type Decider, decline, type Refusal } from '@dutybook/kernel'
import { coordinatingOffice, type Directory } from '../directory/directory.ts'
import { forbid, type MakerIsChecker, type NotPermitted } from '../policy.ts'
import type { DutyList } from './duty-list.ts'
import type { DutyListEvent } from './duty-list-events.ts'
import { dutyList } from './evolve-duty-list.ts'
import { type Category, type ContentDefect, contentDefects, type Item } from './item.ts'

/** An item of the first list, in the order of the document. */
export interface BaselineItem extends Item {
  readonly sector: string
}

export interface OpenList {
  readonly type: 'open-list'
  readonly listId: string
  readonly directory: Directory
  readonly townshipId: string
  readonly title: string
  readonly source?: { readonly sha256: string; readonly name?: string }
  readonly items: readonly BaselineItem[]
  readonly actor: Actor
}

export interface BaselineIncomplete extends Refusal<'baseline-incomplete'> {
  readonly items: readonly {
    readonly index: number
    readonly name: string
    readonly defects: readonly ContentDefect[]
  }[]
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
    const incomplete = items
      .map(({ content }, index) => ({ index, name: content.name, defects: contentDefects(content) }))
      .filter(({ defects }) => defects.length > 0)
    if (incomplete.length > 0) return decline({ code: 'baseline-incomplete', items: incomplete })

    const { districtId } = directory
    return accept(
      {
        type: 'ListOpened',
        data: { listId, districtId, townshipId, title, ...(source === undefined ? {} : { source }) },
      },
      ...items.map(
        ({ itemId, sector, content }): DutyListEvent => ({
          type: 'ItemListed',
          data: { itemId, sector, content },
        }),
      ),
      { type: 'BaselineRecorded', data: { counts: count(items) } },
    )
  },
}

const count = (items: readonly BaselineItem[]): Record<Category, number> => {
  const counts = { basic: 0, cooperative: 0, reclaimed: 0 }
  for (const { content } of items) counts[content.category]++
  return counts
}
