import type { CategoryName } from './document.ts'
import type { Finding } from './finding.ts'

/** What a column of a table holds. */
export type Field =
  | 'no'
  | 'name'
  | 'departments'
  | 'departmentDuties'
  | 'support'
  | 'townshipDuties'
  | 'receivers'
  | 'workMethod'
  | 'receiversAndMethod'

/** A line of the source as it stands. */
export interface SourceLine {
  readonly line: number
  readonly text: string
}

/** One row of a table with everything that later pages added to it; cells are as in the source. */
export interface RowDraft {
  readonly no: number
  readonly line: number
  readonly cells: Map<Field, string>
}

export interface SectorDraft {
  readonly ordinal: number
  readonly name: string
  readonly declared: number | null
  readonly line: number
  readonly rows: RowDraft[]
}

export interface CategoryHeading {
  readonly category: CategoryName
  readonly line: number
}

export interface CategoryDraft extends CategoryHeading {
  readonly columnTitles: Set<string>
  readonly sectors: SectorDraft[]
}

/**
 * What a reader of one layout hands over: the text before the first table, the tables as rows, and what it
 * noticed while placing them. Everything after this step is the same for every layout.
 */
export interface Draft {
  readonly preface: readonly SourceLine[]
  readonly categories: readonly CategoryDraft[]
  readonly findings: readonly Finding[]
  /** Category headings, with or without a table below them. */
  readonly headings: readonly CategoryHeading[]
  readonly lastLine: number
}
