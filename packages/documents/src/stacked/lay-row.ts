import { splitDepartments } from '../departments.ts'
import type { Field, SourceLine } from '../draft.ts'
import { plain } from '../markup.ts'
import type { Columns } from '../tabbed/columns.ts'
import { MOST_PAGES, sharePieces } from './page-cuts.ts'
import { isDepartmentCell, shareParagraphs } from './paragraphs.ts'
import { leadingPoint } from './points.ts'

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
  const named = headsOf(own, heads, own.length < heads.length + prose.length)
  const pages = [row.before, own.slice(named.length), ...later].filter(({ length }) => length > 0)
  const kept = pages.slice(0, MOST_PAGES).map((page) => page.slice(0, prose.length))
  const surplus = pages.flatMap((page, at) => (at < MOST_PAGES ? page.slice(prose.length) : page))
  const { cells, certain } = sharePieces(
    kept.map((page) => page.map(({ text }) => text)),
    prose.length,
  )
  const texts = [...named.map((line) => line?.text ?? ''), ...cells.map((pieces) => pieces.join(''))]
  return { cells: cellsOf([...heads, ...prose], texts), certain: certain || kept.length < 2, surplus }
}

/** One line for each name; where the row is short, a line that names no department is none. */
const headsOf = (
  lines: readonly SourceLine[],
  heads: Columned,
  isShort: boolean,
): readonly (SourceLine | undefined)[] =>
  heads
    .map((_, at) => lines[at])
    .filter((line, at) => line !== undefined && (at === 0 || !isShort || isDepartmentCell(line.text)))

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
    certain: certain && isSound && end === all.length,
    surplus: all.slice(end),
  }
}

const joined = (lines: readonly SourceLine[]): string => lines.map(({ text }) => text).join('\n')

const isProse = (text: string): boolean => leadingPoint(text) !== undefined || /[。；]\s*$/.test(text)

const LONGEST_NAME = 4
const CONTINUES = /[、，,]$/
const LABEL = /^承接部门[:：]/

/** Where each of the names begins, and after them where the prose does. */
const headStarts = (lines: readonly SourceLine[], heads: Columned): readonly number[] => {
  const starts: number[] = []
  let at = 0
  for (const [index] of heads.entries()) {
    starts.push(at)
    const next = heads[index + 1]
    at = heads[index] === 'name' ? nameEnd(lines, at, next) : departmentsEnd(lines, at)
  }
  return [...starts, at]
}

/** The name goes on to the line of its departments, or to the label before its receivers. */
const nameEnd = (lines: readonly SourceLine[], from: number, next: Columned[number]): number => {
  const isEnd =
    next === 'departments' || next === 'receivers'
      ? isDepartmentCell
      : (text: string) => LABEL.test(plain(text.slice(0, 20)))
  const near = lines.slice(from + 1, from + 1 + LONGEST_NAME)
  const found = near.findIndex(({ text }) => isEnd(text))
  return Math.min(lines.length, from + 1 + Math.max(0, found))
}

/** Departments go on while lines name others; one that is named again opens its duties. */
const departmentsEnd = (lines: readonly SourceLine[], from: number): number => {
  const named = new Set<string>()
  let at = from
  while (at < lines.length) {
    const text = lines[at]?.text ?? ''
    const goesOn = at > from && CONTINUES.test(plain(lines[at - 1]?.text ?? ''))
    const { names } = isDepartmentCell(text) ? splitDepartments(text) : { names: [] }
    if (!goesOn && names.every((name) => named.has(name))) break
    for (const name of names) named.add(name)
    at += 1
  }
  return at
}

/**
 * Where the lines of a row end because the number of the next one is lost: at the line before a second
 * department cell, or before a second 承接部门 that follows no finished sentence.
 */
const startOfNext = (lines: readonly SourceLine[], heads: Columned): number => {
  const starts = headStarts(lines, heads)
  const prose = starts.at(-1) ?? 0
  const hasDepartments = heads.length > 1
  for (let at = prose + 2; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    const before = plain(lines[at - 1]?.text ?? '')
    const begins = hasDepartments ? isDepartmentCell(text) : LABEL.test(plain(text.slice(0, 20)))
    if (begins && !/[。：:；;，,、]$/.test(before)) return at - 1
  }
  return lines.length
}

const cellsOf = (fields: Columned, texts: readonly string[]): ReadonlyMap<Field, string> => {
  const cells = new Map<Field, string>()
  fields.forEach((field, at) => {
    const text = texts[at] ?? ''
    if (field !== undefined && plain(text) !== '') cells.set(field, text)
  })
  return cells
}
