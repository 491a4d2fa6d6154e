import type { WrittenList } from './written-list.ts'

export { CannotWrite, type CannotWriteCode } from './cannot-write.ts'
export type * from './written-list.ts'

export const FORMATS = ['docx', 'xlsx', 'pdf', 'csv', 'json'] as const
export type Format = (typeof FORMATS)[number]

export const mediaTypes: Record<Format, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
}

/**
 * Writes a list as a document which the reader understands again. The same list, format and `at` give the same
 * bytes; `at` is the only date in them (csv and json hold none). Throws `CannotWrite` for what a format cannot hold.
 *
 * What comes back: with json every text as it is. With docx, xlsx and csv everything that an item holds, its text
 * without meaningless white space (see `squeeze`), empty `support`, `legalBasis` and `reason` as absent, and the
 * township as far as the title names it. From pdf the same where no word is wider than its cell, and always names,
 * departments, receivers and numbers.
 */
export const writeDocument = async (list: WrittenList, format: Format, at: Date): Promise<Uint8Array> => {
  switch (format) {
    case 'docx':
      return (await import('./docx/write-docx.ts')).writeDocx(list, at)
    case 'xlsx':
      return (await import('./xlsx/write-xlsx.ts')).writeXlsx(list, at)
    case 'pdf':
      return (await import('./pdf/write-pdf.ts')).writePdf(list, at)
    case 'csv':
      return (await import('./csv/write-csv.ts')).writeCsv(list)
    case 'json':
      return (await import('./json/write-json.ts')).writeJson(list)
  }
}
