import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** Zip keeps local time; the start of its calendar is the same bytes in every time zone. */
const ZIP_EPOCH = new Date(1980, 0, 1)
const DATES = /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g

/** How the text of single entries is changed, by their names. */
export type Edits = Readonly<Record<string, (xml: string) => string>>

/**
 * The same office file with `at` as its only date, so that one list gives the same bytes whenever it is written:
 * the libraries stamp the clock into document properties and zip entries.
 */
export const repack = (file: Uint8Array, at: Date, edits: Edits = {}): Uint8Array => {
  const date = at.toISOString().replace(/\.\d+/, '')
  const every: Edits = { ...edits, 'docProps/core.xml': (xml) => xml.replace(DATES, `$1${date}$3`) }
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(file))) {
    const edit = every[name]
    if (name.endsWith('/')) continue
    entries[name] = edit === undefined ? content : strToU8(edit(strFromU8(content)))
  }
  return zipSync(entries, { level: 6, mtime: ZIP_EPOCH })
}
