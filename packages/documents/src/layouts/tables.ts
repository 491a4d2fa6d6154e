import type { CategoryName } from '../document/document.ts'
import type { CategoryDraft, CategoryHeading, Draft, RowDraft, SectorDraft, SourceLine } from './draft.ts'
import type { Finding, Severity } from '../document/finding.ts'
import { saysMoreThanList, type SectorHeading } from '../words/headings.ts'
import * as headingNotice from './heading-notices.ts'
import { unplaced } from './row-notices.ts'
import { type Columns, categoryOfColumns } from './columns.ts'
import { isContents, isFormLine } from '../words/furniture.ts'

/** The tables of a document while a layout goes through its lines: headings, headers, sectors and rows. */
export class Tables {
  readonly #preface: SourceLine[] = []
  readonly #categories = new Map<CategoryName, CategoryDraft>()
  readonly #findings: Finding[] = []
  readonly #headings: CategoryHeading[] = []
  #heading: CategoryHeading | undefined
  #category: CategoryDraft | undefined
  #columns: Columns | undefined
  #sector: SectorDraft | undefined
  #row: RowDraft | undefined

  /** The columns of the open table. */
  get columns(): Columns | undefined {
    return this.#columns
  }

  /** The row that was started last in the open sector. */
  get row(): RowDraft | undefined {
    return this.#row
  }

  /** Whether a heading stands above that has no header yet. */
  get announced(): boolean {
    return this.#heading !== undefined
  }

  get place() {
    return {
      ...(this.#category && { category: this.#category.category }),
      ...(this.#sector && { sector: this.#sector.name }),
      ...(this.#row && { no: this.#row.no }),
    }
  }

  draft(lastLine: number): Draft {
    return {
      preface: this.#preface,
      categories: [...this.#categories.values()],
      findings: this.#findings,
      headings: this.#headings,
      lastLine,
    }
  }

  report(...findings: readonly Finding[]): void {
    this.#findings.push(...findings)
  }

  reportUnplaced(source: SourceLine, severity: Severity): void {
    this.report(unplaced(source, this.place, severity))
  }

  /**
   * A heading closes the table above it; the same heading again is a page heading. What it says beside the name of
   * the list, its township or count, is read with the preface.
   */
  announce(category: CategoryName, source: SourceLine): void {
    if (category === this.#category?.category) return
    const { line } = source
    if (saysMoreThanList(source.text)) this.#preface.push(source)
    this.#heading = { category, line }
    this.#headings.push(this.#heading)
    this.#category = undefined
    this.#columns = undefined
    this.#sector = undefined
    this.#row = undefined
  }

  /** Before the first table stands the preface; rows below a heading that has no header are shown as lost. */
  outside(source: SourceLine, isRow: boolean): void {
    if (isContents(source.text) || (this.#categories.size === 0 && !(isRow && this.#heading !== undefined))) {
      this.#preface.push(source)
    } else this.report(unplaced(source, { ...this.#heading }, isFormLine(source.text) ? 'note' : 'error'))
  }

  /** A header opens the table of the category announced above it, or goes on with the table on a new page. */
  open(columns: Columns, line: number, unread = headingNotice.unknownColumns): void {
    const announced = this.#heading?.category ?? this.#category?.category
    const category = categoryOfColumns(columns) ?? announced ?? 'basic'
    const repeated = category === this.#category?.category
    const width = this.#columns?.fields.length ?? 0
    if (repeated && columns.fields.includes(undefined) && columns.fields.length === width) {
      this.report(headingNotice.headerDiffers(columns, line, category))
      return
    }
    if (category !== announced) this.report(headingNotice.headingMissing(category, line))
    if (!repeated) this.#startCategory(category, this.#heading?.line ?? line)
    this.#heading = undefined
    this.#columns = columns
    for (const title of columns.titles) this.#category?.columnTitles.add(title)
    this.report(...unread(columns, line, category))
  }

  #startCategory(category: CategoryName, line: number): void {
    const known = this.#categories.get(category)
    if (known !== undefined && known.sectors.length > 0) {
      this.report(headingNotice.categoryRepeated(category, line))
    }
    this.#category = known ?? { category, line, columnTitles: new Set(), sectors: [] }
    this.#categories.set(category, this.#category)
    this.#sector = undefined
    this.#row = undefined
  }

  startSector(heading: SectorHeading, line: number): void {
    const open = this.#sector
    if (open !== undefined && open.ordinal === heading.ordinal && open.name === heading.name) {
      this.report(headingNotice.sectorRepeated(heading, line, open.line, this.place))
      return
    }
    this.#sector = { ...heading, line, rows: [] }
    this.#category?.sectors.push(this.#sector)
    this.#row = undefined
  }

  startRow(no: number, line: number): RowDraft {
    if (this.#sector === undefined) {
      this.startSector({ ordinal: 0, name: '', declared: null }, line)
      this.report(headingNotice.sectorMissing(line, this.place))
    }
    const row: RowDraft = { no, line, cells: new Map() }
    this.#sector?.rows.push(row)
    this.#row = row
    return row
  }
}
