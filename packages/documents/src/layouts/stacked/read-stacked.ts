import type { Draft, RowDraft, SourceLine } from '../draft.ts'
import type { Place } from '../../document/finding.ts'
import { type Columns, columnsOf } from '../columns.ts'
import { Tables } from '../tables.ts'
import { resemblesHeading } from '../../words/headings.ts'
import { isColumnTitle, type StackedLine, stackedLines, wholeTitles } from './lines.ts'
import { type RawRow, layTable } from './lay-table.ts'

const MOST_TITLE_LINES = 12
const LONGEST_TITLE = 30

/** Reads a document whose cells stand below one another: a number alone on its line begins a row. */
export const readStacked = (lines: readonly SourceLine[]): Draft => {
  const reader = new StackedReader(stackedLines(lines))
  return reader.read()
}

interface OpenRow extends RawRow {
  readonly pages: SourceLine[][]
}

class StackedReader {
  readonly #lines: readonly StackedLine[]
  readonly #tables = new Tables()
  readonly #layouts = new Map<string, { readonly columns: Columns; readonly rows: OpenRow[] }>()
  #lastRow: OpenRow | undefined
  /** Lines of the open table that stand before its next number: after a sector heading or a header. */
  #loose: SourceLine[] = []
  #pageEnded = false

  constructor(lines: readonly StackedLine[]) {
    this.#lines = lines
  }

  read(): Draft {
    for (let at = 0; at < this.#lines.length; ) at += this.#take(at)
    this.#dropLoose()
    for (const { rows, columns } of this.#layouts.values()) this.#tables.report(...layTable(rows, columns))
    return this.#tables.draft(this.#lines.at(-1)?.source.line ?? 1)
  }

  /** Takes the line at a place; returns how many lines were taken. */
  #take(at: number): number {
    const line = this.#lines[at]
    if (line === undefined || line.kind === 'attachment') return 1
    if (line.kind === 'page') return this.#endPage()
    if (line.kind === 'header') return this.#open(at)
    if (line.kind === 'category') {
      this.#dropLoose()
      this.#tables.announce(line.category, line.source)
    } else if (this.#tables.columns === undefined) {
      if (this.#tables.announced && isColumnTitle(line.source.text)) return this.#open(at)
      this.#tables.outside(line.source, line.kind === 'number')
    } else if (line.kind === 'sector') {
      this.#dropLoose()
      this.#tables.startSector(line.heading, line.source.line)
    } else if (line.kind === 'number') {
      if (!this.#isPageNumber(at)) this.#startRow(line.no, line.source)
      else {
        this.#tables.reportUnplaced(line.source, 'note')
        this.#endPage()
      }
    } else if (this.#isStrayHeading(at)) this.#tables.reportUnplaced(line.source, 'error')
    else this.#addText(line.source)
    return 1
  }

  #open(at: number): number {
    this.#endPage()
    const titles: string[] = []
    for (const { kind, source } of this.#lines.slice(at, at + MOST_TITLE_LINES)) {
      if ((kind !== 'header' && kind !== 'text') || source.text.trim().length > LONGEST_TITLE) break
      if (resemblesHeading(source.text)) break
      titles.push(source.text)
    }
    const first = this.#lines[at]
    this.#tables.open(
      columnsOf(wholeTitles(first?.kind === 'header' ? titles : ['序号', ...titles])),
      first?.source.line ?? 1,
    )
    return titles.length
  }

  #endPage(): 1 {
    this.#pageEnded = true
    this.#openRow()?.pages.push([])
    return 1
  }

  #openRow(): OpenRow | undefined {
    return this.#lastRow?.row === this.#tables.row ? this.#lastRow : undefined
  }

  /** A number that is not the next and has no text below it is that of a page. */
  #isPageNumber(at: number): boolean {
    const line = this.#lines[at]
    const next = this.#lines[at + 1]?.kind
    const expected = (this.#tables.row?.no ?? 0) + 1
    return line?.kind === 'number' && line.no !== expected && next !== 'text' && next !== 'page'
  }

  /** A misspelt sector heading stands directly above the number of a row. */
  #isStrayHeading(at: number): boolean {
    return this.#lines[at + 1]?.kind === 'number' && resemblesHeading(this.#lines[at]?.source.text ?? '')
  }

  #startRow(no: number, source: SourceLine): void {
    const before = this.#pageEnded ? this.#loose : []
    if (this.#pageEnded) this.#loose = []
    else this.#dropLoose()
    const row: RowDraft = this.#tables.startRow(no, source.line)
    const columns = this.#tables.columns
    if (columns === undefined) return
    const place: Place = { ...this.#tables.place, line: source.line }
    this.#lastRow = { row, place, before, pages: [[]] }
    this.#rowsLike(columns).push(this.#lastRow)
    this.#pageEnded = false
  }

  /** The rows of the open category that have the same columns. */
  #rowsLike(columns: Columns): OpenRow[] {
    const key = [this.#tables.place.category, ...columns.fields].join(' ')
    const known = this.#layouts.get(key) ?? { columns, rows: [] }
    this.#layouts.set(key, known)
    return known.rows
  }

  #addText(source: SourceLine): void {
    const page = this.#openRow()?.pages.at(-1)
    if (page !== undefined) page.push(source)
    else {
      if (this.#loose.length === 0) this.#pageEnded = false
      this.#loose.push(source)
    }
  }

  #dropLoose(): void {
    for (const source of this.#loose) this.#tables.reportUnplaced(source, 'error')
    this.#loose = []
  }
}
