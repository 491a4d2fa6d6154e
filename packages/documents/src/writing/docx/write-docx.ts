import { Document, Packer } from 'docx'
import { repack } from '../repack.ts'
import { tablesOf } from '../tables.ts'
import { UNTITLED } from '../wording.ts'
import { type WrittenList, writable } from '../written-list.ts'
import { bodyChildren, pageNumbers } from './body.ts'
import { coverChildren, frontChildren } from './front.ts'
import { page, styles } from './styles.ts'

/**
 * A Word document in the layout of published lists: cover, contents, a table a category with repeated header rows
 * and merged sector rows, page numbers. Chinese fonts are named, not embedded.
 */
export const writeDocx = async (given: WrittenList, at: Date): Promise<Uint8Array> => {
  const list = writable(given)
  const tables = tablesOf(list, 'together')
  const document = new Document({
    title: list.title === '' ? UNTITLED : list.title,
    creator: '',
    lastModifiedBy: '',
    styles,
    sections: [
      { properties: { page }, children: coverChildren(list) },
      { properties: { page }, children: frontChildren(list, tables) },
      {
        properties: { page: { ...page, pageNumbers: { start: 1 } } },
        footers: { default: pageNumbers() },
        children: bodyChildren(tables),
      },
    ],
  })
  return repack(await Packer.toBuffer(document), at, { 'word/document.xml': renumberBookmarks })
}

/** The library counts bookmarks through the life of the process; each document gets its own from 1. */
const renumberBookmarks = (xml: string): string => {
  const numbers = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)"/g, (_, before: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return `${before}${numbers.get(id)}"`
  })
}
