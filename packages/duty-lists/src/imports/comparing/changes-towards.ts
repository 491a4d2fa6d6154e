import type { Change, Retire } from '../../lists/change.ts'
import type { DutyList, ListedItem } from '../../lists/duty-list.ts'
import { amendments } from './content-changes.ts'
import { type DocumentItem, itemsInOrder, spelledAsListed } from './document-item.ts'
import { matchItems, type Pair } from './match-items.ts'
import { placeItems } from './place-items.ts'
import { Seats } from './seats.ts'
import type { Target } from './target.ts'
import { findUnexpressed, type Unexpressed } from './unexpressed.ts'

/** An item of the list found again in the document, at `index` among the document's items. */
export interface Match {
  readonly index: number
  readonly itemId: string
  /** What showed it: all that the items say, their name, or a similar name. */
  readonly by: Pair['by']
}

/** The way from a list to a document. */
export interface Towards {
  /** In an order in which the list can take them; empty when the document says what the list says. */
  readonly changes: readonly Change[]
  readonly unexpressed: readonly Unexpressed[]
  /** In the order of the document; its other items are new. */
  readonly matches: readonly Match[]
}

/**
 * Changes that lead from the list as it is to the items of a document, in its order. Differences in white space alone
 * are none. Content that the document leaves incomplete is passed on as it is; the list then refuses the change.
 */
export const changesTowards = (
  list: DutyList,
  items: readonly DocumentItem[],
  ids: { readonly newItemId: (index: number) => string },
): Towards => {
  const listed = itemsInOrder(list)
  const wanted = spelledAsListed(list, items)
  const pairs = new Map(matchItems(listed, wanted).map((pair) => [pair.wanted, pair]))
  const targets = wanted.map((item, index): Target => {
    const pair = pairs.get(index)
    if (pair === undefined) return { ...item, itemId: ids.newItemId(index) }
    const from = listed[pair.listed] as ListedItem
    return { ...item, itemId: from.itemId, from }
  })
  const kept = new Set(targets.map(({ itemId }) => itemId))
  const gone = listed.filter(({ itemId }) => !kept.has(itemId))

  const seats = new Seats(listed)
  const changes = [...targets.flatMap(amend), ...placeItems(targets, listed, seats), ...gone.map(retire)]
  for (const item of gone) seats.leave(item)
  const matches = targets.flatMap(({ itemId }, index) => {
    const by = pairs.get(index)?.by
    return by === undefined ? [] : [{ index, itemId, by }]
  })
  return { changes, unexpressed: findUnexpressed(targets, listed, seats), matches }
}

const amend = ({ itemId, from, content }: Target): readonly Change[] =>
  from === undefined || from.content.category !== content.category
    ? []
    : amendments(itemId, from.content, content)

const retire = ({ itemId }: ListedItem): Retire => ({
  kind: 'retire',
  itemId,
  reason: '新文本中没有此事项',
})
