import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { all } from '../database.ts'

/**
 * SHA-256 (hex) of all rows of a read model: tables in the order of their names, rows in the order of their
 * primary keys (without one, of all columns), each row as a line of JSON. Equal for equal rows, however and when they were written.
 */
export const readModelDigest = (path: string): string => {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const hash = createHash('sha256')
    for (const { name } of all<{ name: string }>(db.prepare(TABLES))) {
      const key = all<{ name: string }>(db.prepare(KEY), name).map((column) => `"${column.name}"`)
      const rows = db.prepare(`SELECT * FROM "${name}" ORDER BY ${key.join(', ')}`)
      rows.setReturnArrays(true)
      hash.update(`${JSON.stringify([name])}\n`)
      for (const row of rows.iterate()) hash.update(`${JSON.stringify(row)}\n`)
    }
    return hash.digest('hex')
  } finally {
    db.close()
  }
}

const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`
const KEY = `SELECT name FROM pragma_table_info(?1) WHERE pk > 0
  OR NOT EXISTS (SELECT 1 FROM pragma_table_info(?1) WHERE pk > 0) ORDER BY pk, cid`
