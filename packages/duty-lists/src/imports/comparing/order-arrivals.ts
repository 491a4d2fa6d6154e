import { sectorKey } from './document-item.ts'
import type { Seats } from './seats.ts'
import { comesIn, type Target } from './target.ts'

/**
 * The order in which items come to their places: new ones first, then those that leave another place. The last item of
 * a sector stays until another has come in, so that the sector need not close and open again at the end. Where sectors
 * of one item exchange them in a ring, one has to close.
 */
export const orderArrivals = (arriving: readonly Target[], seats: Seats): readonly Target[] => {
  const fresh = arriving.filter(({ from }) => from === undefined)
  for (const target of fresh) seats.enter(target)

  let waiting = arriving.filter(({ from }) => from !== undefined)
  const awaited = new Map<string, number>()
  for (const target of waiting.filter(comesIn)) count(awaited, sectorKey(target), 1)
  const wouldClose = (target: Target): boolean => {
    const { from } = target
    if (from === undefined || !comesIn(target) || seats.count(from) > 1) return false
    return (awaited.get(sectorKey(from)) ?? 0) > 0
  }

  const ordered = [...fresh]
  while (waiting.length > 0) {
    const next = (waiting.find((target) => !wouldClose(target)) ?? waiting[0]) as Target
    waiting = waiting.filter((target) => target !== next)
    ordered.push(next)
    if (!comesIn(next)) continue
    count(awaited, sectorKey(next), -1)
    seats.enter(next)
    if (next.from !== undefined) seats.leave(next.from)
  }
  return ordered
}

const count = (counts: Map<string, number>, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
