import type { CategoryName } from '../../document/document.ts'
import type { SourceLine } from '../draft.ts'
import { categoryHeading, type SectorHeading, sectorHeading } from '../../words/headings.ts'
import { isBlank } from '../../text/spacing.ts'
import { type HeaderWords, Headers, headerWords } from './headers.ts'

/** What the lines of a flattened document are before anything is known about rows. */
export type Kind =
  | { readonly kind: 'category'; readonly category: CategoryName; readonly source: SourceLine }
  | { readonly kind: 'header'; readonly words: HeaderWords; readonly source: SourceLine }
  | { readonly kind: 'sector'; readonly heading: SectorHeading; readonly source: SourceLine }
  | { readonly kind: 'page-number'; readonly source: SourceLine }
  | { readonly kind: 'text'; readonly source: SourceLine }

const PAGE_NUMBER =
  /^\s*(?:第\s{0,3}\d{1,4}\s{0,3}页(?:[，,\s]{0,3}共\s{0,3}\d{1,4}\s{0,3}页)?|[-—–]\s{0,3}\d{1,4}\s{0,3}[-—–]|\d{1,4}\s{0,3}[/／]\s{0,3}\d{1,4})\s*$/u
const LONGEST_MARK = 60

/** The number at the beginning of a row: alone on its line, or divided from the name by a blank. */
export interface Head {
  readonly no: number
  readonly rest: string
}

export const headOf = (text: string): Head | undefined => {
  const [, digits, rest = ''] = /^\s*([0-9０-９]{1,3})(?:\s+(\S.*))?\s*$/u.exec(text) ?? []
  return digits === undefined ? undefined : { no: Number(digits.normalize('NFKC')), rest: rest.trim() }
}

/** Tells headings, headers and page numbers from text; blank lines are left out. */
export const kindsOf = (lines: readonly SourceLine[]): readonly Kind[] => {
  const texts = lines.map(({ text }) => text)
  const headers = new Headers()
  const kinds: Kind[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const source = lines[at]
    if (source === undefined || isBlank(source.text)) continue
    const header = headers.at(texts, at)
    if (header.length > 0) {
      kinds.push({ kind: 'header', words: headerWords(header.map((index) => texts[index] ?? '')), source })
      at = header.at(-1) ?? at
    } else kinds.push(kindOf(source))
  }
  return kinds.map((kind, index) => (kind.kind === 'sector' ? sectorOrText(kind, kinds[index + 1]) : kind))
}

const kindOf = (source: SourceLine): Kind => {
  const category = categoryHeading(source.text)
  if (category !== undefined) return { kind: 'category', category, source }
  const heading = sectorHeading(source.text)
  if (heading !== undefined) return { kind: 'sector', heading, source }
  const isPageNumber = source.text.length < LONGEST_MARK && PAGE_NUMBER.test(source.text)
  return { kind: isPageNumber ? 'page-number' : 'text', source }
}

/** Without a count, 「一、…」 may also be a point of somebody's duties: then no row follows it. */
const sectorOrText = (sector: Kind & { kind: 'sector' }, next: Kind | undefined): Kind => {
  const opensRows = next === undefined || next.kind === 'header' || headOf(next.source.text) !== undefined
  return sector.heading.declared !== null || opensRows ? sector : { kind: 'text', source: sector.source }
}
