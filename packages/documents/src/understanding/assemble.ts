import type { BasicItem, Category, CooperativeItem, ReclaimedItem, Sector } from '../document/document.ts'
import type { CategoryDraft, RowDraft, SectorDraft } from '../layouts/draft.ts'
import { basicItem, cooperativeItem, reclaimedItem } from './items.ts'
import type { Preface } from '../words/preface.ts'

export interface EntryOf<Name, Item> {
  readonly category: Name
  readonly sector: SectorDraft
  readonly item: Item
  readonly row: RowDraft
}

/** An item beside the row it was read from. */
export type Entry =
  | EntryOf<'basic', BasicItem>
  | EntryOf<'cooperative', CooperativeItem>
  | EntryOf<'reclaimed', ReclaimedItem>

export interface Assembled {
  readonly categories: readonly Category[]
  readonly entries: readonly Entry[]
}

/** Turns the drafted tables into categories with sectors and items. */
export const assemble = (drafts: readonly CategoryDraft[], preface: Preface): Assembled => {
  const entries: Entry[] = []
  const categories = drafts.map((draft): Category => {
    const declared = declaredOf(draft, preface)
    switch (draft.category) {
      case 'basic': {
        const sectors = sectorsOf(draft, basicItem, (entry) => entries.push({ category: 'basic', ...entry }))
        return { category: 'basic', declared, sectors }
      }
      case 'cooperative': {
        const sectors = sectorsOf(draft, cooperativeItem, (entry) =>
          entries.push({ category: 'cooperative', ...entry }),
        )
        return { category: 'cooperative', declared, sectors }
      }
      case 'reclaimed': {
        const sectors = sectorsOf(draft, reclaimedItem, (entry) =>
          entries.push({ category: 'reclaimed', ...entry }),
        )
        return { category: 'reclaimed', declared, sectors }
      }
    }
  })
  return { categories, entries }
}

const sectorsOf = <Item extends BasicItem>(
  draft: CategoryDraft,
  read: (row: RowDraft) => Item,
  keep: (entry: { sector: SectorDraft; item: Item; row: RowDraft }) => void,
): readonly Sector<Item>[] =>
  draft.sectors.map((sector) => ({
    ordinal: sector.ordinal,
    name: sector.name,
    declared: sector.declared,
    items: sector.rows.map((row) => {
      const item = read(row)
      keep({ sector, item, row })
      return item
    }),
  }))

const declaredOf = ({ category }: CategoryDraft, { counts }: Preface): number | null =>
  counts.find(({ said }) => said.of === category)?.said.count ?? null

/** The sum of what sector headings declare, if each of them declares a count. */
export const sumDeclared = (sectors: readonly { readonly declared: number | null }[]): number | null =>
  sectors.reduce<number | null>(
    (sum, { declared }) => (sum === null || declared === null ? null : sum + declared),
    sectors.length === 0 ? null : 0,
  )
