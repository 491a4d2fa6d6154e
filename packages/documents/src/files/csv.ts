import { CsvError, parse } from 'csv-parse/sync'
import type { SourceLine } from '../layouts/draft.ts'
import { unescapeFormula } from '../text/formula-mark.ts'
import type { Limits } from './limits.ts'
import { Unreadable } from './lines.ts'

type Delimiter = ',' | ';' | '\t'

/** A record that titles its columns: 序号 first, or behind one other title. */
const HEADER =
  /^\ufeff?(?:[^,;\t\r\n"]{0,20}[,;\t]|"[^"\r\n]{0,20}"[,;\t])?[ \u3000]{0,4}"?[ \u3000]{0,4}(?:[序编]\s{0,4}号|No\.?)[ \u3000]{0,4}"?[ \u3000]{0,4}([,;\t])/im
const QUOTED_AFTER_TAB = /(?:^|\t)"/m

/**
 * The records of a CSV text (RFC 4180, with comma, semicolon or tab) with the line that each begins on, or
 * `undefined` when it is a plain text. A header with 序号 tells it is CSV; text with tabs is CSV only when its
 * quotes are those of CSV.
 */
export const csvLines = (text: string, limits: Limits): readonly SourceLine[] | undefined => {
  const delimiter = HEADER.exec(text)?.[1] as Delimiter | undefined
  if (delimiter === undefined || (delimiter === '\t' && !QUOTED_AFTER_TAB.test(text))) return undefined
  if (occurrences(text, delimiter, limits.cells) > limits.cells) throw new Unreadable('too-many-rows')
  const read = (whole: string, lenient: boolean) => records(whole, delimiter, limits, lenient)
  return read(text, false) ?? (delimiter === '\t' ? undefined : (read(text, true) ?? read(`${text}"`, true)))
}

const occurrences = (text: string, sign: string, enough: number): number => {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0 && count <= enough; at = text.indexOf(sign, at + 1)) count += 1
  return count
}

/** `lenient`: quotes within a cell that does not begin with one are text. */
const records = (
  text: string,
  delimiter: Delimiter,
  limits: Limits,
  lenient: boolean,
): readonly SourceLine[] | undefined => {
  const starts = [1]
  try {
    const all: readonly (readonly string[])[] = parse(text.replace(/\r\n?/g, '\n'), {
      delimiter,
      max_record_size: limits.lineCharacters,
      bom: true,
      relax_column_count: true,
      relax_quotes: lenient,
      on_record: (record: string[], { lines }) => {
        const count = starts.push(lines + 1) - 1
        if (count > limits.rows || record.length > limits.columns) throw new Unreadable('too-many-rows')
        return record.map(unescapeFormula)
      },
    })
    return all.map((cells, index) => ({ line: starts[index] ?? 1, text: cells.join('\t'), cells }))
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
      throw new Unreadable('too-many-rows')
    if (error instanceof CsvError) return undefined
    throw error
  }
}
