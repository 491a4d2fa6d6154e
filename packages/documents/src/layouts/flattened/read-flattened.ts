import type { CategoryName } from '../../document/document.ts'
import type { CategoryHeading, Draft, SourceLine } from '../draft.ts'
import type { Finding } from '../../document/finding.ts'
import type { SectorHeading } from '../../words/headings.ts'
import * as headingNotice from '../heading-notices.ts'
import * as rowNotice from '../row-notices.ts'
import { type HeaderWords, titlesMissing } from './headers.ts'
import { type Kind, kindsOf } from './lines.ts'
import { endsSentence } from './points.ts'
import { type Section, type Table, tableDraft } from './tables.ts'

/**
 * Reads tables that were flattened out of a page description: cells follow one another in lines of text, rows
 * begin with their number, headers come back on every page.
 */
export const readFlattened = (lines: readonly SourceLine[]): Draft => {
  const reader = new FlattenedReader()
  for (const kind of kindsOf(lines)) reader.take(kind)
  return reader.draft()
}

const FORMLESS: HeaderWords = {
  titles: [],
  category: undefined,
  hasSupportColumn: false,
  hasMethodColumn: false,
}

/** A first heading that also names the township is the title of the document. */
const namesMoreThanList = (text: string): boolean => /\S\s*(?:基本|配合|上级)/u.test(text)

class FlattenedReader {
  readonly #preface: SourceLine[] = []
  readonly #tables = new Map<CategoryName, Table>()
  readonly #headings: CategoryHeading[] = []
  readonly #findings: Finding[] = []
  #heading: CategoryHeading | undefined
  #table: Table | undefined
  #section: Section | undefined
  #lastLine = 1

  draft(): Draft {
    const drafted = [...this.#tables.values()].map(tableDraft)
    return {
      preface: this.#preface,
      categories: drafted.map(({ category }) => category),
      findings: [...this.#findings, ...drafted.flatMap(({ findings }) => findings)],
      headings: this.#headings,
      lastLine: this.#lastLine,
    }
  }

  take(kind: Kind): void {
    const { source } = kind
    this.#lastLine = source.line
    if (kind.kind === 'category') this.#announce(kind.category, source)
    else if (kind.kind === 'header') this.#header(kind.words, source.line)
    else if (kind.kind === 'page-number') this.#unplaced(source, 'note')
    else if (kind.kind === 'sector') this.#sector(kind.heading, source)
    else if (this.#table !== undefined) this.#text(source)
    else if (this.#tables.size > 0) this.#unplaced(source, 'error')
    else this.#preface.push(source)
  }

  #unplaced(source: SourceLine, severity: Finding['severity']): void {
    const within = {
      ...(this.#table && { category: this.#table.category }),
      ...(this.#section?.heading && { sector: this.#section.heading.name }),
    }
    this.#findings.push(rowNotice.unplaced(source, within, severity))
  }

  /** A heading closes the table above it; the same heading again is a page heading. It may also be the title. */
  #announce(category: CategoryName, source: SourceLine): void {
    if (this.#table?.category === category) return
    if (this.#tables.size === 0 && namesMoreThanList(source.text)) this.#preface.push(source)
    this.#heading = { category, line: source.line }
    this.#headings.push(this.#heading)
    this.#table = undefined
    this.#section = undefined
  }

  #header(words: HeaderWords, line: number): void {
    const announced = this.#heading?.category ?? this.#table?.category
    const category = words.category ?? announced ?? 'basic'
    if (category !== announced) {
      this.#findings.push(headingNotice.headingMissing(category, line))
      this.#dropStrayHeading()
    }
    this.#open(category, words, this.#heading?.line ?? line)
  }

  /** Where a category heading is misspelt, it stands as text below the last row of the table before. */
  #dropStrayHeading(): void {
    const lines = this.#section?.lines
    const last = lines?.at(-1)
    if (lines === undefined || last === undefined || endsSentence(last.text.trim())) return
    lines.pop()
    this.#unplaced(last, 'error')
  }

  #open(category: CategoryName, words: HeaderWords, line: number): void {
    if (this.#table?.category !== category) {
      const known = this.#tables.get(category)
      if (known !== undefined) this.#findings.push(headingNotice.categoryRepeated(category, line))
      this.#table = known ?? { ...words, category, line, columnTitles: new Set(), sections: [] }
      this.#tables.set(category, this.#table)
      this.#section = undefined
      this.#findings.push(
        ...headingNotice.columnsMissing(category, titlesMissing(category, words.titles), line),
      )
    }
    this.#heading = undefined
    for (const title of words.titles) this.#table.columnTitles.add(title)
  }

  /** A sector below a category heading opens the table even where the header is lost. */
  #sector(heading: SectorHeading, source: SourceLine): void {
    if (this.#table === undefined && this.#heading !== undefined) {
      this.#open(this.#heading.category, FORMLESS, this.#heading.line)
    }
    if (this.#table === undefined) {
      this.#preface.push(source)
      return
    }
    const open = this.#section
    if (open?.heading?.ordinal === heading.ordinal && open.heading.name === heading.name) {
      this.#findings.push(
        headingNotice.sectorRepeated(heading, source.line, open.line, { category: this.#table.category }),
      )
      return
    }
    this.#section = { heading, line: source.line, lines: [] }
    this.#table.sections.push(this.#section)
  }

  #text(source: SourceLine): void {
    if (this.#section === undefined) {
      this.#section = { heading: undefined, line: source.line, lines: [] }
      this.#table?.sections.push(this.#section)
    }
    this.#section.lines.push(source)
  }
}
