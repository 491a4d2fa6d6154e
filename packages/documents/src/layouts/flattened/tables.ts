import type { CategoryDraft, RowDraft, SectorDraft, SourceLine } from '../draft.ts'
import type { Finding } from '../../document/finding.ts'
import { resemblesHeading, type SectorHeading } from '../../words/headings.ts'
import * as headingNotice from '../heading-notices.ts'
import * as rowNotice from '../row-notices.ts'
import { widthFindings } from './column-widths.ts'
import { type Start, startsIn } from './item-starts.ts'
import { columnsUncertain } from './notices.ts'
import { endsSentence } from './points.ts'
import { cellsOf, type TableForm } from './rows.ts'

/** The lines below one sector heading; without a heading where rows stand above the first one. */
export interface Section {
  readonly heading: SectorHeading | undefined
  readonly line: number
  readonly lines: SourceLine[]
}

export interface Table extends TableForm {
  readonly line: number
  readonly columnTitles: Set<string>
  readonly sections: Section[]
}

interface Drafted {
  readonly category: CategoryDraft
  readonly findings: readonly Finding[]
}

/** Finds the rows of a table, whose numbers run on through its sectors, and their cells. */
export const tableDraft = (table: Table): Drafted => {
  const findings: Finding[] = []
  const sectors: SectorDraft[] = []
  let expected = 1
  for (const section of table.sections) {
    const starts = startsIn(section.lines, expected, table)
    expected = (starts.at(-1)?.no ?? expected - 1) + 1
    const { ordinal, name, declared } = section.heading ?? { ordinal: 0, name: '', declared: null }
    const within = { category: table.category, ...(section.heading && { sector: name }) }
    for (const source of section.lines.slice(0, starts[0]?.from ?? section.lines.length)) {
      findings.push(rowNotice.unplaced(source, within, 'error'))
    }
    if (section.heading === undefined && starts.length === 0) continue
    if (section.heading === undefined) findings.push(headingNotice.sectorMissing(section.line, within))
    const rows = starts.map((start, index) => {
      const lines = linesOf(section.lines, start, starts[index + 1])
      const stray = strayHeading(lines, starts[index + 1])
      if (stray !== undefined) {
        lines.pop()
        findings.push(rowNotice.unplaced(stray, { ...within, no: start.no }, 'error'))
      }
      return rowDraft(table, within, start, lines, section.lines, findings)
    })
    sectors.push({ ordinal, name, declared, line: section.line, rows })
  }
  const { category, line, columnTitles } = table
  const draft = { category, line, columnTitles, sectors }
  return { category: draft, findings: [...findings, ...widthFindings(draft)] }
}

/** The lines of a row without the one that holds its number. */
const linesOf = (
  lines: readonly SourceLine[],
  { from, at }: Start,
  next: Start | undefined,
): SourceLine[] => [...lines.slice(from, at), ...lines.slice(at + 1, next?.from ?? lines.length)]

/** A misspelt sector heading stands between a complete row and the next number. */
const strayHeading = (lines: readonly SourceLine[], next: Start | undefined): SourceLine | undefined => {
  const [before, last] = lines.slice(-2)
  if (next === undefined || before === undefined || last === undefined) return undefined
  if (endsSentence(last.text.trim()) || !endsSentence(before.text.trim())) return undefined
  return resemblesHeading(last.text) ? last : undefined
}

const rowDraft = (
  form: TableForm,
  within: { readonly category: Table['category']; readonly sector?: string },
  start: Start,
  lines: readonly SourceLine[],
  all: readonly SourceLine[],
  findings: Finding[],
): RowDraft => {
  const line = all[start.from]?.line ?? 1
  const before = lines.slice(0, start.at - start.from).map(({ text }) => text)
  const after = lines.slice(start.at - start.from).map(({ text }) => text)
  const { cells, doubts } =
    before.length > 0
      ? cellsOf(form, before[0] ?? '', [...before.slice(1), ...after])
      : cellsOf(form, start.rest, after)
  for (const doubt of doubts) findings.push(columnsUncertain(doubt, { line, ...within, no: start.no }))
  return { no: start.no, line, cells }
}
