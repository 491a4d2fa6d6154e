import { deepStrictEqual } from 'node:assert/strict'
import { list } from '../../duty-lists.examples.ts'
import type { Change } from '../../lists/change.ts'
import type { DutyList, ListedItem } from '../../lists/duty-list.ts'
import { evolveDutyList } from '../../lists/evolve-duty-list.ts'
import { categories, type Category, type ItemContent } from '../../lists/item.ts'
import { reviseList } from '../../lists/revise-list.ts'
import { changesTowards, type Towards } from './changes-towards.ts'
import { type DocumentItem, itemsInOrder } from './document-item.ts'
import { squeezed, statement } from '../../likeness/wording.ts'

/** The document that says what the list says. */
export const documentOf = (list: DutyList): readonly ListedItem[] => itemsInOrder(list)

/** The document of the example list, with other items in the places of some. */
export const replacing = (
  others: Readonly<Record<string, readonly DocumentItem[]>>,
): readonly DocumentItem[] => documentOf(list).flatMap((item) => others[item.itemId] ?? [item])

/** Other content in the sector of an item of the example list. */
export const at = (itemId: string, content: ItemContent): DocumentItem => ({
  sector: list.items.get(itemId)?.sector ?? '',
  content,
})

/** The changes of the example list towards the document, which must lead there. */
export const changesTo = (items: readonly DocumentItem[]): readonly Change[] => {
  const way = towards(list, items)
  deepStrictEqual(contentsOf(revised(list, way.changes)), contentsWanted(items, way))
  return way.changes
}

export const towards = (list: DutyList, items: readonly DocumentItem[]): Towards =>
  changesTowards(list, items, { newItemId: (index) => `new-${index}` })

/** The list after all these changes, which must be possible. */
export const revised = (list: DutyList, changes: readonly Change[]): DutyList => {
  if (changes.length === 0) return list
  const events = reviseList(list, { proposalId: 'import', baseRevision: list.revision, changes })
  if (!events.ok) throw new Error(JSON.stringify(events.refusal))
  return events.value.reduce(evolveDutyList, list)
}

/** What stands in each sector of each category, in order, however it is spaced. */
export type Contents = Readonly<
  Record<Category, readonly (readonly [sector: string, items: readonly string[]])[]>
>

export const contentsOf = (list: DutyList): Contents => contents(itemsInOrder(list))

/** What the document wants in the list, with its sectors in the order that the answer admits to. */
export const contentsWanted = (items: readonly DocumentItem[], { unexpressed }: Towards): Contents => {
  const wanted = { ...contents(items) }
  for (const finding of unexpressed) {
    if (finding.code !== 'sector-order') continue
    const { category, instead } = finding
    const order = instead.map(squeezed)
    wanted[category] = wanted[category].toSorted(
      ([one], [other]) => order.indexOf(one) - order.indexOf(other),
    )
  }
  return wanted
}

const contents = (items: readonly DocumentItem[]): Contents => {
  const [basic, cooperative, reclaimed] = categories.map((category) => {
    const here = items.filter(({ content }) => content.category === category)
    const sectors = Map.groupBy(here, ({ sector }) => squeezed(sector))
    return [...sectors].map(
      ([sector, held]) => [sector, held.map(({ content }) => statement(content))] as const,
    )
  })
  return { basic: basic ?? [], cooperative: cooperative ?? [], reclaimed: reclaimed ?? [] }
}
