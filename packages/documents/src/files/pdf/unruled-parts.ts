import { categoryHeading, sectorHeading } from '../../words/headings.ts'
import { isNumberTitle } from '../../layouts/columns.ts'
import type { Ruling } from './geometry.ts'
import type { Block, PageContent } from './page.ts'
import { titlesOf, wordsApart } from './unruled-columns.ts'
import { isParted } from './unruled-rows.ts'

type Line = Extract<Block, { kind: 'text' }>

/** The lines of one table on one page. */
export interface Part {
  /** Index of the page. */
  readonly page: number
  readonly header: readonly Line[]
  readonly body: readonly Line[]
}

/** Lines of one title stand nearer than this share of the font size. */
const WITHIN_TITLE = 0.6
const LONGEST_TITLE = 12
const LONGEST_TITLE_LINE = 150
const MOST_LINES = 6

/** The tables without vertical lines, each from a header to the next heading of a list or the next header. */
export const tablesOf = (pages: readonly PageContent[]): readonly (readonly Part[])[] => {
  const tables = new Map<string, { page: number; header: Line[]; body: Line[] }[]>()
  let open: { page: number; header: Line[]; body: Line[] }[] | undefined
  for (const [page, { blocks, floors }] of pages.entries()) {
    for (let at = 0; at < blocks.length; at += 1) {
      const block = blocks[at]
      if (block === undefined) continue
      const header = headerAt(blocks.slice(at, at + MOST_LINES), floors, tables)
      if (block.kind === 'row' || categoryHeading(block.text) !== undefined) open = undefined
      else if (header.length > 0) {
        open = tables.get(titlesIn(header)) ?? []
        tables.set(titlesIn(header), open)
        open.push({ page, header, body: [] })
        at += header.length - 1
      } else if (open !== undefined) {
        if (open.at(-1)?.page !== page) open.push({ page, header: [], body: [] })
        open.at(-1)?.body.push(block)
      }
    }
  }
  return [...tables.values()]
}

const titlesIn = (header: readonly Line[]): string =>
  titlesOf(header)
    .map(({ text }) => text)
    .join('|')

/** The lines of the header with which some blocks begin, if they do; a header that is known ends where it did. */
const headerAt = (
  blocks: readonly Block[],
  floors: readonly Ruling[],
  known: ReadonlyMap<string, unknown>,
): Line[] => {
  const lines: Line[] = []
  for (const line of blocks) {
    const above = lines.at(-1)
    if (line.kind !== 'text' || !isTitleLine(line)) break
    if (above !== undefined && line.top - above.bottom > WITHIN_TITLE * line.size) break
    if (above !== undefined && isParted(above, line, floors)) break
    lines.push(line)
    if (known.has(titlesIn(lines))) return lines
  }
  const titles = titlesOf(lines)
  return titles.length > 1 && isNumberTitle(titles[0]?.text ?? '') ? lines : []
}

/** Titles are few and short, and neither numbers nor headings. */
const isTitleLine = (line: Line): boolean => {
  if (line.glyphs.length > LONGEST_TITLE_LINE) return false
  if (sectorHeading(line.text) !== undefined || categoryHeading(line.text) !== undefined) return false
  return wordsApart(line).every(({ text }) => text.length <= LONGEST_TITLE && !/\d/.test(text))
}
