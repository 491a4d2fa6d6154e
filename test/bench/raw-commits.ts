import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { COMMITS, event } from './log-work.ts'
import { rate } from './measure.ts'

/** Single commits of one row of the same text by `node:sqlite` alone: WAL, synchronous=FULL, one INSERT a commit. */
export const rawCommits = (folder: string) => {
  let made = 0
  return async () => {
    const db = new DatabaseSync(join(folder, `raw-${made++}.sqlite`))
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE events (position INTEGER PRIMARY KEY, event TEXT)',
    )
    const insert = db.prepare('INSERT INTO events (event) VALUES (?)')
    const texts = Array.from({ length: COMMITS }, (_, index) => JSON.stringify(event('raw', index)))
    const result = await rate(COMMITS, (index) => insert.run(texts[index] as string))
    db.close()
    return result
  }
}
