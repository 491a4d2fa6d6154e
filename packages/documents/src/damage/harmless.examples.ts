import { isBlank } from '../text/spacing.ts'
import { type Anatomy, type Row } from './anatomy.examples.ts'
import { numberLine } from './edits.examples.ts'

/** Writes a document otherwise without changing what it says. */
export type Variation = (list: Anatomy) => string

const onLines =
  (change: (text: string, list: Anatomy) => string): Variation =>
  (list) =>
    list.lines.map((text) => change(text, list)).join('\n')

const FULL_WIDTH = 0xfee0
const wide = (text: string): string =>
  text.replaceAll(/[0-9()]/g, (character) => String.fromCharCode(character.charCodeAt(0) + FULL_WIDTH))

const onHeadings =
  (change: (text: string) => string): Variation =>
  ({ lines, sectors }) => {
    const at = new Set(sectors.map((sector) => sector.at))
    return lines.map((text, index) => (at.has(index) ? change(text) : text)).join('\n')
  }

/** Lines put before every fifth row that does not begin a sector. */
const between =
  (put: (list: Anatomy, row: Row) => readonly string[]): Variation =>
  (list) => {
    const inside = new Set(
      list.sectors.flatMap(({ rows }) => rows.slice(1).filter((_, index) => index % 5 === 0)),
    )
    const rows = new Map([...inside].map((row) => [row.from, row]))
    return list.lines
      .flatMap((text, index) => {
        const row = rows.get(index)
        return row === undefined ? [text] : [...put(list, row), text]
      })
      .join('\n')
  }

const headerOf = ({ lines, tables }: Anatomy, { category }: Row): readonly string[] => {
  const table = tables.find((candidate) => candidate.category === category)
  const header = lines.slice((table?.at ?? 0) + 1, table?.sectors[0]?.at)
  return header.filter((text) => !isBlank(text))
}

export const VARIATIONS: Readonly<Record<string, Variation>> = {
  'lines that end in CR LF': ({ lines }) => lines.join('\r\n'),
  'a byte order mark': ({ lines }) => `\uFEFF${lines.join('\n')}`,
  'row numbers in full-width digits': (list) => {
    const at = new Set(list.rows.map((row) => numberLine(list, row)))
    return list.lines.map((text, index) => (at.has(index) ? text.replace(/^\s*\d+/, wide) : text)).join('\n')
  },
  'counts in full-width digits and brackets': onHeadings(wide),
  'counts in half-width brackets': onHeadings((text) => text.replace('（', '(').replace('）', ')')),
  'blank lines everywhere': onLines((text) => `${text}\n`),
  'blanks at the ends of lines': onLines((text) => `${text}  `),
  'ideographic spaces at the ends of lines': onLines((text) => `${text}\u3000`),
  'doubled spaces': onLines((text) => text.replaceAll(' ', '  ')),
  'no-break spaces': onLines((text) => text.replaceAll(' ', '\u00A0')),
  'ideographic spaces': onLines((text) => text.replaceAll(' ', '\u3000')),
  'tags in capitals': onLines((text) => text.replaceAll(/<\/?[a-z]{1,6}\b/g, (tag) => tag.toUpperCase())),
  'tags in small letters': onLines((text) =>
    text.replaceAll(/<\/?[A-Z]{1,6}\b/g, (tag) => tag.toLowerCase()),
  ),
  'headers on every page': between(headerOf),
  'page numbers': between(() => ['— 12 —']),
  'page numbers with totals': between(() => ['第 12 页，共 40 页']),
  'page numbers with strokes': between(() => ['', '12 / 40', '']),
  'form feeds': between(() => ['\f']),
}
