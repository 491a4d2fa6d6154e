import { plain } from '../text/markup.ts'

const LONGEST = 200

/** 「第 3 页」, 「- 3 -」, 「3」, 「第 3 页，共 40 页」, 「3 / 40」. */
export const isPageNumber = (text: string): boolean =>
  text.length < 40 &&
  /^\s*\d{1,4}\s*[/／]\s*\d{1,4}\s*$|^\s*[-—–]?\s*(?:第\s*)?\d{1,4}(?:\s*页)?(?:[，,]?\s*共\s*\d{1,4}\s*页)?\s*[-—–]?\s*$/.test(
    text,
  )

/** 目录, and its lines: a heading, a dotted leader, a page number. */
export const isContents = (text: string): boolean => {
  if (text.length > LONGEST) return false
  const words = plain(text)
  return words === '目录' || /[….·]{4}\d{0,4}$/.test(words)
}

/** The line that names a file laid beside a web page. */
export const isAttachment = (text: string): boolean =>
  text.length <= LONGEST && /^(?:文档|相关)?附件(?:下载)?[:：]/.test(plain(text))
