import { plain } from '../text/markup.ts'

const LONGEST = 200

/** 「第 3 页」, 「- 3 -」, 「3」, 「第 3 页，共 40 页」, 「3 / 40」. */
export const isPageNumber = (text: string): boolean =>
  text.length < 40 &&
  /^\s*\d{1,4}\s*[/／]\s*\d{1,4}\s*$|^\s*[-—–]?\s*(?:第\s*)?\d{1,4}(?:\s*页)?(?:[，,]?\s*共\s*\d{1,4}\s*页)?\s*[-—–]?\s*$/.test(
    text,
  )

/**
 * What forms say around their tables: 「填报单位：」, 「填表人：」, 「联系电话：」, 「单位：」; also several in a row. No item of
 * a list begins so.
 */
export const isFormLine = (text: string): boolean =>
  text.length <= LONGEST &&
  /^(?:(?:填报|填表|制表|编制|审核|报送|联系|负责|经办)(?:单位|部门|机关|人|时间|日期|电话|方式)|单位|日期|时间|电话)(?:[（(][^（()）]{1,8}[）)])?[:：]/.test(
    plain(text),
  )

/** A township alone on a line: the first line of a heading that is broken in two. */
export const isTownshipAlone = (text: string): boolean =>
  text.length <= 40 && /^\p{Script=Han}{1,20}(?:街道|镇|乡|苏木)(?:办事处|人民政府)?$/u.test(plain(text))

/** 目录, and its lines: a heading, a dotted leader, a page number. */
export const isContents = (text: string): boolean => {
  if (text.length > LONGEST) return false
  const words = plain(text)
  return words === '目录' || /[….·]{4}\d{0,4}$|^\d[.、]?[^\d]{2,20}清单[（(]?\d{1,4}[)）]?$/.test(words)
}

/** The line that names a file laid beside a web page. */
export const isAttachment = (text: string): boolean =>
  text.length <= LONGEST && /^(?:文档|相关)?附件(?:下载)?[:：]/.test(plain(text))
