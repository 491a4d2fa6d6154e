import { categories, type Category } from '../lists/item.ts'
import type { Standing } from '../lists/difference.ts'
import { type FieldChange, fieldChanges } from './field-changes.ts'
import { joinedItems } from './joined-items.ts'
import type { Step } from './steps.ts'

/** 新增, 减少, 合并, 拆分, 收回, 交还, 调整类别, 移动, 修改 */
export const listChangeKinds = [
  'added',
  'removed',
  'merged',
  'split',
  'reclaimed',
  'returned',
  'reclassified',
  'moved',
  'amended',
] as const
export type ListChangeKind = (typeof listChangeKinds)[number]

/** What became of an item, or of items that were merged or split, between two states of a list. */
export interface ListChange {
  readonly kinds: readonly ListChangeKind[]
  readonly before: readonly Standing[]
  readonly after: readonly Standing[]
  readonly fields: readonly FieldChange[]
  /** The proposals that made it so, in their order; none when the document of the list was replaced. */
  readonly proposals: readonly string[]
}

/** The items of one state in order, those of a later one, and what happened in between. */
export interface Compared {
  readonly before: readonly Standing[]
  readonly after: readonly Standing[]
  readonly steps: readonly Step[]
}

/**
 * What changed between two states of one list, by the identity of items and not by their words; in the order of the
 * later state. A number that changes because others came or went is no change, nor is what was changed back.
 */
export const compareLists = ({ before, after, steps }: Compared): readonly ListChange[] => {
  const moved = movedItems(before, after, steps)
  return joinedItems(before, after, steps)
    .map((joined): ListChange => {
      const proposals = joined.steps.flatMap(({ proposalId }) =>
        proposalId === undefined ? [] : [proposalId],
      )
      const fields = fieldChanges(
        joined.before.map(({ content }) => content),
        joined.after.map(({ content }) => content),
      )
      const kinds = kindsOf(joined, fields, moved)
      return {
        kinds: listChangeKinds.filter((kind) => kinds.has(kind)),
        before: joined.before,
        after: joined.after,
        fields,
        proposals: [...new Set(proposals)],
      }
    })
    .filter(({ kinds }) => kinds.length > 0)
    .toSorted((one, other) => rank(one) - rank(other))
}

const kindsOf = (
  { before, after, steps }: Compared,
  fields: readonly FieldChange[],
  moved: ReadonlySet<string>,
): ReadonlySet<ListChangeKind> => {
  if (before.length === 0) return new Set(after.length === 0 ? [] : ['added'])
  const kinds = new Set<ListChangeKind>()
  const [only] = after
  const same = before.length === 1 && after.length === 1 && before[0]?.itemId === only?.itemId
  if (!same && steps.some(({ type }) => type === 'ItemsMerged')) kinds.add('merged')
  if (!same && steps.some(({ type }) => type === 'ItemSplit')) kinds.add('split')
  if (after.length === 0) return kinds.add('removed')
  const [old, now] = [categoriesOf(before), categoriesOf(after)]
  if (now.has('reclaimed') && !old.has('reclaimed')) kinds.add('reclaimed')
  else if (old.has('reclaimed') && !now.has('reclaimed')) kinds.add('returned')
  else if (old.size !== now.size || [...old].some((category) => !now.has(category))) kinds.add('reclassified')
  else if (same && fields.length > 0) kinds.add('amended')
  if (same && only !== undefined && moved.has(only.itemId)) kinds.add('moved')
  return kinds
}

const categoriesOf = (standings: readonly Standing[]): Set<Category> =>
  new Set(standings.map(({ content }) => content.category))

/** Items of one category that came to another sector, or were moved past another item. */
const movedItems = (
  before: readonly Standing[],
  after: readonly Standing[],
  steps: readonly Step[],
): ReadonlySet<string> => {
  const earlier = new Map(before.map((standing) => [standing.itemId, standing]))
  const stayed = after.flatMap((now) => {
    const old = earlier.get(now.itemId)
    return old?.content.category === now.content.category ? [{ old, now }] : []
  })
  const pushed = new Set(steps.filter(({ type }) => type === 'ItemMoved').flatMap(({ itemIds }) => itemIds))
  const passed = ({ old, now }: (typeof stayed)[number]): boolean =>
    stayed.some(
      (other) =>
        other.now.content.category === now.content.category &&
        (old.number - other.old.number) * (now.number - other.now.number) < 0,
    )
  return new Set(
    stayed
      .filter((item) => item.old.sector !== item.now.sector || (pushed.has(item.now.itemId) && passed(item)))
      .map(({ now }) => now.itemId),
  )
}

const rank = ({ before, after }: ListChange): number => {
  const [first] = after.length > 0 ? after : before
  return first === undefined ? 0 : categories.indexOf(first.content.category) * 1_000_000 + first.number
}
