import type { CategoryName } from '../document/document.ts'
import { CATEGORY_NAMES } from '../document/finding.ts'
import type { WrittenList, WrittenSector } from './written-list.ts'

/** What the list is called where its own title says nothing. */
export const UNTITLED = '履行职责事项清单'

export const headingOf = (category: CategoryName): string => CATEGORY_NAMES[category].zh

/** 「一、党的建设（25项）」; nothing for a sector without heading. */
export const sectorHeadingOf = ({ ordinal, name, declared }: Omit<WrittenSector, 'items'>): string =>
  ordinal === 0 ? '' : `${chineseNumeral(ordinal)}、${name}${declared === null ? '' : `（${declared}项）`}`

/**
 * How the title is set on a cover: the township above the name of the document. In two lines the title of a list
 * that is of one category only (…配合履职事项清单) is not taken for the heading of its table either.
 */
export const titleLines = (title: string): readonly string[] => {
  const at = title.search(/履(?:行)?职(?:责)?事项清单$/)
  return at > 0 ? [title.slice(0, at).trim(), title.slice(at)] : [title]
}

/** The sentence of the preface that says how many items the list has; empty when no count is declared. */
export const countsSentence = ({ categories }: WrittenList): string => {
  const counted = categories.filter(({ declared }) => declared !== null)
  if (counted.length === 0) return ''
  const total = counted.reduce((sum, { declared }) => sum + (declared ?? 0), 0)
  const parts = counted.map(({ category, declared }) => `${headingOf(category)}${declared}项`)
  const all = counted.length === categories.length ? `履职事项清单共${total}项，其中` : ''
  return `${all}${parts.join('，')}。`
}

/** 镇, 乡 or 街道, told from the end of the township's name; else the words for all of them. */
export const kindOfTownship = ({ township }: WrittenList): string =>
  /(?:街道|镇|乡|苏木)$/.exec(township.name ?? '')?.[0] ?? '乡镇（街道）'

const DIGITS = '零一二三四五六七八九'

/** 1 to 99 as in 一, 十, 十二, 二十, 二十三. */
export const chineseNumeral = (number: number): string => {
  const tens = Math.floor(number / 10)
  const units = number % 10
  const leading = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`
  return leading + (units === 0 ? '' : DIGITS.charAt(units))
}

/**
 * Numbered points on lines of their own, as official documents set them. A line is only begun where a sentence
 * ends before the number, so that reading joins the lines to the same text.
 */
export const pointsOf = (text: string): readonly string[] =>
  text === '' ? [] : text.split(/(?<=[。；;：:])(?=\d{1,2}[.．、](?!\d))/)
