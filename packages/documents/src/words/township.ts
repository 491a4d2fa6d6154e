import type { Township } from '../document/document.ts'
import type { SourceLine } from '../layouts/draft.ts'
import { plain } from '../text/markup.ts'

const NAMED_PARTS =
  /^(?<province>\p{Script=Han}{2,8}?(?:省|自治区))?(?<city>[^省区县旗]{2,8}?(?:市|自治州|盟|地区))?(?<district>\p{Script=Han}{1,8}?[区县旗市](?![区县旗市]))?(?<name>\p{Script=Han}{1,12}?(?:街道|镇|乡|苏木))(?:办事处|人民政府)?(?:履|基本|配合|上级|$)/u
const TITLE = /履(?:行)?职(?:责)?事项清单$/

/**
 * The title: the first line that ends in 履职事项清单. Where it does not name the township and does so together
 * with the line above it, a line break stands within the title.
 */
export const titleOf = (
  preface: readonly SourceLine[],
): { readonly title: string; readonly line: number } => {
  let above = ''
  for (const { line, text } of preface) {
    const words = text.length > 200 ? '' : plain(text.replace(/^\s*#{1,6}\s/, ''))
    const title = titleWith(above, words)
    if (title !== undefined) return { title, line }
    if (words !== '') above = words
  }
  return { title: '', line: preface[0]?.line ?? 1 }
}

/** The title that a line says, alone or together with the line above it. */
export const titleWith = (above: string, words: string): string | undefined => {
  const both = above + words
  const says = (title: string): boolean => TITLE.test(title) && townshipOf(title).name !== null
  if (says(words)) return words
  if (says(both)) return both
  return TITLE.test(words) ? words : undefined
}

/** Province, city, district and township as far as the title names them, from the largest to the smallest. */
export const townshipOf = (title: string): Township => {
  const parts = NAMED_PARTS.exec(title.slice(0, 80))?.groups
  return {
    name: parts?.['name'] ?? null,
    district: parts?.['district'] ?? null,
    city: parts?.['city'] ?? null,
    province: parts?.['province'] ?? null,
  }
}
