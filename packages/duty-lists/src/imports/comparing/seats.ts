import { categories, type Category } from '../../lists/item.ts'
import { type DocumentItem, sectorKey } from './document-item.ts'

/**
 * How many items each sector of a list holds, and the order of the sectors. As in the list, a sector opens at the end of
 * its category, and one that loses its last item closes.
 */
export class Seats {
  readonly #counts = new Map<
    string,
    { readonly category: Category; readonly sector: string; count: number }
  >()

  constructor(items: readonly DocumentItem[]) {
    for (const item of items) this.enter(item)
  }

  count(item: DocumentItem): number {
    return this.#counts.get(sectorKey(item))?.count ?? 0
  }

  enter(item: DocumentItem): void {
    const { sector, content } = item
    const held = this.#counts.get(sectorKey(item))
    if (held === undefined)
      this.#counts.set(sectorKey(item), { category: content.category, sector, count: 1 })
    else held.count++
  }

  leave(item: DocumentItem): void {
    const held = this.#counts.get(sectorKey(item))
    if (held !== undefined && --held.count === 0) this.#counts.delete(sectorKey(item))
  }

  sectors(): Readonly<Record<Category, readonly string[]>> {
    const held = [...this.#counts.values()]
    const [basic, cooperative, reclaimed] = categories.map((category) =>
      held.filter((seats) => seats.category === category).map(({ sector }) => sector),
    )
    return { basic: basic ?? [], cooperative: cooperative ?? [], reclaimed: reclaimed ?? [] }
  }
}
