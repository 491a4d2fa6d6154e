import type { CategoryName } from '../../document/document.ts'
import type { SourceLine } from '../draft.ts'
import { categoryHeading, sectorHeading } from '../../words/headings.ts'
import { plain } from '../../text/markup.ts'
import { isBlank } from '../../text/spacing.ts'
import { isHeader } from '../columns.ts'

const TITLE = /^(?:所属|履职|事项)?(?:领域|类别)$/
const DIGITS = '一二三四五六七八九'

/**
 * Some tables name the sector in a column of its own (领域, 类别) instead of a row. The column is taken out, and
 * each new value in it becomes a sector row above the row it stands in; without an ordinal it gets the next one.
 * A blank cell and a repeated value belong to the sector above.
 */
export function* withSectorRows(lines: Iterable<SourceLine>): Iterable<SourceLine> {
  let column = -1
  let category: CategoryName | undefined
  let titles = ''
  let current = ''
  let count = 0
  for (const source of lines) {
    const cells = source.cells ?? source.text.split('\t')
    const announced = cells.slice(1).every(isBlank) ? categoryHeading(cells[0] ?? '') : undefined
    const found = sectorColumnOf(cells)
    const isNewTable =
      found === undefined ? announced !== undefined && announced !== category : titles !== cells.join('\t')
    if (isNewTable) [current, count] = ['', 0]
    category = announced ?? category
    if (found !== undefined) [column, titles] = [found, cells.join('\t')]
    if (column < 0 || announced !== undefined) {
      yield source
      continue
    }
    const name = found === undefined ? plain(cells[column] ?? '') : ''
    const text = sectorHeading(name) === undefined ? `${numeral(count + 1)}、${name}` : name
    const isNew = name !== '' && name !== current && sectorHeading(text) !== undefined
    if (isNew) {
      ;[current, count] = [name, count + 1]
      yield { ...source, text, cells: [text] }
    }
    const rest = cells.toSpliced(column, 1)
    if (isNew || name === current || name === '') yield { ...source, text: rest.join('\t'), cells: rest }
    else yield source
  }
}

/** Where the header row has its column of sectors; -1 when it has none; `undefined` for other rows. */
const sectorColumnOf = (cells: readonly string[]): number | undefined => {
  if (cells.length < 2) return undefined
  const column = cells.slice(0, 3).findIndex((cell) => cell.length < 40 && TITLE.test(plain(cell)))
  return isHeader(column < 0 ? cells : cells.toSpliced(column, 1)) ? column : undefined
}

/** 1 to 99 in Chinese; beyond that no ordinal. */
export const numeral = (n: number): string => {
  const [tens, units] = [Math.floor(n / 10), n % 10]
  if (tens > 9) return ''
  return (tens > 1 ? DIGITS.charAt(tens - 1) : '') + (tens > 0 ? '十' : '') + DIGITS.charAt(units - 1)
}
