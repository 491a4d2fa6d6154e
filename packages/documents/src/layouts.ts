import type { Draft, SourceLine } from './draft.ts'
import { opensHeader } from './flattened/headers.ts'
import { readFlattened } from './flattened/read-flattened.ts'
import { kindOf } from './tabbed/lines.ts'
import { readTables } from './tabbed/read-tables.ts'

/** One way in which the tables of a list are written down as text. */
export interface Layout {
  readonly name: string
  /** Whether a header of this layout stands in the document. */
  readonly speaks: (lines: readonly SourceLine[]) => boolean
  readonly read: (lines: readonly SourceLine[]) => Draft
}

/** The layouts that are understood; the first that speaks reads. */
export const LAYOUTS: readonly Layout[] = [
  {
    name: 'tabbed',
    speaks: (lines) => lines.some((line) => line.cells !== undefined || (line.text.includes('\t') && kindOf(line).kind === 'header')),
    read: readTables,
  },
  { name: 'flattened', speaks: (lines) => lines.some(({ text }) => opensHeader(text)), read: readFlattened },
]
