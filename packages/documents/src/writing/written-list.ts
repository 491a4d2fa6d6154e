import type { BasicItem, CooperativeItem, ReclaimedItem, Township } from '../document/document.ts'

type Unplaced<Item> = Omit<Item, 'line'>
export type WrittenItem = Unplaced<BasicItem>
export type WrittenCooperativeItem = Unplaced<CooperativeItem>
export type WrittenReclaimedItem = Unplaced<ReclaimedItem>

/**
 * A sector as the reader gives it. `ordinal` 1 to 99; 0 with an empty name is a first sector without heading.
 * `declared` is the count that its heading shows: an export of the list as it stands gives the number of items.
 */
export interface WrittenSector<Item extends WrittenItem = WrittenItem> {
  readonly ordinal: number
  readonly name: string
  readonly declared: number | null
  readonly items: readonly Item[]
}

interface WrittenCategoryOf<Name, Item extends WrittenItem> {
  readonly category: Name
  /** The count in the preface; `null` leaves it unsaid. */
  readonly declared: number | null
  readonly sectors: readonly WrittenSector<Item>[]
}

export type WrittenCategory =
  | WrittenCategoryOf<'basic', WrittenItem>
  | WrittenCategoryOf<'cooperative', WrittenCooperativeItem>
  | WrittenCategoryOf<'reclaimed', WrittenReclaimedItem>

/**
 * A duty list to be written, in the shape in which the reader gives one (a `DutyListDocument` is one). The title
 * names the township; `note` says which state of the list it is, such as 「截至2026年11月21日第3次修订」.
 */
export interface WrittenList {
  readonly title: string
  readonly township: Township
  readonly note?: string
  readonly categories: readonly WrittenCategory[]
}

/** XML and spreadsheets have no place for control characters and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The list without characters that XML cannot hold; half a surrogate pair becomes U+FFFD. */
export const writable = (list: WrittenList): WrittenList => {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return value.toWellFormed().replace(UNWRITABLE, '')
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]))
  }
  return clean(list) as WrittenList
}
