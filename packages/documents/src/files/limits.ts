/** What a file may ask of the reader. A file beyond one of them is refused, each with a code of its own. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Entries of a zip archive. */
  readonly entries: number
  /** Bytes of all entries together when unpacked, declared and met. */
  readonly unpackedBytes: number
  /** How many times larger an entry may become; only entries larger than `ratioFromBytes` are looked at. */
  readonly ratio: number
  readonly ratioFromBytes: number
  /** Rows and paragraphs that are not blank, records of a CSV, or lines of a text. A list has some 500. */
  readonly rows: number
  /** Columns of a table that may hold text. A list has at most ten. */
  readonly columns: number
  /** Cells of all rows of a text or CSV. A list has some 2,500. */
  readonly cells: number
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 50 * 1024 * 1024,
  entries: 2_000,
  unpackedBytes: 512 * 1024 * 1024,
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
  rows: 250_000,
  columns: 256,
  cells: 4_000_000,
}

/** Elements of one XML part. A workbook of 200,000 rows has some four million. */
export const MOST_ELEMENTS = 10_000_000
