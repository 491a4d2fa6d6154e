import type { SourceLine } from '../draft.ts'
import { isPageNumber } from '../../words/furniture.ts'
import { plain } from '../../text/markup.ts'
import { isBlank, rowNumber } from '../../text/spacing.ts'
import { categoryHeading, sectorHeading, type SectorHeading } from '../../words/headings.ts'
import type { CategoryName } from '../../document/document.ts'
import { isHeader } from '../columns.ts'

/** What a line of a tab-separated document can be. */
export type LineKind =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'category'; readonly category: CategoryName }
  | { readonly kind: 'sector'; readonly heading: SectorHeading }
  | { readonly kind: 'header'; readonly cells: readonly string[] }
  | { readonly kind: 'item'; readonly no: number; readonly cells: readonly string[] }
  | { readonly kind: 'continuation'; readonly cells: readonly string[] }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'page-number' }
  | { readonly kind: 'text' }

export const sourceLines = (text: string): readonly SourceLine[] =>
  text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.endsWith('\r') ? line.slice(0, -1) : line }))

/** Tells a line by its form alone: its tabs, its first cell, and the words of headings. */
export const kindOf = ({ text, cells = text.split('\t') }: SourceLine): LineKind => {
  if (cells.every(isBlank)) return { kind: 'nothing' }
  const first = cells[0] ?? ''
  if (cells.length > 1 && isHeader(cells)) return { kind: 'header', cells }
  if (cells.slice(1).every(isBlank)) {
    const category = categoryHeading(first)
    if (category !== undefined) return { kind: 'category', category }
    const heading = sectorHeading(first)
    if (heading !== undefined) return { kind: 'sector', heading }
  }
  if (/^[\s|:：\-—─_=]+$/.test(cells.join(''))) return { kind: 'nothing' }
  if (cells.length === 1) return { kind: isPageNumber(first) ? 'page-number' : 'text' }
  const no = rowNumber(first)
  if (no !== undefined) return { kind: 'item', no, cells }
  return { kind: plain(first) === '' ? 'continuation' : 'row', cells }
}
