import type { CategoryDraft, RowDraft, SectorDraft } from '../draft.ts'
import { plain } from '../../text/markup.ts'

/** The rows of a category in a first rendering with their twins in a second, and those that only the second has. */
export interface Pairs {
  readonly twins: ReadonlyMap<RowDraft, RowDraft>
  /** By the sector of the first rendering to which they belong. */
  readonly added: ReadonlyMap<SectorDraft, readonly RowDraft[]>
}

export const itemName = (row: RowDraft): string => plain(row.cells.get('name') ?? '')

/** A twin has the same number and name, or else the same name, or else the same number. */
export const pairRows = (first: CategoryDraft, second: CategoryDraft | undefined): Pairs => {
  const rows = first.sectors.flatMap((sector) => sector.rows)
  const others = second?.sectors.flatMap((sector) => sector.rows) ?? []
  const twins = new Map<RowDraft, RowDraft>()
  const free = new Set(others)
  for (const key of [numberAndName, itemName, number]) {
    const byKey = new Map([...free].toReversed().map((row) => [key(row), row]))
    for (const row of rows.filter((unpaired) => !twins.has(unpaired))) {
      const twin = byKey.get(key(row))
      if (twin === undefined || !free.delete(twin)) continue
      twins.set(row, twin)
    }
  }
  return { twins, added: addedTo(first, second, free) }
}

const number = ({ no }: RowDraft): string => String(no)
const numberAndName = (row: RowDraft): string => `${row.no} ${itemName(row)}`

const addedTo = (
  first: CategoryDraft,
  second: CategoryDraft | undefined,
  free: ReadonlySet<RowDraft>,
): ReadonlyMap<SectorDraft, readonly RowDraft[]> => {
  const added = new Map<SectorDraft, readonly RowDraft[]>()
  for (const sector of second?.sectors ?? []) {
    const rows = sector.rows.filter((row) => free.has(row))
    const home =
      first.sectors.find(({ ordinal, name }) => ordinal === sector.ordinal && name === sector.name) ??
      first.sectors.at(-1)
    if (home !== undefined) added.set(home, [...(added.get(home) ?? []), ...rows])
  }
  return added
}
