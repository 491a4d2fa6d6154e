import { splitDepartments } from '../../words/departments.ts'
import type { Field, SourceLine } from '../draft.ts'
import { plain } from '../../text/markup.ts'
import type { Columns } from '../columns.ts'
import { MOST_PAGES, sharePieces } from './page-cuts.ts'
import { shareParagraphs } from './paragraphs.ts'
import { leadingPoint } from './points.ts'
import { headLines, headStarts, startOfNext } from './row-heads.ts'

/** The lines of a row: those that a page before its number holds, then those on each page from its number on. */
export interface RowLines {
  readonly before: readonly SourceLine[]
  readonly pages: readonly (readonly SourceLine[])[]
}

/** A row whose lines are shared out to its columns; `surplus` has no column. */
export interface LaidRow {
  readonly cells: ReadonlyMap<Field, string>
  readonly certain: boolean
  readonly surplus: readonly SourceLine[]
}

type Columned = Columns['fields']

/** The columns of a row beside its number: names, which are short, and then prose. */
const partsOf = (columns: Columns): { readonly heads: Columned; readonly prose: Columned } => {
  const fields = columns.fields.filter((field) => field !== 'no')
  const short = fields.findIndex(
    (field) => field !== 'name' && field !== 'departments' && field !== 'receivers',
  )
  const heads = fields.slice(0, short < 0 ? fields.length - 1 : short)
  return { heads, prose: fields.slice(heads.length) }
}

/** How many lines a row has when each cell is one. */
export const widthOf = (columns: Columns): number => columns.fields.filter((field) => field !== 'no').length

/** Lays a row whose cells are one line each, or cut by the ends of pages. */
export const layLines = (row: RowLines, columns: Columns): LaidRow => {
  const { heads, prose } = partsOf(columns)
  const [own = [], ...later] = row.pages
  const named = headLines(own, heads, own.length < heads.length + prose.length)
  const taken = named.filter((line) => line !== undefined).length
  const pages = [row.before, own.slice(taken), ...later].filter(({ length }) => length > 0)
  const kept = pages.slice(0, MOST_PAGES).map((page) => page.slice(0, prose.length))
  const surplus = pages.flatMap((page, at) => (at < MOST_PAGES ? page.slice(prose.length) : page))
  const { cells, certain } = sharePieces(
    kept.map((page) => page.map(({ text }) => text)),
    prose.length,
  )
  const texts = [...named.map((line) => line?.text ?? ''), ...cells.map((pieces) => pieces.join(''))]
  const isSafe = certain || kept.length < 2
  return {
    cells: cellsOf([...heads, ...prose], texts),
    certain: isSafe && (heads.length > 0 || row.before.length === 0),
    surplus,
  }
}

/** Lays a row whose cells are one or several paragraphs each. */
export const layParagraphs = (row: RowLines, columns: Columns): LaidRow => {
  const { heads, prose } = partsOf(columns)
  const all = [...row.before, ...row.pages.flat()]
  const end = startOfNext(all, heads)
  const lines = all.slice(0, end)
  const starts = headStarts(lines, heads)
  const texts = heads.map((_, at) => joined(lines.slice(starts[at], starts[at + 1])))
  const paragraphs = lines.slice(starts.at(-1)).map(({ text }) => text)
  const departments = splitDepartments(texts[heads.indexOf('departments')] ?? '').names
  const { cells, certain } = shareParagraphs(paragraphs, prose.length, departments)
  const nameGoesOn = lines.slice((starts[0] ?? 0) + 1, starts[1]).map(({ text }) => text)
  const isSound = heads[0] !== 'name' || !nameGoesOn.some(isProse)
  return {
    cells: cellsOf([...heads, ...prose], [...texts, ...cells.map((cell) => cell.join('\n'))]),
    certain: certain && isSound && end === all.length && !cells.some(hasStray),
    surplus: all.slice(end),
  }
}

const joined = (lines: readonly SourceLine[]): string => lines.map(({ text }) => text).join('\n')

/** A paragraph without number or label behind a finished one belongs to another cell, or to none. */
const hasStray = (cell: readonly string[]): boolean =>
  cell.some((text, at) => at > 0 && FINISHED.test(cell[at - 1] ?? '') && !BEGINS_PART.test(text))

const FINISHED = /。\s*$/
const BEGINS_PART = /^\s*(?:[（(]?\d|[①-⑳]|[^。；]{0,40}[：:])/

const isProse = (text: string): boolean => leadingPoint(text) !== undefined || /[。；]\s*$/.test(text)

const cellsOf = (fields: Columned, texts: readonly string[]): ReadonlyMap<Field, string> => {
  const cells = new Map<Field, string>()
  fields.forEach((field, at) => {
    const text = texts[at] ?? ''
    if (field !== undefined && plain(text) !== '') cells.set(field, text)
  })
  return cells
}
