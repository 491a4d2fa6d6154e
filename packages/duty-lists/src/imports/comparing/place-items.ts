import type { Change, WantedPlace } from '../../lists/change.ts'
import type { ListedItem } from '../../lists/duty-list.ts'
import { changeOfCategory } from './content-changes.ts'
import { sectorKey } from './document-item.ts'
import { longestRun } from './longest-run.ts'
import { orderArrivals } from './order-arrivals.ts'
import type { Seats } from './seats.ts'
import { comesIn, type Target } from './target.ts'

/**
 * The changes that bring every item to its place: as few moves as possible, each beside an item that stands there when
 * the change is made. `seats` then tells how the sectors are filled.
 */
export const placeItems = (
  targets: readonly Target[],
  listed: readonly ListedItem[],
  seats: Seats,
): readonly Change[] => {
  const positions = new Map(listed.map(({ itemId }, position) => [itemId, position]))
  const rows = Map.groupBy(targets, sectorKey)
  const placed = new Set([...rows.values()].flatMap((row) => stayingItems(row, positions)))
  const arriving = targets.filter((target) => !placed.has(target))
  const indices = new Map([...rows.values()].flatMap((row) => row.map((target, index) => [target, index])))
  return orderArrivals(arriving, seats).flatMap((target) => {
    const row = rows.get(sectorKey(target)) ?? []
    const place = placeIn(row, indices.get(target) ?? 0, placed)
    placed.add(target)
    return bring(target, place)
  })
}

/** Of one sector's items, as many as possible that need not move: the others go around them. */
const stayingItems = (row: readonly Target[], positions: ReadonlyMap<string, number>): readonly Target[] => {
  const present = row.filter((target) => !comesIn(target))
  const order = present.map(({ itemId }) => positions.get(itemId) ?? 0)
  return longestRun(order).map((index) => present[index] as Target)
}

/** Beside the nearest item that has its place, the one before rather than the one after. */
const placeIn = (
  row: readonly Target[],
  index: number,
  placed: ReadonlySet<Target>,
): WantedPlace & { readonly sector: string } => {
  const { sector } = row[index] as Target
  for (let at = index - 1; at >= 0; at--) {
    const neighbour = row[at] as Target
    if (placed.has(neighbour)) return { sector, after: neighbour.itemId }
  }
  const next = row.slice(index + 1).find((target) => placed.has(target))
  return next === undefined ? { sector } : { sector, before: next.itemId }
}

const bring = (
  { itemId, from, content }: Target,
  place: WantedPlace & { readonly sector: string },
): readonly Change[] => {
  if (from === undefined) return [{ kind: 'add', itemId, content, place }]
  if (from.content.category !== content.category) return changeOfCategory(from, content, place)
  return [{ kind: 'move', itemId, place }]
}
