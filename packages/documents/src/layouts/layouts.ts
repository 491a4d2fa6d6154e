import type { Draft, SourceLine } from './draft.ts'
import { opensHeader } from './flattened/headers.ts'
import { readFlattened } from './flattened/read-flattened.ts'
import { speaksStacked } from './stacked/lines.ts'
import { readStacked } from './stacked/read-stacked.ts'
import { readTables, speaksTabbed } from './tabbed/read-tables.ts'

/** A way in which documents lay out their tables. */
export interface Layout {
  readonly name: string
  /** Whether a header of this layout stands in the lines. */
  readonly speaks: (lines: readonly SourceLine[]) => boolean
  readonly read: (lines: readonly SourceLine[]) => Draft
}

const TABBED: Layout = { name: 'tabbed', speaks: speaksTabbed, read: readTables }
const STACKED: Layout = { name: 'stacked', speaks: speaksStacked, read: readStacked }

const FLATTENED: Layout = {
  name: 'flattened',
  speaks: (lines) => lines.some(({ text }) => opensHeader(text)),
  read: readFlattened,
}

/** The layouts that are understood; the first that speaks reads. */
const LAYOUTS: readonly Layout[] = [TABBED, STACKED, FLATTENED]

const rowsIn = ({ categories }: Draft): number =>
  categories.reduce(
    (sum, { sectors }) => sum + sectors.reduce((rows, sector) => rows + sector.rows.length, 0),
    0,
  )

/** Reads lines by the layout that speaks; of several the one that finds most rows. Headings are always found. */
export const readByLayout = (lines: readonly SourceLine[]): Draft => {
  const [first = TABBED, ...others] = LAYOUTS.filter(({ speaks }) => speaks(lines))
  return others
    .map(({ read }) => read(lines))
    .reduce((best, draft) => (rowsIn(draft) > rowsIn(best) ? draft : best), first.read(lines))
}
