import type { CategoryName } from '../../document/document.ts'
import type { SourceLine } from '../draft.ts'
import { isAttachment, isPageNumber } from '../../words/furniture.ts'
import { categoryHeading, sectorHeading, type SectorHeading } from '../../words/headings.ts'
import { plain } from '../../text/markup.ts'
import { isBlank, wholeNumber } from '../../text/spacing.ts'
import { columnsOf, isHeader } from '../columns.ts'

/** What a line can be where each paragraph of a cell is a line. */
type StackedKind =
  | { readonly kind: 'category'; readonly category: CategoryName }
  | { readonly kind: 'sector'; readonly heading: SectorHeading }
  | { readonly kind: 'header' }
  | { readonly kind: 'number'; readonly no: number }
  | { readonly kind: 'page' }
  | { readonly kind: 'attachment' }
  | { readonly kind: 'text' }

export type StackedLine = StackedKind & { readonly source: SourceLine }

/** The lines that say something. */
export const stackedLines = (lines: readonly SourceLine[]): readonly StackedLine[] =>
  lines.filter(({ text }) => !isBlank(text)).map((source) => ({ ...kindOf(source.text), source }))

const kindOf = (text: string): StackedKind => {
  const heading = sectorHeading(text)
  if (heading !== undefined) return { kind: 'sector', heading }
  const category = categoryHeading(text)
  if (category !== undefined) return { kind: 'category', category }
  if (isHeader([text])) return { kind: 'header' }
  const no = wholeNumber(text)
  if (no !== undefined) return { kind: 'number', no }
  if (isPageNumber(text)) return { kind: 'page' }
  return { kind: isAttachment(text) ? 'attachment' : 'text' }
}

const MOST_BLANKS = 8

/** Whether a line is the title of a column. */
export const isColumnTitle = (text: string): boolean => columnsOf([text]).fields[0] !== undefined

const ENDS_TITLE_ABOVE = /^(?:[（(].*|职责)$/
const BEGINS_TITLE_BELOW = /^[苏木乡镇街道（()）、/]{1,12}$/

/** Column titles of which one may stand on several lines: a bracket ends the title above, who acts begins the next. */
export const wholeTitles = (lines: readonly string[]): readonly string[] => {
  const titles: string[] = []
  let begun = ''
  for (const line of lines.map(plain)) {
    if (BEGINS_TITLE_BELOW.test(line)) begun += line
    else if (ENDS_TITLE_ABOVE.test(line) && titles.length > 0) titles.push(`${titles.pop()}${line}`)
    else {
      titles.push(begun + line)
      begun = ''
    }
  }
  return begun === '' ? titles : [...titles, begun]
}

/** Whether 序号 stands alone on a line with another column title on the next. */
export const speaksStacked = (lines: readonly SourceLine[]): boolean =>
  lines.some(({ text }, at) => {
    if (!isHeader([text])) return false
    const below = lines.slice(at + 1, at + 1 + MOST_BLANKS).find((line) => !isBlank(line.text))
    return isColumnTitle(below?.text ?? '')
  })
