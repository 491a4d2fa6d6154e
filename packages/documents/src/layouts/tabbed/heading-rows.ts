import { categoryHeading, isSectorWithoutOrdinal, sectorHeading } from '../../words/headings.ts'
import { isTownshipAlone } from '../../words/furniture.ts'
import type { SourceLine } from '../draft.ts'
import { plain } from '../../text/markup.ts'
import { isBlank, rowNumber } from '../../text/spacing.ts'
import { isHeader, isTitleRow } from '../columns.ts'
import { numeral } from './sector-column.ts'

const ORDINAL = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?$/
const NAME = /^\p{Script=Han}{2,12}$/u
const TOTAL = /^(?:合计|总计|小计|共计)$/

/**
 * Rows that programs write in many ways come out in one: a heading merged over a row stands in its first cell,
 * wherever the file has it (in the second cell, again in each cell, or its ordinal and name in two); the two rows
 * of a header become one; a sector without an ordinal gets the next one. A bare name is a sector only when it
 * stands alone in a row above an item, in a document in which no sector has an ordinal.
 */
export function* withHeadingRows(lines: readonly SourceLine[]): Iterable<SourceLine> {
  const rows = lines.filter(({ text, cells = [text] }) => !cells.every(isBlank)).map(withHeadingFirst)
  const anyOrdinal = rows.some((row) => sectorHeading(cellsOf(row)[0] ?? '') !== undefined)
  let [count, name, list] = [0, '', '']
  for (let at = 0; at < rows.length; at += 1) {
    const source = rows[at] as SourceLine
    const cells = cellsOf(source)
    const below = rows[at + 1]
    const first = plain((cells[0] ?? '').slice(0, LONGEST))
    const alone = cells.slice(1).every(isBlank)
    const heading = below === undefined ? undefined : brokenHeading(source, below)
    if (heading !== undefined) {
      yield heading
      at += 1
    } else if (isHeader(cells) && cells.length > 1) {
      const joined = below === undefined ? undefined : joinedTitles(cells, cellsOf(below))
      const titles = (joined ?? cells).join('\t')
      if (titles !== list) [count, name, list] = [0, '', titles]
      yield joined === undefined ? source : { ...source, text: titles, cells: joined }
      if (joined !== undefined) at += 1
    } else if (
      alone &&
      (isSectorWithoutOrdinal(first) ||
        (!anyOrdinal && cells.length > 1 && isBareName(first) && below !== undefined && isItem(below)))
    ) {
      if (first !== name) [count, name] = [count + 1, first]
      const text = `${numeral(count)}、${first}`
      yield { ...source, text, cells: [text] }
    } else yield source
  }
}

const LONGEST = 200

/** A heading of a list in two lines: the township alone, and the list below it. */
const brokenHeading = (above: SourceLine, below: SourceLine): SourceLine | undefined => {
  if (cellsOf(above).length > 1 || !isTownshipAlone(above.text)) return undefined
  const isList = cellsOf(below).length === 1 && categoryHeading(below.text) !== undefined
  return isList ? { ...above, text: plain(above.text) + plain(below.text) } : undefined
}

const cellsOf = ({ text, cells = text.split('\t') }: SourceLine): readonly string[] => cells

const isBareName = (text: string): boolean => NAME.test(text) && !TOTAL.test(text)

const isItem = (row: SourceLine): boolean => rowNumber(cellsOf(row)[0] ?? '') !== undefined

/** Brings a heading that stands elsewhere in its row, or in several of its cells, into the first. */
const withHeadingFirst = (source: SourceLine): SourceLine => {
  const cells = cellsOf(source)
  const said = cells.filter((cell) => !isBlank(cell))
  const [first = '', second = ''] = said
  if (cells.length < 2 || first.length > LONGEST || (said.length === 1 && first === cells[0])) return source
  const isSplit = said.length === 2 && first === cells[0] && ORDINAL.test(plain(first))
  const heading = isSplit ? `${plain(first).replace(/[（()）、.．]/g, '')}、${plain(second)}` : first
  if (!isSplit && !said.every((cell) => cell === first)) return source
  const repeated = said.length === cells.length && isBareName(plain(heading))
  if (!repeated && !isHeading(heading)) return source
  const moved = cells.map((_, index) => (index === 0 ? heading : ''))
  return { ...source, text: moved.join('\t'), cells: moved }
}

const isHeading = (text: string): boolean =>
  sectorHeading(text) !== undefined || categoryHeading(text) !== undefined || isSectorWithoutOrdinal(text)

/** The titles of a header of two rows: the lower row names what the upper one holds together. */
const joinedTitles = (upper: readonly string[], lower: readonly string[]): readonly string[] | undefined => {
  if (!isBlank(lower[0] ?? '') || !isTitleRow(lower)) return undefined
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const below = lower[index] ?? ''
    return isBlank(below) ? (upper[index] ?? '') : below
  })
}
