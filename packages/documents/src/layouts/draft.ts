import type { CategoryName } from '../document/document.ts'
import type { Finding } from '../document/finding.ts'

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
  | 'legalBasis'
  | 'reason'
  | 'way'
  | 'remark'

/**
 * A line of the source as it stands: of a text its 1-based line; of other formats a paragraph or a table row,
 * counted in reading order, with `cells` where the format itself tells them apart. HTML fragments in it are
 * markup: a format without them hands over `&` and `<` escaped.
 */
export interface SourceLine {
  readonly line: number
  readonly text: string
  readonly cells?: readonly string[]
  /** Where a person finds it, in formats that have no lines. */
  readonly where?: Where
}

/** Page of a PDF (1-based); sheet of a workbook and the address of the row's first cell in it, such as `B12`. */
export interface Where {
  readonly page?: number
  readonly sheet?: string
  readonly cell?: string
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
