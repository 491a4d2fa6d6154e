import { escapeFormula } from '../../text/formula-mark.ts'
import { escapeMarkup } from '../../text/markup.ts'
import { ledgerOf } from '../ledger.ts'
import { tablesOf } from '../tables.ts'
import { countsSentence, titleLines } from '../wording.ts'
import { type WrittenList, writable } from '../written-list.ts'

const BYTE_ORDER_MARK = '\ufeff'

/**
 * Comma-separated values (RFC 4180, UTF-8 with a byte order mark, which Excel needs): title, counts, then for each
 * category its heading, its header and a record an item. All records have the same number of fields.
 *
 * A cell that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV injection), and letters
 * that the reader would take for HTML are written as entities; reading takes both away again.
 */
export const writeCsv = (given: WrittenList): Uint8Array => {
  const list = writable(given)
  const ledgers = tablesOf(list, 'apart').map(ledgerOf)
  const records: (readonly string[])[] = [
    ...titleLines(list.title).map((line) => [line]),
    [list.note ?? ''],
    [countsSentence(list)],
    ...ledgers.flatMap(({ heading, columns, rows }) => [
      [heading],
      columns.map(({ title }) => title),
      ...rows.map((cells) => cells.map((lines) => escapeFormula(escapeMarkup(lines.join('\n'))))),
    ]),
  ].filter((record) => record.some((cell) => cell !== ''))
  const width = Math.max(...records.map(({ length }) => length))
  const text = records
    .map((record) => Array.from({ length: width }, (_, at) => quoted(record[at] ?? '')).join(','))
    .join('\r\n')
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`)
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
