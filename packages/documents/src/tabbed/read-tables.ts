import type { Draft, SourceLine } from '../draft.ts'
import { Tables } from '../tables.ts'
import { columnsOf } from './columns.ts'
import { kindOf } from './lines.ts'
import * as rowNotice from './row-notices.ts'
import { withSectorRows } from './sector-column.ts'
import { addCells, type Fitted, fit, fitContinuation } from './rows.ts'

/** Whether the format itself tells cells apart, or a header stands in one line with tabs between its titles. */
export const speaksTabbed = (lines: readonly SourceLine[]): boolean =>
  lines.some(
    (line) => line.cells !== undefined || (line.text.includes('\t') && kindOf(line).kind === 'header'),
  )

/** Reads a document whose tables are lines of tab-separated cells: one pass, each line placed or reported. */
export const readTables = (lines: readonly SourceLine[]): Draft => {
  const tables = new Tables()
  let lastLine = 1
  for (const source of withSectorRows(lines)) {
    const kind = kindOf(source)
    if (kind.kind === 'nothing') continue
    lastLine = source.line
    const width = tables.columns?.fields.length ?? 0
    if (kind.kind === 'category') tables.announce(kind.category, source.line)
    else if (kind.kind === 'header') tables.open(columnsOf(kind.cells), source.line)
    else if (tables.columns === undefined)
      tables.outside(source, kind.kind === 'item' || kind.kind === 'row' || kind.kind === 'continuation')
    else if (kind.kind === 'sector') tables.startSector(kind.heading, source.line)
    else if (kind.kind === 'item') {
      tables.startRow(kind.no, source.line)
      add(tables, fit(kind.cells, width), source.line)
    } else if (kind.kind === 'continuation' && tables.row !== undefined)
      add(tables, fitContinuation(kind.cells, width), source.line)
    else tables.reportUnplaced(source, kind.kind === 'page-number' ? 'note' : 'error')
  }
  return tables.draft(lastLine)
}

const add = (tables: Tables, fitted: Fitted, line: number): void => {
  const { row, columns } = tables
  if (row === undefined || columns === undefined) return
  addCells(row, columns, fitted.cells)
  const width = columns.fields.length
  if (fitted.given !== width) tables.report(rowNotice.widthDiffers(fitted, width, line, tables.place))
}
