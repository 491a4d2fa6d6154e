import { ok, type Result, refuse } from '@dutybook/kernel'
import type { WantedPlace } from './change.ts'
import type { DutyList, ListedItem, Place } from './duty-list.ts'
import type { Category } from './item.ts'
import type { ChangeRefusal } from './refusals.ts'

/** Where the wanted place is once the leaving items are out of the way. */
export const findPlace = (
  list: DutyList,
  category: Category,
  wanted: WantedPlace & { readonly sector: string },
  leaving: readonly string[],
  change: number,
): Result<Place, ChangeRefusal> => {
  const { sector, before, after } = wanted
  const staying = itemsIn(list, category, sector).filter((itemId) => !leaving.includes(itemId))
  const anchor = before ?? after
  if (anchor === undefined) return ok({ sector, index: staying.length })
  const at = staying.indexOf(anchor)
  if (at === -1) return refuse({ code: 'unknown-place', change, sector, anchor })
  return ok({ sector, index: before === undefined ? at + 1 : at })
}

/** Where the item stands, not counting those that leave. */
export const placeOf = (list: DutyList, item: ListedItem, leaving: readonly string[]): Place => {
  const order = itemsIn(list, item.content.category, item.sector)
  const ahead = order.slice(0, order.indexOf(item.itemId))
  return { sector: item.sector, index: ahead.filter((itemId) => !leaving.includes(itemId)).length }
}

const itemsIn = (list: DutyList, category: Category, sector: string): readonly string[] =>
  list.sections[category].find(({ name }) => name === sector)?.items ?? []

export const samePlace = (one: Place, other: Place): boolean =>
  one.sector === other.sector && one.index === other.index
