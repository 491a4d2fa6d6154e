import type { CategoryName } from '../../document/document.ts'
import type { Draft, SourceLine } from '../draft.ts'
import { isAttachment, isContents } from '../../words/furniture.ts'
import { categoryHeading } from '../../words/headings.ts'
import { readByLayout } from '../layouts.ts'
import { plain } from '../../text/markup.ts'
import { mergeRenderings } from './merge-renderings.ts'
import { itemName } from './pair-rows.ts'
import { isBlank } from '../../text/spacing.ts'
import { isHeader } from '../columns.ts'
import { titleWith, townshipOf } from '../../words/township.ts'

/** Of the items of a second rendering at least this share stands in the first by name. */
const MOSTLY = 0.6

/**
 * Reads a document that may hold its list more than once, as a page and as the preview of a file beside it.
 * Each rendering is read by the layout that it speaks; what later ones say is held against the first. A
 * category that is headed again with other items is no rendering, and the document is read as one.
 */
export const readRenderings = (lines: readonly SourceLine[]): Draft => {
  const [first, ...others] = cutRenderings(lines).map(readByLayout)
  if (first === undefined || !others.every((other) => repeats(first, other))) return readByLayout(lines)
  return others.reduce(mergeRenderings, first)
}

/** The whole list again has a title of its own or several tables; one table again is a mistake. */
const repeats = (first: Draft, other: Draft): boolean => {
  if (other.categories.length === 0) return true
  if (other.preface.length === 0 && other.categories.length < 2) return false
  const known = new Set(namesIn(first))
  const names = namesIn(other)
  const same = names.filter((name) => known.has(name)).length
  return same > 0 && same >= names.length * MOSTLY
}

const namesIn = ({ categories }: Draft): readonly string[] =>
  categories.flatMap(({ sectors }) => sectors.flatMap(({ rows }) => rows.map(itemName)))

/**
 * Cuts the lines where a category with a table is announced that stood before others already, and where the
 * opening of a rendering stands below the last row.
 */
const cutRenderings = (lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] => {
  const starts = [0]
  let stood: CategoryName[] = []
  let tableAt = 0
  for (const { category, at } of announcements(lines)) {
    if (stood.at(-1) !== category && stood.includes(category)) {
      starts.push(openingBetween(lines, tableAt, at))
      stood = []
    }
    if (stood.at(-1) !== category) stood.push(category)
    tableAt = at + 1
  }
  if (stood.length > 0) {
    const end = openingBetween(lines, afterLastRow(lines, tableAt), lines.length)
    if (end < lines.length) starts.push(end)
  }
  return starts.map((start, index) => lines.slice(start, starts[index + 1]))
}

/** Category headings with a header below them. */
const announcements = (
  lines: readonly SourceLine[],
): readonly { readonly category: CategoryName; readonly at: number }[] => {
  const said = lines.map(({ text }, at) => ({ text, at })).filter(({ text }) => !isBlank(text))
  return said.flatMap(({ text, at }, index) => {
    const category = categoryHeading(text.split('\t', 1)[0] ?? '')
    const below = (said[index + 1]?.text ?? '').slice(0, 40)
    return category !== undefined && startsHeader(below) ? [{ category, at }] : []
  })
}

const startsHeader = (text: string): boolean => isHeader([text.trim().split(/\s/, 1)[0] ?? ''])

const afterLastRow = (lines: readonly SourceLine[], from: number): number =>
  Math.max(from, lines.findLastIndex(({ text }) => isInRow(text)) + 1)

const isInRow = (text: string): boolean =>
  /\t|^\s*\d{1,4}(?:[\s.．、]|$)/.test(text.trimEnd()) && !isAttachment(text) && !isContents(text)

/** Where a rendering opens: at an attachment, a title that names a township, or contents. */
const openingBetween = (lines: readonly SourceLine[], from: number, end: number): number => {
  let above = { text: '', at: end }
  for (let at = from; at < end; at += 1) {
    const text = lines[at]?.text ?? ''
    if (isBlank(text)) continue
    if (isAttachment(text) || isContents(text)) return at
    const words = text.length > 200 ? '' : plain(text)
    const title = titleWith(above.text, words) ?? ''
    if (townshipOf(title).name !== null) return title === words ? at : above.at
    above = { text: words, at }
  }
  return end
}
