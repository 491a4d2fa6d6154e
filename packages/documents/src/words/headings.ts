import type { CategoryName } from '../document/document.ts'
import { plain } from '../text/markup.ts'
import { squeeze } from '../text/spacing.ts'

const LONGEST_HEADING = 200

/** What a heading says: no tags, no Markdown signs, no white space. Long text is no heading. */
const headingText = (text: string): string | undefined =>
  text.length > LONGEST_HEADING ? undefined : plain(text.replace(/^\s*#{1,6}\s/, '')).normalize('NFKC')

const CATEGORY_WORDS: readonly (readonly [RegExp, CategoryName])[] = [
  [/基本履职(?:的)?事项/, 'basic'],
  [/配合履职(?:的)?事项/, 'cooperative'],
  [/上级(?:部门)?收回(?:的)?事项/, 'reclaimed'],
]

/** The categories that a text names, in the order in which it names them. */
export const categoriesNamedIn = (text: string): readonly CategoryName[] =>
  CATEGORY_WORDS.map(([words, category]) => ({ category, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ category }) => category)

/** A category heading ends in the name of its list and is no sentence. */
export const categoryHeading = (text: string): CategoryName | undefined => {
  const heading = text.includes('单') ? headingText(text) : undefined
  if (heading === undefined || !/(?:履职|收回)事项清单$/.test(heading) || /[,。;:!?“”]/.test(heading))
    return undefined
  return categoriesNamedIn(heading)[0]
}

export interface SectorHeading {
  readonly ordinal: number
  readonly name: string
  readonly declared: number | null
}

const SECTOR =
  /^(?:\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})[、.,:])(\p{Script=Han}{2,20})(?:\(共?(\d{1,4})项\))?$/u

/** Ordinals also as radicals and with brackets or circles around them, which are the same when normalized. */
const HAS_ORDINAL = /[一二三四五六七八九十\u2F00-\u2FDF\u3200-\u32FF]/u

/** A sector heading is a Chinese ordinal, a name, and mostly a count: 「二、经济发展（10 项）」. */
export const sectorHeading = (text: string): SectorHeading | undefined => {
  if (text.length > LONGEST_HEADING || !HAS_ORDINAL.test(text)) return undefined
  const [, bracketed, numeral = '', name = '', count] = SECTOR.exec(headingText(text) ?? '') ?? []
  const ordinal = chineseNumber(bracketed ?? numeral)
  if (ordinal === 0) return undefined
  return { ordinal, name, declared: count === undefined ? null : Number(count) }
}

const DIGITS = '零一二三四五六七八九'

/** 1 to 99 as in 一, 十, 十二, 二十, 二十三. */
const chineseNumber = (numeral: string): number => {
  const [tens, units] = numeral.includes('十') ? numeral.split('十') : ['零', numeral]
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(units)
}

const digit = (numeral: string | undefined): number =>
  numeral === undefined || numeral === '' ? 0 : Math.max(0, DIGITS.indexOf(numeral))

const LONGEST_MISSPELT = 60

/** Text that stands where a heading would and is written like one: 「二、文化旅游（3顷）」. */
export const resemblesHeading = (text: string): boolean =>
  text.length < LONGEST_MISSPELT && /^[（(]?[一二三四五六七八九十]{1,3}[、.，,：:）)]/u.test(squeeze(text))
