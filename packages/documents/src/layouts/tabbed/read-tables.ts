import type { Draft, SourceLine } from '../draft.ts'
import { isFormLine } from '../../words/furniture.ts'
import type { SectorHeading } from '../../words/headings.ts'
import { Tables } from '../tables.ts'
import { columnsOf } from '../columns.ts'
import { kindOf, type LineKind } from './lines.ts'
import * as rowNotice from '../row-notices.ts'
import { withHeadingRows } from './heading-rows.ts'
import { addCells, type Fitted, fit, fitContinuation } from './rows.ts'
import { UnreadColumns } from './unread-columns.ts'
import { withSectorRows } from './sector-column.ts'

/** Whether the format itself tells cells apart, or a header stands in one line with tabs between its titles. */
export const speaksTabbed = (lines: readonly SourceLine[]): boolean => {
  for (const line of withSectorRows(withHeadingRows(lines))) {
    if (line.cells !== undefined || (line.text.includes('\t') && kindOf(line).kind === 'header')) return true
  }
  return false
}

/** Reads a document whose tables are lines of tab-separated cells: one pass, each line placed or reported. */
export const readTables = (lines: readonly SourceLine[]): Draft => {
  const tables = new Tables()
  const unread = new UnreadColumns()
  let lastLine = 1
  let ahead: SectorAhead | undefined
  for (const source of withSectorRows(withHeadingRows(lines))) {
    const kind = withoutStrangeHeader(kindOf(source), tables)
    if (kind.kind === 'nothing') continue
    lastLine = source.line
    if (kind.kind === 'header') tables.open(columnsOf(kind.cells), source.line, unread.open)
    if (ahead !== undefined && kind.kind === 'header') tables.startSector(ahead.heading, ahead.source.line)
    else if (ahead !== undefined) tables.outside(ahead.source, false)
    ahead = aheadOfHeader(tables, kind, source)
    if (ahead === undefined) place(tables, unread, kind, source)
  }
  if (ahead !== undefined) tables.outside(ahead.source, false)
  return tables.draft(lastLine)
}

/** Before the first list, a row that has 序号 and no other known title is the header of a table of something else. */
const withoutStrangeHeader = (kind: LineKind, tables: Tables): LineKind => {
  if (kind.kind !== 'header' || tables.announced || tables.columns !== undefined) return kind
  return columnsOf(kind.cells).fields.some((field) => field !== undefined && field !== 'no')
    ? kind
    : { kind: 'text' }
}

/** A sector heading right above the header of its table. */
interface SectorAhead {
  readonly heading: SectorHeading
  readonly source: SourceLine
}

const aheadOfHeader = (tables: Tables, kind: LineKind, source: SourceLine): SectorAhead | undefined =>
  kind.kind === 'sector' && tables.columns === undefined && tables.announced
    ? { heading: kind.heading, source }
    : undefined

const place = (tables: Tables, unread: UnreadColumns, kind: LineKind, source: SourceLine): void => {
  const width = tables.columns?.fields.length ?? 0
  if (kind.kind === 'header') return
  if (kind.kind === 'category') tables.announce(kind.category, source)
  else if (tables.columns === undefined)
    tables.outside(source, kind.kind === 'item' || kind.kind === 'row' || kind.kind === 'continuation')
  else if (kind.kind === 'sector') tables.startSector(kind.heading, source.line)
  else if (kind.kind === 'item') {
    tables.startRow(kind.no, source.line)
    add(tables, unread, fit(kind.cells, width), source.line)
  } else if (kind.kind === 'continuation' && tables.row !== undefined)
    add(tables, unread, fitContinuation(kind.cells, width), source.line)
  else
    tables.reportUnplaced(source, kind.kind === 'page-number' || isFormLine(source.text) ? 'note' : 'error')
}

const add = (tables: Tables, unread: UnreadColumns, fitted: Fitted, line: number): void => {
  const { row, columns } = tables
  if (row === undefined || columns === undefined) return
  addCells(row, columns, fitted.cells)
  tables.report(...unread.seen(fitted.cells))
  const width = columns.fields.length
  if (fitted.given !== width) tables.report(rowNotice.widthDiffers(fitted, width, line, tables.place))
}
