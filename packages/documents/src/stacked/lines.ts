import type { CategoryName } from '../document.ts'
import type { SourceLine } from '../draft.ts'
import { isAttachment, isPageNumber } from '../furniture.ts'
import { categoryHeading, sectorHeading, type SectorHeading } from '../headings.ts'
import { isBlank, wholeNumber } from '../spacing.ts'
import { columnsOf, isHeader } from '../tabbed/columns.ts'

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

/** Whether 序号 stands alone on a line with another column title on the next. */
export const speaksStacked = (lines: readonly SourceLine[]): boolean =>
  lines.some(({ text }, at) => {
    if (!isHeader([text])) return false
    const below = lines.slice(at + 1, at + 1 + MOST_BLANKS).find((line) => !isBlank(line.text))
    return isColumnTitle(below?.text ?? '')
  })
