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

/** 「附件2：」, 「表1」, 「（一）」, 「第二部分」 before a heading. */
const PLACE = /^(?:附件|附表|表|第)?\(?[\d一二三四五六七八九十]{0,3}\)?(?:部分|章)?[、.:]?/
const COUNT = /[([〔【]?共?(\d{1,6})项[)\]〕】]?$/
const LIST = /(?:履职|收回)事项清单$|^(?:基本履职|配合履职|上级(?:部门)?收回)事项$/

/** A category heading ends in the name of its list, maybe with a count, and is no sentence. */
export const categoryHeading = (text: string): CategoryName | undefined => {
  if (text.length > LONGEST_HEADING || !text.includes('项')) return undefined
  const heading = headingText(text)
    ?.replace(PLACE, '')
    .replace(COUNT, '')
    .replace(/^《([^》]*)》$/, '$1')
  if (heading === undefined || !LIST.test(heading) || /[,。;:!?“”]/.test(heading)) return undefined
  return categoriesNamedIn(heading)[0]
}

/** Whether a category heading says more than which list it is: a township, or how many items the list has. */
export const saysMoreThanList = (text: string): boolean => {
  const heading = headingText(text) ?? ''
  return (
    COUNT.test(heading) || !/^(?:基本|配合|上级|收回)/.test(heading.replace(PLACE, '').replace(/^《/, ''))
  )
}

export interface SectorHeading {
  readonly ordinal: number
  readonly name: string
  readonly declared: number | null
}

const SECTOR =
  /^(?:\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})[、.,:])(\p{Script=Han}{2,20}?)(?:[([〔【]共?(\d{1,6})项[)\]〕】]|共?(\d{1,6})项)?$/u

/** Ordinals also as radicals and with brackets or circles around them, which are the same when normalized. */
const HAS_ORDINAL = /[一二三四五六七八九十\u2F00-\u2FDF\u3200-\u32FF]/u

/** A sector heading is a Chinese ordinal, a name, and mostly a count: 「二、经济发展（10 项）」. */
export const sectorHeading = (text: string): SectorHeading | undefined => {
  if (text.length > LONGEST_HEADING || !HAS_ORDINAL.test(text)) return undefined
  const [, bracketed, numeral = '', name = '', inBrackets, bare] = SECTOR.exec(headingText(text) ?? '') ?? []
  const ordinal = chineseNumber(bracketed ?? numeral)
  if (ordinal === 0 || LIST.test(name)) return undefined
  const count = inBrackets ?? bare
  return { ordinal, name, declared: count === undefined ? null : Number(count) }
}

/** A sector heading that lost its ordinal, or never had one: 「经济发展（10 项）」. */
export const isSectorWithoutOrdinal = (text: string): boolean => {
  const [, name = ''] =
    /^(\p{Script=Han}{2,12})[([〔【]共?\d{1,6}项[)\]〕】]$/u.exec(headingText(text) ?? '') ?? []
  return name !== '' && !LIST.test(name)
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
