import type { Standing } from '../lists/difference.ts'
import type { Step } from './steps.ts'

/** Items that merges and splits have joined, as they stand before and after, with all that happened to them. */
export interface JoinedItems {
  readonly before: readonly Standing[]
  readonly after: readonly Standing[]
  readonly steps: readonly Step[]
}

/** Every item that something happened to, together with those it was merged with or split into. */
export const joinedItems = (
  before: readonly Standing[],
  after: readonly Standing[],
  steps: readonly Step[],
): readonly JoinedItems[] => {
  const parents = new Map<string, string>()
  const rootOf = (itemId: string): string => {
    let root = itemId
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    return root
  }
  for (const { itemIds } of steps) {
    const [first = '', ...others] = itemIds.map(rootOf)
    for (const other of others) if (rootOf(other) !== rootOf(first)) parents.set(rootOf(other), rootOf(first))
  }
  const rootsOf = (standings: readonly Standing[]) => Map.groupBy(standings, ({ itemId }) => rootOf(itemId))
  const [earlier, later] = [rootsOf(before), rootsOf(after)]
  return [...Map.groupBy(steps, ({ itemIds }) => rootOf(itemIds[0] ?? ''))].map(([root, happened]) => ({
    before: earlier.get(root) ?? [],
    after: later.get(root) ?? [],
    steps: happened,
  }))
}
