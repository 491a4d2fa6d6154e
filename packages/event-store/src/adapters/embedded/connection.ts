import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'
import { keyOf, sliceOf } from './event-id-keys.ts'
import { APPLICATION_ID, FORMAT } from './schema.ts'
import { isBusy, outage, patiently, sqliteCode } from './sqlite-errors.ts'
import { StoreCannotOpen } from './store-cannot-open.ts'
import { UPGRADES } from './upgrades.ts'

export interface Connections {
  readonly writer: DatabaseSync
  readonly reader: DatabaseSync
}

/** SQLite itself waits this long for a lock, blocking the thread; longer waits are made between attempts. */
const BLOCKING_WAIT_MS = 20

/**
 * The write-ahead log is folded into the file in a pause, or at the latest when it has so many pages (about 1 MB). Writing over a short one again and again
 * stays in caches and allocates nothing on the disk: a commit is faster by a tenth than with SQLite's 1,000 pages.
 */
const PAGES_OF_WAL = 250

/** Opens the log for one writer and one reader, making it when the file is not there, and checks what it can cheaply. */
export const connect = async (path: string, patienceMs: number): Promise<Connections> => {
  checkPlace(path)
  const opened: DatabaseSync[] = []
  const open = (readOnly: boolean): DatabaseSync => {
    const db = new DatabaseSync(path, { readOnly, timeout: BLOCKING_WAIT_MS })
    opened.push(db)
    return db
  }
  try {
    const writer = open(false)
    await patiently(() => prepareLog(writer, path), patienceMs)
    writer.exec(`PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = ${PAGES_OF_WAL};
      PRAGMA journal_size_limit = 67108864`)
    return { writer, reader: open(true) }
  } catch (error) {
    for (const db of opened.reverse()) db.close()
    throw explain(error, path)
  }
}

const checkPlace = (path: string): void => {
  if (path === ':memory:') return
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StoreCannotOpen(
      'not-writable',
      path,
      `the folder ${folder} does not exist; create it or choose another data folder`,
    )
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StoreCannotOpen('not-writable', path, 'this is a folder; name a file in it')
  }
}

const pragma = (db: DatabaseSync, name: string): SQLOutputValue | undefined =>
  Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]

const prepareLog = (db: DatabaseSync, path: string): void => {
  checkFormat(db, path)
  const durable = () => pragma(db, 'journal_mode') === 'wal' && pragma(db, 'synchronous') === 2
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec(UPGRADES[checkFormat(db, path)] ?? '')
    checkLastEvent(db, path)
    db.exec(`PRAGMA user_version = ${FORMAT}; COMMIT`)
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
  if (durable()) return
  const found = ['journal_mode', 'synchronous']
    .map((name) => `${name}=${String(pragma(db, name))}`)
    .join(', ')
  throw new StoreCannotOpen(
    'not-durable',
    path,
    `SQLite does not keep a durable write-ahead log here (${found}); put the data folder on a local disk`,
  )
}

const checkFormat = (db: DatabaseSync, path: string): number => {
  const application = pragma(db, 'application_id')
  const format = Number(pragma(db, 'user_version'))
  if (application === APPLICATION_ID && format <= FORMAT) return format
  if (application === APPLICATION_ID) {
    throw new StoreCannotOpen(
      'newer-format',
      path,
      `it has format ${format} and this program knows formats up to ${FORMAT}; start the newer version of Dutybook that wrote it`,
    )
  }
  const tables = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n
  if (application === 0 && format === 0 && tables === 0) return 0
  throw new StoreCannotOpen(
    'corrupt',
    path,
    'it is an SQLite file, but not a Dutybook log; choose another file',
  )
}

/** Finds something when an index lacks an event that it should have. */
const NOT_INDEXED = `
  SELECT 1 FROM indexed_ids WHERE slice = :slice AND until >= :position
    AND NOT EXISTS (SELECT 1 FROM event_ids WHERE key = ${keyOf(':id')} AND position = :position)
  UNION ALL
  SELECT 1 FROM indexed WHERE name = 'stream_events' AND until >= :position
    AND NOT EXISTS (SELECT 1 FROM stream_events WHERE stream = :stream AND revision = :revision)`

type Named = Record<string, SQLInputValue>

const checkLastEvent = (db: DatabaseSync, path: string): void => {
  const last = db.prepare('SELECT * FROM events ORDER BY position DESC LIMIT 1').get()
  if (last === undefined) return
  const { position, id, stream, revision } = last
  const missing = db
    .prepare(NOT_INDEXED)
    .get({ position, id, stream, revision, slice: sliceOf(String(id)) } as Named)
  const named = db.prepare('SELECT 1 FROM streams WHERE id = ?').get(stream ?? null)
  const readable = [last.data, last.metadata].every((text) => typeof JSON.parse(String(text)) === 'object')
  if (!readable || missing !== undefined || named === undefined) {
    throw new StoreCannotOpen(
      'corrupt',
      path,
      `its last event (position ${String(position)}) is damaged; ${RESTORE}`,
    )
  }
}

const RESTORE = 'keep the file for analysis and restore a backup'

const explain = (error: unknown, path: string): unknown => {
  if (error instanceof StoreCannotOpen) return error
  const because = (reason: StoreCannotOpen['reason'], message: string) =>
    new StoreCannotOpen(reason, path, message, { cause: error })
  const code = sqliteCode(error)
  const noSuchTable = code === 1 && String(error).includes('no such')
  if (isBusy(error))
    return because('locked', 'another process holds its lock; stop that process, or wait until it is done')
  if (code === 26)
    return because('corrupt', 'it is not an SQLite file; choose another file or restore a backup')
  if (code === 11 || noSuchTable || error instanceof SyntaxError)
    return because('corrupt', `the file is damaged; ${RESTORE}`)
  const reason = outage(error)
  return reason === undefined
    ? error
    : because('not-writable', `${reason}; check permissions and free space of ${dirname(path)}`)
}
