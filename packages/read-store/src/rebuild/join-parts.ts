import { DatabaseSync } from 'node:sqlite'
import { all } from '../database.ts'

/**
 * Puts the rows of another part beside those of the first; the tables of the one are empty in the other. Both have the same
 * schema, so SQLite copies rows and indexes as they are (https://sqlite.org/lang_insert.html, xfer optimization).
 */
export const joinParts = (path: string, other: string): void => {
  const db = new DatabaseSync(path)
  try {
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
    db.prepare('ATTACH ? AS other').run(other)
    db.exec('BEGIN')
    for (const { name } of all<{ name: string }>(db.prepare(TABLES)))
      db.exec(`INSERT INTO main."${name}" SELECT * FROM other."${name}"`)
    db.exec('COMMIT')
  } finally {
    db.close()
  }
}

const TABLES = `SELECT name FROM other.sqlite_schema
  WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'checkpoint'`
