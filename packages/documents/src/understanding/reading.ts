import type { Assembled, Entry, EntryOf } from './assemble.ts'
import type { CooperativeItem, ReclaimedItem, Township } from '../document/document.ts'
import type { Draft, SourceLine } from '../layouts/draft.ts'
import type { Place } from '../document/finding.ts'
import type { Preface } from '../words/preface.ts'

/** Everything that is known about a document when its contradictions are looked for. */
export interface Reading extends Assembled {
  readonly lines: readonly SourceLine[]
  readonly draft: Draft
  readonly preface: Preface
  readonly township: Township
  readonly titleLine: number
}

export const placeOf = (entry: Entry): Required<Pick<Place, 'line' | 'category' | 'sector' | 'no'>> => ({
  line: entry.item.line,
  category: entry.category,
  sector: entry.sector.name,
  no: entry.item.no,
})

export const cooperativeEntries = (reading: Reading): readonly EntryOf<'cooperative', CooperativeItem>[] =>
  reading.entries.filter((entry) => entry.category === 'cooperative')

export const reclaimedEntries = (reading: Reading): readonly EntryOf<'reclaimed', ReclaimedItem>[] =>
  reading.entries.filter((entry) => entry.category === 'reclaimed')
