import type { CategoryName } from '../document.ts'
import type { CategoryDraft, CategoryHeading, Draft, RowDraft, SectorDraft, SourceLine } from '../draft.ts'
import type { Finding } from '../finding.ts'
import type { SectorHeading } from '../headings.ts'
import { type Columns, categoryOfColumns, columnsOf } from './columns.ts'
import { kindOf, type LineKind } from './lines.ts'
import * as rowNotice from './row-notices.ts'
import * as headingNotice from './heading-notices.ts'
import { withSectorRows } from './sector-column.ts'
import { addCells, type Fitted, fit, fitContinuation } from './rows.ts'

/** Reads a document whose tables are lines of tab-separated cells: one pass, each line placed or reported. */
export const readTables = (lines: readonly SourceLine[]): Draft => {
  const reader = new TableReader()
  for (const line of withSectorRows(lines)) reader.take(line)
  return reader.draft()
}

class TableReader {
  readonly #preface: SourceLine[] = []
  readonly #categories = new Map<CategoryName, CategoryDraft>()
  readonly #findings: Finding[] = []
  readonly #headings: CategoryHeading[] = []
  #heading: CategoryHeading | undefined
  #category: CategoryDraft | undefined
  #columns: Columns | undefined
  #sector: SectorDraft | undefined
  #row: RowDraft | undefined
  /** A sector heading right above the header of its table. */
  #sectorAhead: { readonly heading: SectorHeading; readonly source: SourceLine } | undefined
  #lastLine = 1

  draft(): Draft {
    this.#dropSectorAhead()
    return {
      preface: this.#preface,
      categories: [...this.#categories.values()],
      findings: this.#findings,
      headings: this.#headings,
      lastLine: this.#lastLine,
    }
  }

  take(source: SourceLine): void {
    const kind = kindOf(source)
    if (kind.kind === 'nothing') return
    this.#lastLine = source.line
    if (kind.kind === 'category') this.#announce(kind.category, source.line)
    else if (kind.kind === 'header') this.#open(columnsOf(kind.cells), source.line)
    else if (this.#columns === undefined) this.#outsideTables(kind, source)
    else if (kind.kind === 'sector') this.#startSector(kind.heading, source.line)
    else if (kind.kind === 'item') this.#startItem(kind.no, fit(kind.cells, this.#width()), source.line)
    else if (kind.kind === 'continuation') this.#continue(fitContinuation(kind.cells, this.#width()), source)
    else
      this.#findings.push(
        rowNotice.unplaced(source, this.#place(), kind.kind === 'page-number' ? 'note' : 'error'),
      )
  }

  #width(): number {
    return this.#columns?.fields.length ?? 0
  }

  #place() {
    return {
      ...(this.#category && { category: this.#category.category }),
      ...(this.#sector && { sector: this.#sector.name }),
      ...(this.#row && { no: this.#row.no }),
    }
  }

  /** A heading closes the table above it; the same heading again is a page heading. */
  #announce(category: CategoryName, line: number): void {
    if (category === this.#category?.category) return
    this.#dropSectorAhead()
    this.#heading = { category, line }
    this.#headings.push(this.#heading)
    this.#category = undefined
    this.#columns = undefined
    this.#sector = undefined
    this.#row = undefined
  }

  /** Before the first table stands the preface; rows below a heading that has no header are shown as lost. */
  #outsideTables(line: LineKind, source: SourceLine): void {
    this.#dropSectorAhead()
    if (line.kind === 'sector' && this.#heading !== undefined) {
      this.#sectorAhead = { heading: line.heading, source }
    } else this.#keepOutside(line, source)
  }

  /** No header came below the heading. */
  #dropSectorAhead(): void {
    const ahead = this.#sectorAhead
    this.#sectorAhead = undefined
    if (ahead !== undefined) this.#keepOutside({ kind: 'text' }, ahead.source)
  }

  #keepOutside({ kind }: LineKind, source: SourceLine): void {
    const isRow = kind === 'item' || kind === 'row' || kind === 'continuation'
    if (this.#categories.size === 0 && !(isRow && this.#heading !== undefined)) this.#preface.push(source)
    else this.#findings.push(rowNotice.unplaced(source, { ...this.#heading }, 'error'))
  }

  /** A header opens the table of the category announced above it, or goes on with the table on a new page. */
  #open(columns: Columns, line: number): void {
    const announced = this.#heading?.category ?? this.#category?.category
    const category = categoryOfColumns(columns) ?? announced ?? 'basic'
    const repeated = category === this.#category?.category
    if (repeated && columns.fields.includes(undefined) && columns.fields.length === this.#width()) {
      this.#findings.push(headingNotice.headerDiffers(columns, line, category))
      return
    }
    if (category !== announced) this.#findings.push(headingNotice.headingMissing(category, line))
    if (!repeated) this.#startCategory(category, this.#heading?.line ?? line)
    this.#heading = undefined
    this.#columns = columns
    for (const title of columns.titles) this.#category?.columnTitles.add(title)
    for (const finding of headingNotice.unknownColumns(columns, line, category)) this.#findings.push(finding)
    const ahead = this.#sectorAhead
    this.#sectorAhead = undefined
    if (ahead !== undefined) this.#startSector(ahead.heading, ahead.source.line)
  }

  #startCategory(category: CategoryName, line: number): void {
    const known = this.#categories.get(category)
    if (known !== undefined && known.sectors.length > 0) {
      this.#findings.push(headingNotice.categoryRepeated(category, line))
    }
    this.#category = known ?? { category, line, columnTitles: new Set(), sectors: [] }
    this.#categories.set(category, this.#category)
    this.#sector = undefined
    this.#row = undefined
  }

  #startSector(heading: SectorHeading, line: number): void {
    const open = this.#sector
    if (open !== undefined && open.ordinal === heading.ordinal && open.name === heading.name) {
      this.#findings.push(headingNotice.sectorRepeated(heading, line, open.line, this.#place()))
      return
    }
    this.#sector = { ...heading, line, rows: [] }
    this.#category?.sectors.push(this.#sector)
    this.#row = undefined
  }

  #startItem(no: number, fitted: Fitted, line: number): void {
    if (this.#sector === undefined) {
      this.#startSector({ ordinal: 0, name: '', declared: null }, line)
      this.#findings.push(headingNotice.sectorMissing(line, this.#place()))
    }
    this.#row = { no, line, cells: new Map() }
    this.#sector?.rows.push(this.#row)
    this.#add(fitted, line)
  }

  #continue(fitted: Fitted, source: SourceLine): void {
    if (this.#row === undefined) this.#findings.push(rowNotice.unplaced(source, this.#place(), 'error'))
    else this.#add(fitted, source.line)
  }

  #add(fitted: Fitted, line: number): void {
    if (this.#row === undefined || this.#columns === undefined) return
    addCells(this.#row, this.#columns, fitted.cells)
    if (fitted.given !== this.#width()) {
      this.#findings.push(rowNotice.widthDiffers(fitted, this.#width(), line, this.#place()))
    }
  }
}
