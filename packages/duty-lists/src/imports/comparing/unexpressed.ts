import type { ListedItem } from '../../lists/duty-list.ts'
import { categories, type Category } from '../../lists/item.ts'
import { type DocumentItem, sectorKey } from './document-item.ts'
import type { Seats } from './seats.ts'
import type { Target } from './target.ts'

/** What the document says and changes to items cannot say, or what it leaves open. */
export type Unexpressed =
  /** The document has no item of this category: the list keeps its own. */
  | { readonly code: 'category-absent'; readonly category: Category }
  /** Sectors stand in another order than the document's: a new one always opens at the end of its category. */
  | {
      readonly code: 'sector-order'
      readonly category: Category
      readonly wanted: readonly string[]
      readonly instead: readonly string[]
    }
  /** A sector has a new name: its items move to a new sector. */
  | {
      readonly code: 'sector-renamed'
      readonly category: Category
      readonly from: string
      readonly to: string
    }
  /** The document comes back to a sector after another one; the list holds its items together. */
  | { readonly code: 'sector-divided'; readonly category: Category; readonly sector: string }

export const findUnexpressed = (
  targets: readonly Target[],
  listed: readonly ListedItem[],
  seats: Seats,
): readonly Unexpressed[] =>
  categories.flatMap((category) => {
    const here = targets.filter(({ content }) => content.category === category)
    const before = listed.filter(({ content }) => content.category === category)
    return [
      ...wrongOrder(category, sectorsOf(here), seats.sectors()[category]),
      ...renamed(category, here, before),
      ...divided(category, here),
    ]
  })

const sectorsOf = (items: readonly DocumentItem[]): readonly string[] => [
  ...new Set(items.map(({ sector }) => sector)),
]

const wrongOrder = (
  category: Category,
  wanted: readonly string[],
  instead: readonly string[],
): readonly Unexpressed[] =>
  wanted.every((sector, index) => sector === instead[index])
    ? []
    : [{ code: 'sector-order', category, wanted, instead }]

const renamed = (
  category: Category,
  here: readonly Target[],
  before: readonly ListedItem[],
): readonly Unexpressed[] => {
  const [old, now] = [sectorsOf(before), sectorsOf(here)]
  return old
    .filter((sector) => !now.includes(sector))
    .flatMap((from) => {
      const heirs = sectorsOf(here.filter((target) => isFrom(target, category, from)))
      const [to] = heirs
      return to === undefined || heirs.length > 1 || old.includes(to)
        ? []
        : [{ code: 'sector-renamed', category, from, to } as const]
    })
}

const isFrom = ({ from }: Target, category: Category, sector: string): boolean =>
  from !== undefined && from.content.category === category && from.sector === sector

const divided = (category: Category, here: readonly DocumentItem[]): readonly Unexpressed[] => {
  const runs = here.filter(
    (item, index) => index === 0 || sectorKey(item) !== sectorKey(here[index - 1] as DocumentItem),
  )
  const again = runs.filter((item, index) => runs.findIndex(({ sector }) => sector === item.sector) < index)
  return sectorsOf(again).map((sector) => ({ code: 'sector-divided', category, sector }))
}
